#include "lib/api/deadline.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace mmdc::api {

struct Deadline::State {
  using Clock = std::chrono::steady_clock;

  std::function<bool()> cancelled;
  std::optional<Clock::time_point> end;
  bool is_cancelled = false;
  bool is_over = false;

  bool stops() {
    if (!is_cancelled && !is_over) {
      is_cancelled = cancelled && cancelled();
      is_over = !is_cancelled && end && Clock::now() >= *end;
    }
    return is_cancelled || is_over;
  }
};

Deadline::Deadline(const Options& options) : options_(options) {
  const std::chrono::milliseconds time = options.limits.max_time;
  if (!options.cancelled && time.count() <= 0) return;
  state_ = std::make_shared<State>();
  state_->cancelled = options.cancelled;
  if (time.count() > 0) state_->end = State::Clock::now() + time;
  options_.cancelled = [state = state_] { return state->stops(); };
}

std::vector<Diagnostic> Deadline::explain(std::vector<Diagnostic> diagnostics) const {
  if (!state_ || !state_->is_over) return diagnostics;
  for (Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.code != "limit.cancelled") continue;
    diagnostic.code = "limit.time";
    diagnostic.message = "the drawing is not ready after " +
                         std::to_string(options_.limits.max_time.count()) + " milliseconds";
  }
  return diagnostics;
}

}  // namespace mmdc::api
