// Asks the caller's cancel hook, and remembers that it once said yes.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include <mmdc/diagnostic.hpp>

namespace mmdc::base {

/// What a call that was cancelled fails with; the place is the one that it had reached.
inline Diagnostic cancelled(std::optional<Span> place = std::nullopt) {
  return {Severity::error, "limit.cancelled", "the work was cancelled", place, {}};
}

class Cancel {
 public:
  /// `hook` must outlive this; it may be empty.
  explicit Cancel(const std::function<bool()>& hook) : hook_(hook) {}
  explicit Cancel(std::function<bool()>&& hook) = delete;

  /// True from the moment the hook has said so; asks it every time.
  bool requested() {
    if (!requested_ && hook_) requested_ = hook_();
    return requested_;
  }

  /// The same for loops with short bodies: asks once in 256 calls.
  bool tick() { return ++ticks_ % 256 == 0 ? requested() : requested_; }

 private:
  const std::function<bool()>& hook_;
  std::uint32_t ticks_ = 0;
  bool requested_ = false;
};

}  // namespace mmdc::base
