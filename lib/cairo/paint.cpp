#include "lib/cairo/paint.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <variant>

#include "lib/cairo/handles.hpp"

namespace mmdc::cairo {
namespace {

using base::Path;

/// Where a line starts and ends and which way it goes there.
struct Ends {
  Point start;
  Point start_direction;
  Point end;
  Point end_direction;
};

void add_rounded(cairo_t* context, const mmdc::Rect& box, double radius) {
  const double r = std::min({radius, box.width / 2, box.height / 2});
  const double quarter = std::numbers::pi / 2;
  cairo_new_sub_path(context);
  cairo_arc(context, box.right() - r, box.top() + r, r, -quarter, 0);
  cairo_arc(context, box.right() - r, box.bottom() - r, r, 0, quarter);
  cairo_arc(context, box.left() + r, box.bottom() - r, r, quarter, 2 * quarter);
  cairo_arc(context, box.left() + r, box.top() + r, r, 2 * quarter, 3 * quarter);
  cairo_close_path(context);
}

void add_ellipse(cairo_t* context, const scene::Ellipse& ellipse) {
  if (ellipse.radii.width <= 0 || ellipse.radii.height <= 0) return;
  const SavedState saved(context);
  cairo_translate(context, ellipse.center.x, ellipse.center.y);
  cairo_scale(context, ellipse.radii.width, ellipse.radii.height);
  cairo_new_sub_path(context);
  cairo_arc(context, 0, 0, 1, 0, 2 * std::numbers::pi);
  cairo_close_path(context);
}

void add_path(cairo_t* context, const Path& path) {
  Point at;
  for (const Path::Segment& s : path.segments()) {
    const Point c = s.control1;
    switch (s.verb) {
      case Path::Verb::move:
        cairo_move_to(context, s.to.x, s.to.y);
        break;
      case Path::Verb::line:
        cairo_line_to(context, s.to.x, s.to.y);
        break;
      case Path::Verb::quadratic: {
        const Point c1 = at + (c - at) * (2.0 / 3);
        const Point c2 = s.to + (c - s.to) * (2.0 / 3);
        cairo_curve_to(context, c1.x, c1.y, c2.x, c2.y, s.to.x, s.to.y);
        break;
      }
      case Path::Verb::cubic:
        cairo_curve_to(context, c.x, c.y, s.control2.x, s.control2.y, s.to.x, s.to.y);
        break;
      case Path::Verb::close:
        cairo_close_path(context);
        break;
      case Path::Verb::arc:  // replaced before
        break;
    }
    at = s.to;
  }
}

/// The points that a segment passes or is drawn toward.
void collect_controls(const Path::Segment& s, std::vector<Point>& points) {
  if (s.verb == Path::Verb::close) return;
  if (s.verb == Path::Verb::quadratic || s.verb == Path::Verb::cubic) points.push_back(s.control1);
  if (s.verb == Path::Verb::cubic) points.push_back(s.control2);
  points.push_back(s.to);
}

/// The direction at an end is that toward the next control point elsewhere.
std::optional<Ends> ends_of(const Path& path) {
  std::vector<Point> points;
  for (const Path::Segment& segment : path.segments()) collect_controls(segment, points);
  if (points.size() < 2) return std::nullopt;
  const Point start = points.front();
  const Point end = points.back();
  const auto after =
      std::find_if(points.begin(), points.end(), [&](Point p) { return p != start; });
  const auto before =
      std::find_if(points.rbegin(), points.rend(), [&](Point p) { return p != end; });
  if (after == points.end() || before == points.rend()) return std::nullopt;
  return Ends{start, *after - start, end, end - *before};
}

class Painter {
 public:
  Painter(cairo_t* context, const scene::Scene& scene) : context_(context), scene_(scene) {}

  void paint_all(const std::vector<scene::Element>& elements) const {
    for (const scene::Element& element : elements) {
      std::visit([&](const auto& shape) { paint(shape); }, element.shape);
    }
  }

 private:
  void fill_and_stroke(const scene::Paint& paint) const {
    if (paint.fill) {
      set_source(context_, *paint.fill);
      cairo_fill_preserve(context_);
    }
    if (paint.stroke && paint.stroke->width > 0) {
      const std::vector<double>& dashes = paint.stroke->dashes;
      set_source(context_, paint.stroke->color);
      cairo_set_line_width(context_, paint.stroke->width);
      cairo_set_dash(context_, dashes.data(), static_cast<int>(dashes.size()), 0);
      cairo_stroke_preserve(context_);
    }
    cairo_new_path(context_);
  }

  void paint(const scene::Rect& rect) const {
    const mmdc::Rect& box = rect.box;
    if (rect.corner_radius > 0) {
      add_rounded(context_, box, rect.corner_radius);
    } else {
      cairo_rectangle(context_, box.x, box.y, box.width, box.height);
    }
    fill_and_stroke(rect.paint);
  }

  void paint(const scene::Ellipse& ellipse) const {
    add_ellipse(context_, ellipse);
    fill_and_stroke(ellipse.paint);
  }

  void paint(const scene::Polygon& polygon) const {
    for (const Point& point : polygon.points) cairo_line_to(context_, point.x, point.y);
    cairo_close_path(context_);
    fill_and_stroke(polygon.paint);
  }

  void paint(const scene::Line& line) const {
    cairo_move_to(context_, line.from.x, line.from.y);
    cairo_line_to(context_, line.to.x, line.to.y);
    fill_and_stroke(line.paint);
    const Point direction = line.to - line.from;
    paint_markers(line, {line.from, direction, line.to, direction});
  }

  void paint(const scene::Path& path) const {
    const Path curves = base::without_arcs(path.path);
    add_path(context_, curves);
    fill_and_stroke(path.paint);
    if (const auto ends = ends_of(curves)) paint_markers(path, *ends);
  }

  void paint(const scene::Text& text) const { paint_text(context_, text); }

  // A scene holds no pictures yet that could be painted: none of the families makes any.
  void paint(const scene::Image&) const {}

  void paint(const scene::Group& group) const {
    const SavedState saved(context_);
    const base::Transform& t = group.transform;
    const cairo_matrix_t matrix{t.a, t.b, t.c, t.d, t.e, t.f};
    cairo_transform(context_, &matrix);
    paint_all(group.children);
  }

  template <typename Shape>
  void paint_markers(const Shape& shape, const Ends& ends) const {
    const double width = shape.paint.stroke ? shape.paint.stroke->width : 1;
    if (shape.marker_start) {
      const scene::Marker& marker = scene_.markers[*shape.marker_start];
      const bool reversed =
          marker.orientation == scene::Marker::Orientation::along_line_start_reversed;
      paint_marker(marker, ends.start, ends.start_direction * (reversed ? -1 : 1), width);
    }
    if (shape.marker_end) {
      paint_marker(scene_.markers[*shape.marker_end], ends.end, ends.end_direction, width);
    }
  }

  /// SVG 1.1, section 11.6.2: the view box is fitted into the marker's size, its middle kept.
  void paint_marker(const scene::Marker& marker, Point at, Point direction,
                    double stroke_width) const {
    const mmdc::Rect& view = marker.view_box;
    if (view.width <= 0 || view.height <= 0) return;
    const SavedState saved(context_);
    cairo_translate(context_, at.x, at.y);
    cairo_rotate(context_, std::atan2(direction.y, direction.x));
    const double unit = marker.units == scene::Marker::Units::stroke_width ? stroke_width : 1;
    const double scale =
        unit * std::min(marker.size.width / view.width, marker.size.height / view.height);
    cairo_scale(context_, scale, scale);
    cairo_translate(context_, -marker.reference.x, -marker.reference.y);
    if (marker.clips) {
      cairo_rectangle(context_, view.x, view.y, view.width, view.height);
      cairo_clip(context_);
    }
    cairo_set_dash(context_, nullptr, 0, 0);
    paint_all(marker.children);
  }

  cairo_t* context_;
  const scene::Scene& scene_;
};

}  // namespace

void set_source(cairo_t* context, scene::Color color) {
  cairo_set_source_rgba(context, color.red / 255.0, color.green / 255.0, color.blue / 255.0,
                        color.alpha);
}

void paint_scene(cairo_t* context, const scene::Scene& scene) {
  const SavedState saved(context);
  const mmdc::Rect& view = scene.view_box;
  cairo_new_path(context);
  cairo_set_miter_limit(context, 4);  // SVG's default
  if (scene.background) {
    set_source(context, *scene.background);
    cairo_rectangle(context, 0, 0, view.width, view.height);
    cairo_fill(context);
  }
  cairo_rectangle(context, 0, 0, view.width, view.height);
  cairo_clip(context);
  cairo_translate(context, -view.x, -view.y);
  Painter(context, scene).paint_all(scene.elements);
}

}  // namespace mmdc::cairo
