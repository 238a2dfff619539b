// How far the paint of an element reaches.
#pragma once

#include <optional>

#include "lib/scene/scene.hpp"

namespace mmdc::cairo {

/// A box that holds all that the element, one of the scene, paints with its strokes, markers and
/// letters. Nothing where that is not known: texts that nobody has measured, shadows.
std::optional<mmdc::Rect> reach_of(const scene::Element& element, const scene::Scene& scene);

}  // namespace mmdc::cairo
