// What jobs left behind the last time.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan.hpp"
#include "store.hpp"

namespace mmdc_cpp {

/// What is known of a job that was done without an error.
struct Done {
  std::vector<std::string> outputs;  ///< paths of what was written
  std::size_t pictures = 0;          ///< how many of these are pictures
  std::string told;                  ///< warnings
};

/// Remembers by the input's bytes what a job wrote, so that nothing has to be done where all of it
/// is still there. All members may be called by several threads.
class Memory {
 public:
  /// The arguments and the store must outlive it. Without a store (null) nothing is remembered.
  Memory(const Arguments& arguments, Store* store);

  /// What the job did with this input, if every file of it is as it was left and not older than
  /// the input.
  std::optional<Done> recall(const Job& job, const std::string& input) const;

  /// Called when the files are written.
  void keep(const Job& job, const std::string& input, const Done& done) const;

 private:
  std::string key_of(const Job& job, const std::string& input) const;

  const Arguments& arguments_;
  Store* store_;
  std::string place_;  ///< the working folder, to which paths are relative
};

}  // namespace mmdc_cpp
