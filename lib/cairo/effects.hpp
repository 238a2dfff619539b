// Gradients and shadows of the path that a context holds.
#pragma once

#include <cairo.h>

#include "lib/scene/scene.hpp"

namespace mmdc::cairo {

/// Paints what lies under the context's path, which is to be filled or only stroked. The path
/// stays.
void paint_shadow(cairo_t* context, const scene::Shadow& shadow, const scene::Paint& paint);

/// Makes the gradient the source, from the left to the right of the context's path.
void set_gradient(cairo_t* context, const scene::Gradient& gradient);

}  // namespace mmdc::cairo
