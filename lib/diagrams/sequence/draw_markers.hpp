// The heads of messages.
#pragma once

#include <string>
#include <vector>

#include "lib/diagrams/sequence/sequence.hpp"

namespace mmdc::diagrams::sequence {

/// All heads; `prefix` begins their ids.
std::vector<scene::Marker> make_markers(const theme::Theme& theme, const std::string& prefix);

/// The place of a head among the markers.
scene::MarkerIndex marker_of(Head head);

/// The disc behind a number.
std::size_t number_marker();

/// The head on the circle of a control.
std::size_t control_marker();

}  // namespace mmdc::diagrams::sequence
