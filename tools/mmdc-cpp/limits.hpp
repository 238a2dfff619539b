// What a text may cost, by the arguments.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include <mmdc/options.hpp>
#include <mmdc/patience.hpp>

#include "arguments.hpp"

namespace mmdc_cpp {

/// The library's own limits, or lower ones for texts of strangers.
mmdc::Limits limits_of(const TrustArguments& trust);

/// The same for a picture that is being written; an interrupt ends it too.
mmdc::Patience patience_of(const TrustArguments& trust);

/// How many bytes a page may have, which may hold many texts. Nothing for a page that is trusted.
std::optional<std::size_t> most_bytes_of_page(const TrustArguments& trust);

/// How long the texts of a page may take together, from one to the next.
std::optional<std::chrono::milliseconds> most_time_of_page(const TrustArguments& trust);

}  // namespace mmdc_cpp
