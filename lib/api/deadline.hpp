// The caller's cancel hook and the limit on time, as one hook.
#pragma once

#include <memory>
#include <vector>

#include <mmdc/diagnostic.hpp>
#include <mmdc/options.hpp>

namespace mmdc::api {

class Deadline {
 public:
  /// The time runs from here.
  explicit Deadline(const Options& options);

  /// The caller's options. Their hook is true from the moment the caller's own was or the time was
  /// over, so that a stage may end early and leave it to a later one to tell; it is empty if
  /// nothing can stop the work.
  const Options& options() const { return options_; }

  /// Names what has stopped the work.
  std::vector<Diagnostic> explain(std::vector<Diagnostic> diagnostics) const;

 private:
  struct State;

  Options options_;
  std::shared_ptr<State> state_;  ///< none if nothing can stop the work
};

}  // namespace mmdc::api
