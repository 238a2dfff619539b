// What outputs depend on, for Make and Ninja.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "plan.hpp"

namespace mmdc_cpp {

/// The file of `--deps`. While inputs are watched it lasts from run to run.
class Depfile {
 public:
  /// A job is done, and these paths were written or were as they should be.
  void note(const Job& job, const std::vector<std::string>& outputs, const Arguments& arguments);

  /// A job failed.
  void forget(const Job& job) { rules_.erase(job.input); }

  /// Writes a rule for each of all jobs, if the file is asked for and none of them has failed:
  /// what an older file says is still right then. False, and a message, if it can't be written.
  bool write(const std::vector<Job>& jobs, const Arguments& arguments);

 private:
  std::map<std::string, std::string> rules_;  ///< by input
  std::string written_;
};

}  // namespace mmdc_cpp
