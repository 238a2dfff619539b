// The caller's cancel hook and the limit on time, as one question.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include <mmdc/diagnostic.hpp>
#include <mmdc/patience.hpp>

namespace mmdc::base {

class Deadline {
 public:
  /// The time runs from here.
  explicit Deadline(const Patience& patience);

  /// True from the moment the caller's own hook was or the time was over, so that a stage may end
  /// early and leave it to a later one to tell. Empty if nothing can stop the work.
  const std::function<bool()>& hook() const { return hook_; }

  bool is_over() const { return hook_ && hook_(); }

  /// What has ended the work on `what`: `limit.time` or `limit.cancelled`. Requires that it is
  /// over.
  Diagnostic reason(std::string_view what = "the drawing") const;

 private:
  struct State;

  std::shared_ptr<State> state_;  ///< none if nothing can stop the work
  std::function<bool()> hook_;
};

}  // namespace mmdc::base
