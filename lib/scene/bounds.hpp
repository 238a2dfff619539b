// How far a scene reaches.
#pragma once

#include <optional>
#include <vector>

#include "lib/scene/scene.hpp"

namespace mmdc::scene {

/// The box that holds the geometry of all elements, without strokes and markers; text by the widths
/// that the layout measured and the line height of the built-in sans-serif font. An empty box if
/// there is no geometry. Under a rotation the boxes of texts, images and rounded rectangles are
/// rotated, so that the result may be larger than need be.
mmdc::Rect bounds(const std::vector<Element>& elements);

mmdc::Rect bounds_of(const Element& element);

/// The same for each subject of a scene, parallel to Scene::subjects: the box of all elements that
/// are its picture and shown; nothing where there is no geometry.
std::vector<std::optional<mmdc::Rect>> bounds_of_subjects(const Scene& scene);

/// The box of a line of text, by its measured width.
mmdc::Rect bounds(const TextLine& line, const Text& text);

}  // namespace mmdc::scene
