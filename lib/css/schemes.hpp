// One picture for light and dark surroundings.
#pragma once

#include "lib/scene/scene.hpp"

namespace mmdc::css {

/// Makes a light picture follow the reader's `prefers-color-scheme`: elements that look otherwise
/// in the dark one get a class, and the style sheet says what the classes are there. Both must be
/// the same diagram, drawn with two themes.
void add_dark(scene::Scene& light, const scene::Scene& dark);

}  // namespace mmdc::css
