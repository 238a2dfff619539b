#include "clash.hpp"

#include <map>
#include <utility>

#include <sys/stat.h>

namespace mmdc_cpp {
namespace {

/// What all pictures of a page have in their names, and no other file.
std::string name_of_pictures(const Job& page) {
  return page.pictures + "-N" + page.picture_end;
}

/// The same for a file that has the name of a picture; empty for other names.
std::string name_of_pictures(const std::string& file, const std::string& end) {
  if (!file.ends_with(end)) return {};
  const std::string stem = file.substr(0, file.size() - end.size());
  const std::size_t dash = stem.find_last_not_of("0123456789");
  const bool is_numbered = dash != std::string::npos && dash + 1 < stem.size() && stem[dash] == '-';
  return is_numbered ? stem.substr(0, dash) + "-N" + end : std::string();
}

/// What a file is on its disk, whatever the path; nothing if there is none.
std::optional<std::pair<dev_t, ino_t>> identity_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return std::pair(status.st_dev, status.st_ino);
}

}  // namespace

std::optional<std::string> find_clash(const std::vector<Job>& jobs) {
  std::map<std::string, std::string> input_of;
  const auto clash_of = [&](const Job& job, const std::string& file) -> std::optional<std::string> {
    const auto [other, is_new] = input_of.emplace(file, job.input);
    if (is_new) return std::nullopt;
    return "'" + other->second + "' and '" + job.input + "' would both become '" + file + "'";
  };
  for (const Job& job : jobs) {
    if (auto clash = clash_of(job, job.output)) return clash;
    if (!job.is_page) continue;
    if (auto clash = clash_of(job, name_of_pictures(job))) return clash;
  }
  for (const Job& job : jobs) {
    if (job.is_page) continue;
    const auto page = input_of.find(name_of_pictures(job.output, job.picture_end));
    if (page != input_of.end()) {
      return "a picture of '" + page->second + "' and '" + job.input + "' would both become '" +
             job.output + "'";
    }
  }
  return std::nullopt;
}

std::optional<std::string> find_overwritten(const std::vector<Job>& jobs, bool keeps_source) {
  std::map<std::pair<dev_t, ino_t>, const Job*> jobs_by_output;
  for (const Job& job : jobs) {
    if (const auto output = identity_of(job.output)) jobs_by_output.emplace(*output, &job);
  }
  // Most often the outputs are new, and no input has to be looked at.
  if (jobs_by_output.empty()) return std::nullopt;
  for (const Job& job : jobs) {
    const auto input = identity_of(job.input);
    const auto found = input ? jobs_by_output.find(*input) : jobs_by_output.end();
    if (found == jobs_by_output.end()) continue;
    const bool is_own_page = job.is_page && found->second == &job;
    if (is_own_page && keeps_source) continue;
    return "the output '" + found->second->output + "' is an input" +
           (is_own_page ? "; --keep-source draws a page in its place and keeps its texts" : "");
  }
  return std::nullopt;
}

}  // namespace mmdc_cpp
