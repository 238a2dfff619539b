// What a picture may refer to.
#pragma once

#include <string>
#include <vector>

#include "lib/scene/scene.hpp"

namespace mmdc::scene {

/// Mermaid's levels as far as they concern a picture. Nothing can run at any of them.
enum class Security {
  strict,   ///< links open where the reader is; nothing is loaded from other places
  loose,    ///< links say where they open, images come from anywhere
  sandbox,  ///< neither links nor images
};

/// Takes out of a scene what the level forbids, and links that lead nowhere. Returns the addresses
/// of the images that were taken out.
std::vector<std::string> secure(Scene& scene, Security level);

}  // namespace mmdc::scene
