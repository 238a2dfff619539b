// Where a link of a diagram leads to.
#pragma once

#include <string>
#include <string_view>

#include "lib/source/diagnostics.hpp"

namespace mmdc::source {

/// What `base::safe_url` leaves of an address that is written at the span; a warning tells where
/// that is nothing.
std::string address_of_link(std::string_view url, Span span, Diagnostics& diagnostics);

}  // namespace mmdc::source
