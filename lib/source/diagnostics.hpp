// Collects what a run has to say about a text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <mmdc/diagnostic.hpp>

#include "lib/base/cancel.hpp"

namespace mmdc::source {

/// The diagnostics of one run, in the order in which they were met. Past 20 errors it stops
/// listening: one mistake early in a text can make the rest of it look wrong.
class Diagnostics {
 public:
  static constexpr std::size_t max_errors = 20;

  void error(Diagnostic diagnostic) {
    if (full()) return;
    if (++errors_ == max_errors) {
      diagnostic.hints.push_back({"there may be more behind it, which has not been read"});
    }
    list_.push_back(std::move(diagnostic));
  }
  void error(std::string code, std::string message, Span span, std::vector<Hint> hints = {}) {
    error({Severity::error, std::move(code), std::move(message), span, std::move(hints)});
  }

  /// Nobody waits any more for what stands at the span.
  void cancelled(Span span) {
    Diagnostic reason = base::cancelled();
    reason.span = span;
    error(std::move(reason));
  }

  void warning(std::string code, std::string message, Span span, std::vector<Hint> hints = {}) {
    if (!takes_warnings()) return;
    list_.push_back(
        {Severity::warning, std::move(code), std::move(message), span, std::move(hints)});
  }

  bool has_errors() const { return errors_ > 0; }
  /// False once a further warning would not be kept.
  bool takes_warnings() const { return list_.size() < max_warnings; }
  bool full() const { return errors_ >= max_errors; }
  std::vector<Diagnostic> take() { return std::move(list_); }

 private:
  static constexpr std::size_t max_warnings = 200;

  std::vector<Diagnostic> list_;
  std::size_t errors_ = 0;
};

}  // namespace mmdc::source
