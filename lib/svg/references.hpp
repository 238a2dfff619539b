// What in a picture leads out of it.
#pragma once

#include "lib/scene/scene.hpp"

namespace mmdc::svg {

/// True if a click on the element or something in it leads somewhere.
bool has_link(const scene::Element& element);

/// True if there are links or images.
bool has_references(const scene::Scene& scene);

}  // namespace mmdc::svg
