#include "lib/api/deadline.hpp"

namespace mmdc::api {

Deadline::Deadline(const Options& options)
    : deadline_({options.limits.max_time, options.cancelled}), options_(options) {
  options_.limits.max_time = {};
  options_.cancelled = deadline_.hook();
}

std::vector<Diagnostic> Deadline::explain(std::vector<Diagnostic> diagnostics) const {
  for (Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.code != "limit.cancelled") continue;
    Diagnostic reason = deadline_.reason();
    diagnostic.code = std::move(reason.code);
    diagnostic.message = std::move(reason.message);
    diagnostic.hints = std::move(reason.hints);
  }
  return diagnostics;
}

}  // namespace mmdc::api
