// Small drawings that stand in or beside text and take on its colour: icons, formulas.
#pragma once

#include <optional>
#include <vector>

#include <mmdc/geometry.hpp>

#include "lib/base/color.hpp"
#include "lib/base/path.hpp"

namespace mmdc::base {

enum class FillRule { nonzero, evenodd };
enum class LineCap { butt, round, square };
enum class LineJoin { miter, round, bevel };

/// A colour that is fixed, or that of the text around it (CSS: currentColor).
struct Ink {
  std::optional<Color> color = std::nullopt;  ///< nothing: that of the text around it
  double opacity = 1;                         ///< in addition to the colour's own

  Color in(Color current) const {
    Color result = color.value_or(current);
    result.alpha *= opacity;
    return result;
  }
};

/// One outline of a picture.
struct PictureShape {
  struct Stroke {
    Ink ink;
    double width = 1;
    LineCap cap = LineCap::butt;
    LineJoin join = LineJoin::miter;
  };

  Path path;
  std::optional<Ink> fill = Ink{};
  FillRule fill_rule = FillRule::nonzero;
  std::optional<Stroke> stroke = std::nullopt;
};

/// Shapes in a plane of their own, painted in order.
struct Picture {
  Rect view_box;  ///< the part of the plane that is shown
  std::vector<PictureShape> shapes;
};

}  // namespace mmdc::base
