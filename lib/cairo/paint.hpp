// Scene to cairo.
#pragma once

#include <functional>

#include <cairo.h>

#include "lib/base/direction.hpp"
#include "lib/scene/scene.hpp"

namespace mmdc::cairo {

/// Fills what is as large as that with the background of the scene, the top left corner at the
/// origin.
void paint_background(cairo_t* context, const scene::Scene& scene, mmdc::Size size);

/// Paints the scene's elements with the top left corner of its view box at the origin. It ends
/// early after `cancelled`, which may be empty, has said so.
void paint_elements(cairo_t* context, const scene::Scene& scene,
                    const std::function<bool()>& cancelled = nullptr);

struct TextSurroundings {
  bool has_links = true;                                  ///< its own links are links
  base::Direction page = base::Direction::left_to_right;  ///< of what is written around it
};

/// Paints lines of text, each with its baseline and anchor where the scene says.
void paint_text(cairo_t* context, const scene::Text& text, const TextSurroundings& around);

/// Makes `color` the source of what is painted next.
void set_source(cairo_t* context, scene::Color color, double opacity = 1);

}  // namespace mmdc::cairo
