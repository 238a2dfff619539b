#include "lib/cairo/effects.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <numbers>

#include "lib/cairo/handles.hpp"
#include "lib/cairo/paint.hpp"

namespace mmdc::cairo {
namespace {

using Pattern = std::unique_ptr<cairo_pattern_t, Release<cairo_pattern_destroy>>;

/// Cairo has no blur: strokes that reach so far beside the shape, in standard deviations, are
/// painted over each other from the outermost.
constexpr double reaches[] = {2, 1.5, 1, 0.5, 0};

/// How dark the shadow of a band is so far beside it, by the normal distribution.
double shade(double distance, double width) {
  const auto beyond = [](double x) { return std::erfc(x / std::numbers::sqrt2) / 2; };
  return beyond(distance) - beyond(distance + width);
}

/// What can be seen through has a fainter shadow.
void set_faded_source(cairo_t* context, scene::Color color, double alpha) {
  color.alpha *= alpha;
  set_source(context, color);
}

/// Each reach in px with the opacity by which the strokes add up to the shade at their middles.
template <typename Visit>
void for_each_ring(const scene::Shadow& shadow, double band_width, Visit visit) {
  const double width = band_width / shadow.blur;
  double within = 0;
  for (const double reach : reaches) {
    const double middle = reach > 0 ? reach - 0.25 : std::max(-0.5, -width / 2);
    const double total = shade(middle, width);
    visit(reach * shadow.blur, (total - within) / (1 - within));
    within = total;
  }
}

void stroke(cairo_t* context, scene::Color color, double alpha, double width) {
  if (width <= 0) return;
  set_faded_source(context, color, alpha);
  cairo_set_line_width(context, width);
  cairo_stroke_preserve(context);
}

void fill(cairo_t* context, scene::Color color, double alpha) {
  set_faded_source(context, color, alpha);
  cairo_fill_preserve(context);
}

/// Lets only what is around the path be painted, which stays.
void clip_inside_out(cairo_t* context) {
  const CopiedPath path(cairo_copy_path(context));
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  cairo_clip_extents(context, &left, &top, &right, &bottom);
  cairo_rectangle(context, left, top, right - left, bottom - top);
  cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip(context);
  cairo_append_path(context, path.get());
}

/// What a paint makes its shadow of.
struct Cast {
  double fill;  ///< opacities
  double stroke;
  double width;  ///< of the stroke
};

void paint_sharp(cairo_t* context, scene::Color color, const Cast& cast) {
  if (cast.fill > 0) fill(context, color, cast.fill);
  stroke(context, color, cast.stroke, cast.width);
}

/// The shadow of the fill as far as the stroke's outer edge, and what the stroke adds to it.
void paint_blurred(cairo_t* context, const scene::Shadow& shadow, const Cast& cast) {
  if (cast.fill > 0) {
    constexpr double all = std::numeric_limits<double>::infinity();
    for_each_ring(shadow, all,
                  [&](double, double alpha) { fill(context, shadow.color, cast.fill * alpha); });
    const SavedState saved(context);
    if (cast.fill < 1) clip_inside_out(context);
    const double edge = cast.width > 0 ? std::min(cast.fill, cast.stroke) : cast.fill;
    for_each_ring(shadow, all, [&](double reach, double alpha) {
      stroke(context, shadow.color, edge * alpha, cast.width + 2 * reach);
    });
  }
  if (cast.stroke <= cast.fill || cast.width <= 0) return;
  for_each_ring(shadow, cast.width, [&](double reach, double alpha) {
    stroke(context, shadow.color, (cast.stroke - cast.fill) * alpha, cast.width + 2 * reach);
  });
}

}  // namespace

void paint_shadow(cairo_t* context, const scene::Shadow& shadow, const scene::Paint& paint) {
  const CopiedPath path(cairo_copy_path(context));
  {
    const SavedState saved(context);
    cairo_new_path(context);
    cairo_translate(context, shadow.offset.x, shadow.offset.y);
    cairo_append_path(context, path.get());
    cairo_set_dash(context, nullptr, 0, 0);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    Cast cast{};
    if (paint.fill) cast.fill = paint.fill->alpha * paint.fill_opacity;
    if (paint.stroke) {
      cast.stroke = paint.stroke->color.alpha * paint.stroke->opacity;
      cast.width = cast.stroke > 0 ? paint.stroke->width : 0;
    }
    if (shadow.blur > 0) {
      paint_blurred(context, shadow, cast);
    } else {
      paint_sharp(context, shadow.color, cast);
    }
  }
  cairo_new_path(context);
  cairo_append_path(context, path.get());
}

void set_gradient(cairo_t* context, const scene::Gradient& gradient) {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  cairo_path_extents(context, &left, &top, &right, &bottom);
  const Pattern pattern(cairo_pattern_create_linear(left, 0, right, 0));
  const auto add = [&](double offset, scene::Color color) {
    cairo_pattern_add_color_stop_rgba(pattern.get(), offset, color.red / 255.0, color.green / 255.0,
                                      color.blue / 255.0, color.alpha);
  };
  add(0, gradient.from);
  add(1, gradient.to);
  cairo_set_source(context, pattern.get());
}

}  // namespace mmdc::cairo
