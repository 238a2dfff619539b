// Icons and the like as parts of a scene.
#pragma once

#include "lib/base/picture.hpp"
#include "lib/base/transform.hpp"
#include "lib/scene/scene.hpp"

namespace mmdc::diagrams {

/// A group of the picture's shapes; what has no colour of its own gets `current`.
scene::Element picture_element(const base::Picture& picture, const base::Transform& placement,
                               scene::Color current);

/// From the picture's plane to one where all of its view box is inside `box`, as large as can be.
base::Transform fitted(const base::Picture& picture, const mmdc::Rect& box);

}  // namespace mmdc::diagrams
