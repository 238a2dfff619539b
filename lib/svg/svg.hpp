// Scene to SVG.
#pragma once

#include <string>

#include "lib/scene/scene.hpp"

namespace mmdc::svg {

/// The scene as an SVG 1.1 document in UTF-8 that every viewer shows alike: text is text, looks are
/// presentation attributes, nothing needs a style sheet, a script or HTML. Well-formed whatever
/// the scene's strings hold.
std::string write(const scene::Scene& scene);

}  // namespace mmdc::svg
