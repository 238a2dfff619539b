// Gaps as the dashes of a stroke.
#pragma once

#include <vector>

#include "lib/diagrams/sequence/sequence.hpp"

namespace mmdc::diagrams::sequence {

/// Pieces and gaps in turn; none where nothing is interrupted. An odd number of them ends with a
/// piece.
std::vector<double> lifeline_dashes(const PlacedParticipant& placed);

/// The same for the border of a box, from its upper left corner on clockwise.
std::vector<double> border_dashes(const PlacedActivation& placed);

}  // namespace mmdc::diagrams::sequence
