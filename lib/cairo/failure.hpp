// Errors of files that can't be made.
#pragma once

#include <string>
#include <utility>

#include <cairo.h>

#include <mmdc/result.hpp>

namespace mmdc::cairo {

template <typename Value = std::string>
Result<Value> failed(std::string code, std::string message) {
  return Result<Value>::failure(Diagnostic{Severity::error, std::move(code), std::move(message)});
}

/// What cairo itself has met.
inline Result<std::string> failed(std::string code, cairo_status_t status) {
  return failed(std::move(code), cairo_status_to_string(status));
}

}  // namespace mmdc::cairo
