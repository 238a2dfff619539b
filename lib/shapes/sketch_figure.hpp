// Figures as a hand draws them.
#pragma once

#include "lib/shapes/figure.hpp"
#include "lib/shapes/sketch.hpp"

namespace mmdc::shapes {

/// The figure with a sketch for each part that a hand draws. Lines of edges still meet the exact
/// outline; the bounds are those of the sketch and the label.
Figure sketched(Figure figure, const Hand& hand, Size label);

}  // namespace mmdc::shapes
