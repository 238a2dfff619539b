#include "lib/cairo/reach.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

#include "lib/scene/bounds.hpp"

namespace mmdc::cairo {
namespace {

/// How far something is painted beyond its geometry; nothing where that is not known.
using Margin = std::optional<double>;

Margin larger(Margin a, Margin b) {
  return a && b ? Margin(std::max(*a, *b)) : std::nullopt;
}

Margin margin_of(const scene::Paint& paint) {
  if (paint.shadow) return std::nullopt;
  constexpr double miter_limit = 4;
  return paint.stroke ? miter_limit * paint.stroke->width : 0;
}

/// From the end of a line of that width, in whatever direction it ends.
double margin_of(const scene::Marker& marker, double width) {
  const bool grows = marker.units == scene::Marker::Units::stroke_width;
  const double from = std::hypot(marker.reference.x, marker.reference.y);
  const double size = 2 * (marker.size.width + marker.size.height) + from;
  return size * (grows ? std::max(width, 1.0) : 1);
}

class Margins {
 public:
  explicit Margins(const scene::Scene& scene) : scene_(scene) {}

  Margin of(const scene::Element& element) const {
    return std::visit([&](const auto& shape) { return of(shape); }, element.shape);
  }

 private:
  Margin of(const scene::Rect& rect) const { return margin_of(rect.paint); }
  Margin of(const scene::Ellipse& ellipse) const { return margin_of(ellipse.paint); }
  Margin of(const scene::Polygon& polygon) const { return margin_of(polygon.paint); }
  Margin of(const scene::Line& line) const { return of_line(line); }
  Margin of(const scene::Path& path) const { return of_line(path); }
  Margin of(const scene::Image& /*image*/) const { return 0; }

  template <class Line>
  Margin of_line(const Line& line) const {
    const double width = line.paint.stroke ? line.paint.stroke->width : 0;
    Margin margin = margin_of(line.paint);
    for (const scene::MarkerIndex index : {line.marker_start, line.marker_end}) {
      if (index) margin = larger(margin, margin_of(scene_.markers[*index], width));
    }
    return margin;
  }

  /// Letters lean out of their lines, and with other fonts than they were measured with lines are
  /// longer.
  Margin of(const scene::Text& text) const {
    double margin = 0;
    for (const scene::TextLine& line : text.lines) {
      if (line.width <= 0) return std::nullopt;
      const mmdc::Rect box = scene::bounds(line, text);
      double rise = 0;
      for (const scene::TextRun& run : line.runs) rise = std::max(rise, std::abs(run.rise));
      margin = std::max(margin, 2 * box.height + box.width / 4 + rise);
    }
    return margin;
  }

  Margin of(const scene::Group& group) const {
    const base::Transform& t = group.transform;
    const double scale =
        std::max({1.0, std::abs(t.a) + std::abs(t.c), std::abs(t.b) + std::abs(t.d)});
    Margin margin = 0;
    for (const scene::Element& child : group.children) margin = larger(margin, of(child));
    return margin ? Margin(*margin * scale) : std::nullopt;
  }

  const scene::Scene& scene_;
};

}  // namespace

std::optional<mmdc::Rect> reach_of(const scene::Element& element, const scene::Scene& scene) {
  const Margin margin = Margins(scene).of(element);
  if (!margin) return std::nullopt;
  return scene::bounds_of(element).grown(*margin);
}

}  // namespace mmdc::cairo
