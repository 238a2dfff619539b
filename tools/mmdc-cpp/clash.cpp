#include "clash.hpp"

#include <map>

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

}  // namespace mmdc_cpp
