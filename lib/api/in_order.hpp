// The order in which a caller gets what there is to say.
#pragma once

#include <vector>

#include <mmdc/diagnostic.hpp>

namespace mmdc::api {

/// By the begin of their places, those without one first; of equal places as they were.
std::vector<Diagnostic> in_order(std::vector<Diagnostic> diagnostics);

}  // namespace mmdc::api
