// The patience of a caller in all stages of a call.
#pragma once

#include <vector>

#include <mmdc/diagnostic.hpp>
#include <mmdc/options.hpp>

#include "lib/base/deadline.hpp"

namespace mmdc::api {

class Deadline {
 public:
  /// The time runs from here.
  explicit Deadline(const Options& options);

  /// The caller's options. Their hook stands for the limit on time too, which they have no more, so
  /// that a call within the call has what is left of it.
  const Options& options() const { return options_; }

  /// Names what has stopped the work.
  std::vector<Diagnostic> explain(std::vector<Diagnostic> diagnostics) const;

 private:
  base::Deadline deadline_;
  Options options_;
};

}  // namespace mmdc::api
