// What names a drawing in a document.
#pragma once

#include <string>

#include "lib/scene/scene.hpp"

namespace mmdc::cairo {

/// The title that its text gives it for those who don't see it, or else the one that is seen.
inline const std::string& document_title(const scene::Scene& scene) {
  return scene.title.empty() ? scene.heading : scene.title;
}

}  // namespace mmdc::cairo
