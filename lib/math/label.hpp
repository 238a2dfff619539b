// Labels with formulas: `$$...$$` amid text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/math/parse.hpp"
#include "lib/text/font.hpp"
#include "lib/text/inset.hpp"
#include "lib/text/measurer.hpp"

namespace mmdc::math {

/// Whether a label holds a formula. One of more than 25,000 bytes holds none.
bool has_formula(std::string_view label);

/// What could not be read in the formulas of a label; offsets are in the label.
std::vector<Problem> find_problems(std::string_view label);

/// A problem of the label in a sentence, with what could not be read.
std::string words_of(const Problem& problem, std::string_view label);

struct LabelStyle {
  text::Font font = {};
  double line_height = 0;  ///< of lines of text; 0 for that of the font
  /// Mermaid: line breaks do not break the lines of such labels in flowcharts.
  bool is_one_line = false;
  /// Mermaid: in notes, lines of text are no longer than the longest formula or word needs.
  bool is_narrow = false;
};

/// The lines of a label below one another, each around the middle of the widest. The picture is
/// as far above its origin as it is below it.
text::Inset set_label(const text::Measurer& measurer, std::string_view label,
                      const LabelStyle& style);

}  // namespace mmdc::math
