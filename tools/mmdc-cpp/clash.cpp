#include "clash.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include <sys/stat.h>

#include "file_names.hpp"
#include "files.hpp"
#include "processors.hpp"
#include "side_by_side.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

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

/// How two inputs of the same name can be kept apart.
std::string way_apart(const std::string& other, const Job& job, const std::string& file,
                      const Arguments& arguments) {
  const bool is_output = file == job.output;
  if (!is_output && !arguments.pages.artefacts.empty()) {
    return "; without -a the pictures of each page are beside it";
  }
  const fs::path here = job.input;
  const bool is_elsewhere = here.lexically_normal() != fs::path(other).lexically_normal();
  const bool is_by_name = here.filename() == fs::path(other).filename();
  if (!is_elsewhere || !is_by_name || arguments.files.output.empty()) return {};
  return "; name the folder that both are in, with -r, and they keep theirs";
}

using Identity = std::pair<dev_t, ino_t>;

/// What a file is on its disk, whatever the path; nothing if there is none.
std::optional<Identity> identity_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return std::pair(status.st_dev, status.st_ino);
}

/// Where a file is or will be, whatever the links on the way there.
std::string place_of(const std::string& path) {
  std::error_code error;
  return fs::weakly_canonical(fs::absolute(followed(path), error), error).string();
}

/// The path by which each spelling of it is known.
std::string normal(const std::string& path) {
  const bool is_normal =
      path.find("./") == std::string::npos && path.find("//") == std::string::npos;
  return is_normal ? path : fs::path(path).lexically_normal().string();
}

/// Whether pictures of the page become files.
bool has_pictures(const Job& job, const Arguments& arguments) {
  return job.is_page && arguments.pages.embed == Embed::files;
}

/// Says which output the file of `--deps` would take the place of, also one that is not there yet.
std::optional<std::string> clash_of_deps(const std::vector<Job>& jobs, const Arguments& arguments) {
  const std::string& deps = arguments.files.deps_file;
  if (deps.empty()) return std::nullopt;
  const std::string place = place_of(deps);
  for (const Job& job : jobs) {
    const bool is_picture =
        has_pictures(job, arguments) &&
        name_of_pictures(place, job.picture_end) == place_of(name_of_pictures(job));
    if (is_picture) return "the file of --deps '" + deps + "' is a picture of '" + job.input + "'";
    if (job.output != "-" && place_of(job.output) == place) {
      return "the file of --deps '" + deps + "' is an output";
    }
  }
  return std::nullopt;
}

/// Looks among what is there already for what is both written and read.
class Overwriting {
 public:
  Overwriting(const std::vector<Job>& jobs, const Arguments& arguments)
      : jobs_(jobs), arguments_(arguments) {
    const std::string& deps = arguments.files.deps_file;
    if (!deps.empty()) add({"the file of --deps", &deps, nullptr}, identity_of(deps));
    // Mermaid: mermaid-cli writes over its inputs.
    if (arguments.as_mmdc) return;
    const auto identities = identities_of(&Job::output);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
      add({"the output", &jobs[i].output, &jobs[i]}, identities[i]);
    }
  }

  std::optional<std::string> find() const {
    // Most often the outputs are new, and nothing has to be looked at.
    if (written_.empty()) return std::nullopt;
    const auto identities = identities_of(&Job::input);
    for (std::size_t i = 0; i < jobs_.size(); ++i) {
      const Job& job = jobs_[i];
      const Written* const written = find(identities[i]);
      if (written == nullptr) continue;
      const bool is_own_page = job.is_page && written->job == &job;
      if (is_own_page && arguments_.pages.keeps_source) continue;
      return told(*written, "an input") +
             (is_own_page ? "; --keep-source draws a page in its place and keeps its texts" : "");
    }
    for (const std::string& file : arguments_.settings_files) {
      if (const Written* const written = find(identity_of(file)))
        return told(*written, kind_of(file));
    }
    return std::nullopt;
  }

 private:
  struct Written {
    const char* what;
    const std::string* path;
    const Job* job;  ///< that writes it; null for the file of `--deps`
  };

  std::vector<std::optional<Identity>> identities_of(std::string Job::*path) const {
    const unsigned threads = threads_for(jobs_.size(), arguments_.files.jobs);
    return ask_about(jobs_, threads, [&](const Job& job) { return identity_of(job.*path); });
  }

  void add(const Written& written, const std::optional<Identity>& identity) {
    if (identity) written_.emplace(*identity, written);
  }

  const Written* find(const std::optional<Identity>& identity) const {
    const auto found = identity ? written_.find(*identity) : written_.end();
    return found == written_.end() ? nullptr : &found->second;
  }

  std::string kind_of(const std::string& file) const {
    if (file == arguments_.look.config_file) return "the configuration";
    return file == arguments_.look.css_file ? "the style sheet" : "an icon pack";
  }

  static std::string told(const Written& written, const std::string& kind) {
    return std::string(written.what) + " '" + *written.path + "' is " + kind;
  }

  const std::vector<Job>& jobs_;
  const Arguments& arguments_;
  std::map<Identity, Written> written_;
};

}  // namespace

std::optional<std::string> find_clash(const std::vector<Job>& jobs, const Arguments& arguments) {
  std::map<std::string, std::string> input_of;
  const auto clash_of = [&](const Job& job, const std::string& file) -> std::optional<std::string> {
    const auto [other, is_new] = input_of.emplace(normal(file), job.input);
    if (is_new) return std::nullopt;
    return "'" + other->second + "' and '" + job.input + "' would both become '" + file + "'" +
           way_apart(other->second, job, file, arguments);
  };
  for (const Job& job : jobs) {
    if (auto clash = clash_of(job, job.output)) return clash;
    if (!has_pictures(job, arguments)) continue;
    if (auto clash = clash_of(job, name_of_pictures(job))) return clash;
  }
  if (std::ranges::none_of(jobs, &Job::is_page)) return std::nullopt;
  for (const Job& job : jobs) {
    if (job.is_page) continue;
    const std::string end = std::string(".") + extension_of(job.format);
    const auto page = input_of.find(name_of_pictures(normal(job.output), end));
    if (page != input_of.end()) {
      return "a picture of '" + page->second + "' and '" + job.input + "' would both become '" +
             job.output + "'";
    }
  }
  return std::nullopt;
}

std::optional<std::string> find_overwritten(const std::vector<Job>& jobs,
                                            const Arguments& arguments) {
  if (auto clash = clash_of_deps(jobs, arguments)) return clash;
  return Overwriting(jobs, arguments).find();
}

}  // namespace mmdc_cpp
