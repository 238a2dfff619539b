// Lines and areas as a hand draws them: every line twice and not quite straight, areas by strokes
// side by side. After Wood, Isenberg, Isenberg, Dykes, Boukhelifa, Slingsby: Sketchy rendering for
// information visualization (IEEE Transactions on Visualization and Computer Graphics 18, 2012).
#pragma once

#include <cstddef>
#include <cstdint>

#include "lib/base/path.hpp"

namespace mmdc::shapes {

/// The hand that draws. The same hand draws the same path the same way.
struct Hand {
  double roughness = 0.7;  ///< 0 is a ruler's; at 1 lines stray up to 2
  std::uint64_t seed = 0;
  /// Of a hatching: where more lines would fit, they stand further apart.
  std::size_t most_lines = 1000;
};

/// The furthest that a line of the hand strays from where it belongs.
double reach_of(const Hand& hand);

/// The lines of a path, each drawn twice.
base::Path sketched(const base::Path& path, const Hand& hand);

/// The strokes that fill the path, by the nonzero rule. They leave it by no more than the reach.
base::Path hatched(const base::Path& path, const Hand& hand);

}  // namespace mmdc::shapes
