#include "lib/base/deadline.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>

#include "lib/base/cancel.hpp"

namespace mmdc::base {

struct Deadline::State {
  using Clock = std::chrono::steady_clock;

  Patience patience;
  std::optional<Clock::time_point> end;
  bool is_cancelled = false;
  bool is_late = false;

  bool stops() {
    if (!is_cancelled && !is_late) {
      is_cancelled = patience.cancelled && patience.cancelled();
      is_late = !is_cancelled && end && Clock::now() >= *end;
    }
    return is_cancelled || is_late;
  }
};

Deadline::Deadline(const Patience& patience) {
  const bool has_end = patience.max_time.count() > 0;
  if (!patience.cancelled && !has_end) return;
  state_ = std::make_shared<State>();
  state_->patience = patience;
  // Longer times are as good as none, and clocks count in small units.
  constexpr std::chrono::milliseconds most = std::chrono::years(1);
  if (has_end) state_->end = State::Clock::now() + std::min(patience.max_time, most);
  hook_ = [state = state_] { return state->stops(); };
}

Diagnostic Deadline::reason(std::string_view what) const {
  Diagnostic reason = cancelled();
  if (state_ && state_->is_late) {
    reason.code = "limit.time";
    reason.message = std::string(what) + " is not ready after " +
                     std::to_string(state_->patience.max_time.count()) + " milliseconds";
    reason.hints = {{"draw it in parts, or raise `Limits::max_time`"}};
  }
  return reason;
}

}  // namespace mmdc::base
