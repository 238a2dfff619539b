// The marks of formulas that grow with what they belong to: delimiters, radicals, braces, arrows,
// accents. All are figures to be filled.
#pragma once

#include <string_view>

#include <mmdc/geometry.hpp>

#include "lib/base/path.hpp"

namespace mmdc::math {

/// Whether `delimiter_figure` knows the character.
bool has_figure(std::string_view delimiter);

/// Whether `operator_figure` knows the character: sums, products, integrals.
bool has_operator_figure(std::string_view character);

/// A large operator that fills the box.
base::Path operator_figure(std::string_view character, const mmdc::Rect& box, double thickness);

/// A delimiter that fills the box; `thickness` is that of its strokes.
base::Path delimiter_figure(std::string_view delimiter, const mmdc::Rect& box, double thickness);

/// The sign of a root with its line, which ends at `line_end`. The sign fills the box, whose top is
/// that of the line.
base::Path radical_figure(const mmdc::Rect& box, double line_end, double thickness);

/// A brace that lies; its point is up or down.
base::Path lying_brace(const mmdc::Rect& box, bool points_up, double thickness);

struct ArrowEnds {
  bool left = false;
  bool right = false;
  bool is_double = false;
  bool has_bar = false;  ///< at the left, as in `\mapsto`
};
base::Path arrow_figure(const mmdc::Rect& box, ArrowEnds ends, double thickness);

base::Path hat_figure(const mmdc::Rect& box, double thickness);
base::Path tilde_figure(const mmdc::Rect& box, double thickness);
base::Path dots_figure(const mmdc::Rect& box, int count);
base::Path line_figure(Point from, Point to, double thickness);
base::Path box_figure(const mmdc::Rect& box);
/// The outline of a box, `thickness` wide inward.
base::Path frame_figure(const mmdc::Rect& box, double thickness);

/// The stroke that makes a capital letter one of a blackboard, for an upright letter with its
/// origin at (0, 0). Empty if the letter has none.
base::Path blackboard_stroke(std::string_view letter, double size);

}  // namespace mmdc::math
