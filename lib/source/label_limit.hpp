// The one limit that every kind of text in a diagram has.
#pragma once

#include <string>
#include <string_view>

#include <mmdc/diagnostic.hpp>
#include <mmdc/options.hpp>

namespace mmdc::source {

/// What is told of a text that is longer than Limits::max_label; `kind` is a noun for it.
inline Diagnostic label_error(std::string_view kind, const Limits& limits, Span span) {
  return {Severity::error,
          "limit.label",
          "a " + std::string(kind) + " may have " + std::to_string(limits.max_label) + " bytes",
          span,
          {{"give it a shorter text"}}};
}

}  // namespace mmdc::source
