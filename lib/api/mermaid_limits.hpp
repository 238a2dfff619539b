// Mermaid's own limits maxTextSize and maxEdges, beside those of the options. Only a caller can set
// them, and nothing is limited by them unless he does.
#pragma once

#include <optional>

#include <mmdc/options.hpp>
#include <mmdc/result.hpp>

#include "lib/config/config.hpp"
#include "lib/diagrams/family.hpp"
#include "lib/source/source.hpp"

namespace mmdc::api {

/// The error `limit.text-size` if the text is longer than maxTextSize.
std::optional<Diagnostic> check_text_size(const source::Source& source,
                                          const config::Config& config);

/// Source -> Model; more edges than maxEdges are the error `limit.edges`, as more than those of the
/// options are.
Result<diagrams::Opaque> parse_within_limits(const diagrams::Family& family,
                                             const source::Source& source,
                                             const config::Config& config, const Options& options);

}  // namespace mmdc::api
