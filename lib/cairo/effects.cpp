#include "lib/cairo/effects.hpp"

#include <memory>

#include "lib/cairo/handles.hpp"
#include "lib/cairo/paint.hpp"

namespace mmdc::cairo {
namespace {

using SavedPath = std::unique_ptr<cairo_path_t, Release<cairo_path_destroy>>;
using Pattern = std::unique_ptr<cairo_pattern_t, Release<cairo_pattern_destroy>>;

/// A ring around the shape and how dark it makes what is under it and all rings within.
struct Ring {
  double reach;  ///< in standard deviations
  double alpha;
};

/// Cairo has no blur: these rings, painted over each other from the outermost, add up to the
/// normal distribution's integral at their middles.
constexpr Ring rings[] = {{2, 0.04}, {1.5, 0.069}, {1, 0.135}, {0.5, 0.224}, {0, 0.5}};

/// What can be seen through has a fainter shadow.
void set_faded_source(cairo_t* context, scene::Color color, double alpha) {
  color.alpha *= alpha;
  set_source(context, color);
}

void paint_ring(cairo_t* context, scene::Color color, double reach, const scene::Paint& paint) {
  const double fill_alpha = paint.fill ? paint.fill->alpha * paint.fill_opacity : 0;
  if (paint.fill) {
    set_faded_source(context, color, fill_alpha);
    cairo_fill_preserve(context);
  }
  const double width = (paint.stroke ? paint.stroke->width : 0) + 2 * reach;
  if (width <= 0 || (!paint.fill && !paint.stroke)) return;
  set_faded_source(context, color,
                   paint.stroke ? paint.stroke->color.alpha * paint.stroke->opacity : fill_alpha);
  cairo_set_line_width(context, width);
  cairo_stroke_preserve(context);
}

}  // namespace

void paint_shadow(cairo_t* context, const scene::Shadow& shadow, const scene::Paint& paint) {
  const SavedPath path(cairo_copy_path(context));
  {
    const SavedState saved(context);
    cairo_new_path(context);
    cairo_translate(context, shadow.offset.x, shadow.offset.y);
    cairo_append_path(context, path.get());
    cairo_set_dash(context, nullptr, 0, 0);
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND);
    if (shadow.blur > 0) {
      for (const Ring& ring : rings) {
        scene::Color color = shadow.color;
        color.alpha *= ring.alpha;
        paint_ring(context, color, ring.reach * shadow.blur, paint);
      }
    } else {
      paint_ring(context, shadow.color, 0, paint);
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
