// A picture that stands in a line of text: characters at places of their own, and figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <mmdc/geometry.hpp>

#include "lib/base/color.hpp"
#include "lib/base/path.hpp"
#include "lib/text/font.hpp"

namespace mmdc::text {

/// Its origin is at the start of the line, on the baseline.
struct Inset {
  /// Characters around `middle`, which is on their baseline.
  struct Glyphs {
    std::string text;
    Font font;
    Point middle;
    double width = 0;
    std::optional<base::Color> color = std::nullopt;  ///< where it is not that of the label
    bool is_hidden = false;  ///< a mark shows it; the text is there to be found and copied
  };

  /// A figure to be filled.
  struct Mark {
    base::Path path;
    std::optional<base::Color> color = std::nullopt;
  };

  double width = 0;
  double ascent = 0;
  double descent = 0;
  std::vector<Glyphs> glyphs = {};
  std::vector<Mark> marks = {};
  /// What it says to who hears it: of a formula its TeX; a line feed between lines.
  std::string words = {};

  double height() const { return ascent + descent; }

  /// Adds what another one shows, moved; sizes stay.
  void add(Inset&& other, Point by);
};

}  // namespace mmdc::text
