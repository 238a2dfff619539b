// What a picture has and painting leaves out.
#pragma once

#include <vector>

#include <mmdc/diagnostic.hpp>

#include "lib/scene/scene.hpp"

namespace mmdc::cairo {

/// A warning if there are images: what they refer to would have to be fetched and decoded, and
/// painting touches neither files nor the network.
std::vector<Diagnostic> left_out(const scene::Scene& scene);

}  // namespace mmdc::cairo
