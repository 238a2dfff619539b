// How far a scene reaches.
#pragma once

#include <vector>

#include "lib/scene/scene.hpp"

namespace mmdc::scene {

/// The box that holds the geometry of all elements, without strokes and markers; text by the widths
/// that the layout measured and the line height of the built-in sans-serif font. An empty box if
/// there is no geometry. Under a rotation the boxes of texts, images and rounded rectangles are
/// rotated, so that the result may be larger than need be.
mmdc::Rect bounds(const std::vector<Element>& elements);

}  // namespace mmdc::scene
