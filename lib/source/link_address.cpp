#include "lib/source/link_address.hpp"

#include "lib/base/url.hpp"

namespace mmdc::source {

std::string address_of_link(std::string_view url, Span span, Diagnostics& diagnostics) {
  std::string safe = base::safe_url(url);
  if (safe == base::nowhere && !url.empty()) {
    diagnostics.warning("security.link",
                        "the link to '" + base::in_short(url) +
                            "' is left out: it may run something, or read a file",
                        span, {{"links lead to `https:`, `http:`, `mailto:`, `tel:`, or a path"}});
  }
  return safe;
}

}  // namespace mmdc::source
