/// @file
/// How long a caller waits for what a call gives.
#pragma once

#include <chrono>
#include <functional>

namespace mmdc {

/// What ends a call before it is done. The call then fails and leaves nothing behind.
struct Patience {
  /// Wall time from the begin of the call on; past it the call ends with the error `limit.time`. 0
  /// and less: as long as it takes.
  std::chrono::milliseconds max_time{0};

  /// Asked every few milliseconds, on the thread of the call; true ends it with the error
  /// `limit.cancelled`. Must not throw.
  std::function<bool()> cancelled = nullptr;
};

}  // namespace mmdc
