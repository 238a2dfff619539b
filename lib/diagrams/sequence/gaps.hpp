// Where lifelines and the borders of activations leave room for the texts that lie across them.
#pragma once

#include "lib/diagrams/family.hpp"
#include "lib/diagrams/sequence/sequence.hpp"

namespace mmdc::diagrams::sequence {

/// Finds all gaps. Requires: everything else has its place. `metrics` are those of the font of
/// messages, which the titles of blocks have too.
void find_gaps(const text::LineMetrics& metrics, const Context& context, Layout& layout);

}  // namespace mmdc::diagrams::sequence
