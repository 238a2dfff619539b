// Gradients and shadows as definitions that elements refer to.
#pragma once

#include <pugixml.hpp>

#include "lib/scene/scene.hpp"

namespace mmdc::svg {

/// Appends a `defs` with all of the scene's; nothing if it has none.
void write_effects(pugi::xml_node root, const scene::Scene& scene);

}  // namespace mmdc::svg
