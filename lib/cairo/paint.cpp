#include "lib/cairo/paint.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <variant>

#include <mmdc/cairo.hpp>

#include "lib/base/cancel.hpp"
#include "lib/base/deadline.hpp"
#include "lib/cairo/dashes.hpp"
#include "lib/cairo/effects.hpp"
#include "lib/cairo/handles.hpp"
#include "lib/cairo/link.hpp"
#include "lib/cairo/reach.hpp"
#include "lib/cairo/reading_order.hpp"

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

/// What is smaller, in px, cannot be seen, and a map of cairo's that makes things so small is an
/// error.
constexpr double least_visible = 1e-6;

/// A quarter of an ellipse from `start`, clockwise on the screen.
void add_quarter(cairo_t* context, Point center, Size radii, double start) {
  const SavedState saved(context);
  cairo_translate(context, center.x, center.y);
  cairo_scale(context, radii.width, radii.height);
  cairo_arc(context, 0, 0, 1, start, start + std::numbers::pi / 2);
}

/// SVG bounds each radius by its own side. Dashes start where SVG says: at the left end of the top.
void add_rounded(cairo_t* context, const mmdc::Rect& box, double radius) {
  const Size r{std::min(radius, box.width / 2), std::min(radius, box.height / 2)};
  if (r.width < least_visible || r.height < least_visible) return;
  const mmdc::Rect inner = mmdc::Rect::between({box.left() + r.width, box.top() + r.height},
                                               {box.right() - r.width, box.bottom() - r.height});
  const double quarter = std::numbers::pi / 2;
  cairo_move_to(context, inner.left(), box.top());
  add_quarter(context, {inner.right(), inner.top()}, r, -quarter);
  add_quarter(context, {inner.right(), inner.bottom()}, r, 0);
  add_quarter(context, {inner.left(), inner.bottom()}, r, quarter);
  add_quarter(context, {inner.left(), inner.top()}, r, 2 * quarter);
  cairo_close_path(context);
}

void add_ellipse(cairo_t* context, const scene::Ellipse& ellipse) {
  if (ellipse.radii.width < least_visible || ellipse.radii.height < least_visible) return;
  const SavedState saved(context);
  cairo_translate(context, ellipse.center.x, ellipse.center.y);
  cairo_scale(context, ellipse.radii.width, ellipse.radii.height);
  cairo_new_sub_path(context);
  cairo_arc(context, 0, 0, 1, 0, 2 * std::numbers::pi);
  cairo_close_path(context);
}

void add_cubic(cairo_t* context, const Path::Segment& s) {
  cairo_curve_to(context, s.control1.x, s.control1.y, s.control2.x, s.control2.y, s.to.x, s.to.y);
}

void add_path(cairo_t* context, const Path& path) {
  Point at;
  Point start;
  for (const Path::Segment& s : path.segments()) {
    switch (s.verb) {
      case Path::Verb::move:
        cairo_move_to(context, s.to.x, s.to.y);
        start = s.to;
        break;
      case Path::Verb::line:
        cairo_line_to(context, s.to.x, s.to.y);
        break;
      case Path::Verb::quadratic:
        add_cubic(context, base::as_cubic(at, s));
        break;
      case Path::Verb::cubic:
        add_cubic(context, s);
        break;
      case Path::Verb::close:
        cairo_close_path(context);
        break;
      case Path::Verb::arc:  // replaced before
        break;
    }
    at = s.verb == Path::Verb::close ? start : s.to;
  }
}

/// The points that a path passes or is drawn toward.
std::vector<Point> controls_of(const Path& path) {
  std::vector<Point> points;
  Point start;
  for (const Path::Segment& s : path.segments()) {
    if (s.verb == Path::Verb::move) start = s.to;
    if (s.verb == Path::Verb::quadratic || s.verb == Path::Verb::cubic) {
      points.push_back(s.control1);
    }
    if (s.verb == Path::Verb::cubic) points.push_back(s.control2);
    points.push_back(s.verb == Path::Verb::close ? start : s.to);
  }
  return points;
}

/// The direction at an end is that toward the next control point elsewhere; none if all are there.
std::optional<Ends> ends_of(const Path& path) {
  const std::vector<Point> points = controls_of(path);
  if (points.empty()) return std::nullopt;
  const Point start = points.front();
  const Point end = points.back();
  const auto after =
      std::find_if(points.begin(), points.end(), [&](Point p) { return p != start; });
  const auto before =
      std::find_if(points.rbegin(), points.rend(), [&](Point p) { return p != end; });
  return Ends{start, after == points.end() ? Point{} : *after - start, end,
              before == points.rend() ? Point{} : end - *before};
}

cairo_line_cap_t cap_of(scene::LineCap cap) {
  switch (cap) {
    case scene::LineCap::butt:
      return CAIRO_LINE_CAP_BUTT;
    case scene::LineCap::round:
      return CAIRO_LINE_CAP_ROUND;
    case scene::LineCap::square:
      return CAIRO_LINE_CAP_SQUARE;
  }
  return CAIRO_LINE_CAP_BUTT;
}

cairo_line_join_t join_of(scene::LineJoin join) {
  switch (join) {
    case scene::LineJoin::miter:
      return CAIRO_LINE_JOIN_MITER;
    case scene::LineJoin::round:
      return CAIRO_LINE_JOIN_ROUND;
    case scene::LineJoin::bevel:
      return CAIRO_LINE_JOIN_BEVEL;
  }
  return CAIRO_LINE_JOIN_MITER;
}

/// What is not finite or beyond all bounds of cairo's numbers is not painted.
bool is_sane(Point p) {
  constexpr double limit = 1e9;
  return std::abs(p.x) < limit && std::abs(p.y) < limit;
}

/// As in browsers a size below 0 is none.
bool is_sane(const mmdc::Rect& box) {
  return box.width >= 0 && box.height >= 0 && is_sane(Point{box.x, box.y}) &&
         is_sane(Point{box.right(), box.bottom()});
}

bool is_sane(const Path& path) {
  return std::ranges::all_of(path.segments(), [](const Path::Segment& s) {
    return is_sane(s.to) && is_sane(s.control1) && is_sane(s.control2);
  });
}

bool is_sane(const base::Transform& t) {
  return is_sane(Point{t.a, t.b}) && is_sane(Point{t.c, t.d}) && is_sane(Point{t.e, t.f});
}

/// The path that a caller has begun, given back at the end.
class SavedPath {
 public:
  explicit SavedPath(cairo_t* context) : context_(context), path_(cairo_copy_path(context)) {}
  SavedPath(const SavedPath&) = delete;
  SavedPath& operator=(const SavedPath&) = delete;
  ~SavedPath() {
    cairo_new_path(context_);
    if (path_->status == CAIRO_STATUS_SUCCESS) cairo_append_path(context_, path_.get());
  }

 private:
  cairo_t* context_;
  CopiedPath path_;
};

/// The caller's context may be set to anything; these are SVG's defaults.
void use_defaults(cairo_t* context) {
  cairo_set_operator(context, CAIRO_OPERATOR_OVER);
  cairo_set_antialias(context, CAIRO_ANTIALIAS_DEFAULT);
  cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING);
  cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join(context, CAIRO_LINE_JOIN_MITER);
  cairo_set_miter_limit(context, 4);
}

class Painter {
 public:
  /// After `cancel` has said so it paints nothing more.
  Painter(cairo_t* context, const scene::Scene& scene, base::Cancel& cancel, Dasher& dasher,
          const TextSurroundings& around)
      : context_(context), scene_(scene), cancel_(cancel), dasher_(dasher), around_(around) {}

  void paint_all(const std::vector<scene::Element>& elements) const {
    for (const scene::Element& element : elements) {
      if (cancel_.requested()) return;
      if (element.shown == scene::Shown::yes) paint_element(element);
    }
  }

 private:
  void paint_element(const scene::Element& element) const {
    if (element.opacity >= 1) {
      std::visit([&](const auto& shape) { paint(shape); }, element.shape);
      return;
    }
    const SavedState saved(context_);
    // What fades, of which there may be much, is put together on a ground of its own size.
    if (const auto box = reach_of(element, scene_)) {
      cairo_rectangle(context_, box->x, box->y, box->width, box->height);
      cairo_clip(context_);
    }
    cairo_push_group(context_);
    std::visit([&](const auto& shape) { paint(shape); }, element.shape);
    cairo_pop_group_to_source(context_);
    cairo_paint_with_alpha(context_, element.opacity);
  }

  void fill_and_stroke(const scene::Paint& paint) const {
    if (paint.shadow) paint_shadow(context_, *paint.shadow, paint);
    if (paint.fill) {
      set_source(context_, *paint.fill, paint.fill_opacity);
      cairo_fill_preserve(context_);
    }
    if (paint.stroke && paint.stroke->width > 0 && std::isfinite(paint.stroke->width)) {
      if (paint.stroke->gradient) {
        set_gradient(context_, *paint.stroke->gradient);
      } else {
        set_source(context_, paint.stroke->color, paint.stroke->opacity);
      }
      cairo_set_line_width(context_, paint.stroke->width);
      dasher_.set(context_, paint.stroke->dashes);
      cairo_set_line_cap(context_, cap_of(paint.stroke->cap));
      cairo_set_line_join(context_, join_of(paint.stroke->join));
      cairo_stroke_preserve(context_);
    }
    cairo_new_path(context_);
  }

  void paint(const scene::Rect& rect) const {
    const mmdc::Rect& box = rect.box;
    if (!is_sane(box)) return;
    if (rect.corner_radius >= least_visible) {
      add_rounded(context_, box, rect.corner_radius);
    } else {
      cairo_rectangle(context_, box.x, box.y, box.width, box.height);
    }
    fill_and_stroke(rect.paint);
  }

  void paint(const scene::Ellipse& ellipse) const {
    const Size radii = ellipse.radii;
    const Size extent{2 * radii.width, 2 * radii.height};
    if (!is_sane(mmdc::Rect::around(ellipse.center, extent))) return;
    add_ellipse(context_, ellipse);
    fill_and_stroke(ellipse.paint);
  }

  void paint(const scene::Polygon& polygon) const {
    const auto sane = [](Point p) { return is_sane(p); };
    if (!std::ranges::all_of(polygon.points, sane)) return;
    for (const Point& point : polygon.points) cairo_line_to(context_, point.x, point.y);
    cairo_close_path(context_);
    fill_and_stroke(polygon.paint);
  }

  void paint(const scene::Line& line) const {
    if (!is_sane(line.from) || !is_sane(line.to)) return;
    cairo_move_to(context_, line.from.x, line.from.y);
    cairo_line_to(context_, line.to.x, line.to.y);
    fill_and_stroke(line.paint);
    const Point direction = line.to - line.from;
    paint_markers(line, {line.from, direction, line.to, direction});
  }

  void paint(const scene::Path& path) const {
    const Path curves = base::without_arcs(path.path);
    if (!is_sane(curves)) return;
    add_path(context_, curves);
    const bool is_evenodd = path.fill_rule == scene::FillRule::evenodd;
    cairo_set_fill_rule(context_, is_evenodd ? CAIRO_FILL_RULE_EVEN_ODD : CAIRO_FILL_RULE_WINDING);
    fill_and_stroke(path.paint);
    cairo_set_fill_rule(context_, CAIRO_FILL_RULE_WINDING);
    if (const auto ends = ends_of(curves)) paint_markers(path, *ends);
  }

  void paint(const scene::Text& text) const { paint_text(context_, text, around_); }

  // left_out() tells why its place stays empty.
  void paint(const scene::Image&) const {}

  void paint(const scene::Group& group) const {
    const base::Transform& t = group.transform;
    const double area = std::abs(t.a * t.d - t.b * t.c);
    if (!is_sane(t) || area < least_visible * least_visible) return;  // or all on one line
    const SavedState saved(context_);
    const cairo_matrix_t matrix{t.a, t.b, t.c, t.d, t.e, t.f};
    cairo_transform(context_, &matrix);
    if (group.link && around_.has_links) {
      const LinkArea link(context_, group.link->href);
      Painter(context_, scene_, cancel_, dasher_, {false, around_.page}).paint_all(group.children);
    } else {
      paint_all(group.children);
    }
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
    const double unit = marker.units == scene::Marker::Units::stroke_width ? stroke_width : 1;
    const double scale =
        unit * std::min(marker.size.width / view.width, marker.size.height / view.height);
    if (scale < least_visible) return;
    const SavedState saved(context_);
    cairo_translate(context_, at.x, at.y);
    cairo_rotate(context_, std::atan2(direction.y, direction.x));
    cairo_scale(context_, scale, scale);
    cairo_translate(context_, -marker.reference.x, -marker.reference.y);
    if (marker.clips) {
      const Size shown{marker.size.width * unit / scale, marker.size.height * unit / scale};
      const mmdc::Rect window = mmdc::Rect::around(view.center(), shown);
      cairo_rectangle(context_, window.x, window.y, window.width, window.height);
      cairo_clip(context_);
    }
    paint_all(marker.children);
  }

  cairo_t* context_;
  const scene::Scene& scene_;
  base::Cancel& cancel_;
  Dasher& dasher_;
  TextSurroundings around_;
};

}  // namespace

void set_source(cairo_t* context, scene::Color color, double opacity) {
  cairo_set_source_rgba(context, color.red / 255.0, color.green / 255.0, color.blue / 255.0,
                        color.alpha * opacity);
}

void paint_background(cairo_t* context, const scene::Scene& scene, mmdc::Size size) {
  if (!scene.background) return;
  const SavedState saved(context);
  use_defaults(context);
  cairo_new_path(context);
  set_source(context, *scene.background);
  cairo_rectangle(context, 0, 0, size.width, size.height);
  cairo_fill(context);
}

void paint_elements(cairo_t* context, const scene::Scene& scene,
                    const std::function<bool()>& cancelled) {
  const SavedState saved(context);
  use_defaults(context);
  const mmdc::Rect& view = scene.view_box;
  cairo_new_path(context);
  cairo_rectangle(context, 0, 0, view.width, view.height);
  cairo_clip(context);
  cairo_translate(context, -view.x, -view.y);
  base::Cancel cancel(cancelled);
  Dasher dasher;
  Painter(context, scene, cancel, dasher, {true, page_direction(scene)}).paint_all(scene.elements);
}

}  // namespace mmdc::cairo

namespace mmdc {

void paint(const Drawing& drawing, cairo_t* cr) {
  const cairo::SavedPath path(cr);
  cairo::paint_background(cr, drawing.scene(), drawing.size());
  cairo::paint_elements(cr, drawing.scene());
}

std::optional<Diagnostic> paint(const Drawing& drawing, cairo_t* cr, const Patience& patience) {
  const base::Deadline deadline(patience);
  const cairo::SavedPath path(cr);
  cairo::paint_background(cr, drawing.scene(), drawing.size());
  cairo::paint_elements(cr, drawing.scene(), deadline.hook());
  return deadline.is_over() ? std::optional(deadline.reason()) : std::nullopt;
}

}  // namespace mmdc
