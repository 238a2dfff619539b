// The scene as text, for tests and for people.
#pragma once

#include <string>

#include "lib/scene/scene.hpp"

namespace mmdc::scene {

/// One element a line, indented by depth; everything that can change a picture is in it. Stable:
/// the same scene gives the same text.
std::string dump(const Scene& scene);

}  // namespace mmdc::scene
