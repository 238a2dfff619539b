// The scene as text, for tests and for people.
#pragma once

#include <string>

#include "lib/scene/scene.hpp"

namespace mmdc::scene {

/// One element a line, indented by depth; everything that is painted is in it. Left out is what
/// only the writers of files heed: `Tag::fixed`, fonts that come along and how an SVG is written.
/// Stable: the same scene gives the same text.
std::string dump(const Scene& scene);

}  // namespace mmdc::scene
