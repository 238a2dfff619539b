// Where lifelines leave room for the texts that lie across them.
#pragma once

#include "lib/diagrams/family.hpp"
#include "lib/diagrams/sequence/sequence.hpp"

namespace mmdc::diagrams::sequence {

/// Finds the gaps of all lifelines. Requires: everything else has its place. `metrics` are those of
/// the font of messages, which the titles of blocks have too.
void find_lifeline_gaps(const text::LineMetrics& metrics, const Context& context, Layout& layout);

}  // namespace mmdc::diagrams::sequence
