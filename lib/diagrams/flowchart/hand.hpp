// The hand that draws a node, a subgraph or an edge of the look `handDrawn`.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

#include "lib/base/random.hpp"
#include "lib/shapes/sketch.hpp"

namespace mmdc::diagrams::flowchart {

/// Always the same for the same id and `handDrawnSeed`.
inline shapes::Hand hand_of(std::string_view id, double seed) {
  return {.seed = base::seed_of(id, std::bit_cast<std::uint64_t>(seed))};
}

}  // namespace mmdc::diagrams::flowchart
