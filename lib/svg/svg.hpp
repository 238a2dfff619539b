// Scene to SVG.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "lib/scene/scene.hpp"

namespace mmdc::svg {

/// The scene as an SVG 1.1 document in UTF-8 that every viewer shows alike: text is text, looks are
/// presentation attributes, nothing needs a style sheet, a script or HTML. Well-formed whatever
/// the scene's strings hold.
std::string write(const scene::Scene& scene);

/// The same; nothing as soon as `cancelled`, which may be empty and is asked all the time, says so.
std::optional<std::string> write(const scene::Scene& scene, const std::function<bool()>& cancelled);

}  // namespace mmdc::svg
