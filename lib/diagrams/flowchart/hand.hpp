// The hand that draws a node, a subgraph or an edge of the look `handDrawn`.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "lib/base/random.hpp"
#include "lib/shapes/sketch.hpp"

namespace mmdc::diagrams::flowchart {

/// Always the same for the same id and `handDrawnSeed`.
inline shapes::Hand hand_of(std::string_view id, double seed) {
  return {.seed = base::seed_of(id, std::bit_cast<std::uint64_t>(seed))};
}

/// The same for what is hatched, one of so many shapes: where there are many each has fewer lines,
/// so that a short text doesn't make a picture of gigabytes.
inline shapes::Hand hand_of(std::string_view id, double seed, std::size_t shapes) {
  constexpr std::size_t lines_of_all = 100'000;
  shapes::Hand hand = hand_of(id, seed);
  hand.most_lines =
      std::clamp<std::size_t>(lines_of_all / std::max<std::size_t>(shapes, 1), 20, hand.most_lines);
  return hand;
}

}  // namespace mmdc::diagrams::flowchart
