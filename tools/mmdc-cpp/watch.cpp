#include "watch.hpp"

#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include "depfile.hpp"
#include "file_names.hpp"
#include "inputs.hpp"
#include "interrupt.hpp"
#include "plan.hpp"
#include "run.hpp"
#include "settings.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

/// Waits for changes in folders. Editors replace files, so that a file itself can't be watched.
class FolderWatch {
 public:
  FolderWatch() : descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}
  FolderWatch(const FolderWatch&) = delete;
  FolderWatch& operator=(const FolderWatch&) = delete;
  ~FolderWatch() { ::close(descriptor_); }

  /// Once or more often.
  void add(const fs::path& folder) const {
    constexpr auto changes = IN_CLOSE_WRITE | IN_MOVE | IN_CREATE | IN_DELETE | IN_ATTRIB;
    ::inotify_add_watch(descriptor_, folder.empty() ? "." : folder.c_str(), changes | IN_ONLYDIR);
  }

  /// Returns after a change, when it has been quiet for a moment, or after an interrupt.
  void wait() const {
    constexpr int quiet_ms = 50;
    constexpr int most_waits = 20;
    constexpr int forever = -1;
    poll_for(forever);
    for (int i = 0; i < most_waits && drain() && !is_interrupted(); ++i) poll_for(quiet_ms);
  }

 private:
  void poll_for(int milliseconds) const {
    pollfd waited[] = {{descriptor_, POLLIN, 0}, {interrupt_descriptor(), POLLIN, 0}};
    ::poll(waited, std::size(waited), milliseconds);
  }

  /// True if there was anything.
  bool drain() const {
    char events[1 << 12];
    bool was_something = false;
    while (::read(descriptor_, events, sizeof events) > 0) was_something = true;
    return was_something;
  }

  int descriptor_;
};

/// What changes when a file does; empty if it is not there.
std::string signature_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return std::to_string(status.st_ino) + ' ' + std::to_string(status.st_size) + ' ' +
         std::to_string(status.st_mtim.tv_sec) + ' ' + std::to_string(status.st_mtim.tv_nsec);
}

/// The folder of a file, or of all that a pattern can match.
fs::path folder_of(const std::string& path) {
  fs::path folder = path;
  std::error_code error;
  const bool is_there = fs::exists(folder, error);
  do {
    folder = folder.parent_path();
  } while (!is_there && has_wildcard(folder.string()));
  return folder;
}

void add_with_folders(const FolderWatch& folders, const fs::path& top, bool is_pattern) {
  folders.add(top);
  std::error_code error;
  for (auto at = fs::recursive_directory_iterator(
           top.empty() ? "." : top, fs::directory_options::skip_permission_denied, error);
       at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (!at->is_directory(error)) continue;
    if (!is_pattern && is_passed_over(at->path())) {
      at.disable_recursion_pending();
    } else {
      folders.add(at->path());
    }
  }
}

void add_all(const FolderWatch& folders, const Arguments& arguments) {
  std::error_code error;
  for (const std::string& input : arguments.files.inputs) {
    const bool is_folder = fs::is_directory(input, error);
    const fs::path folder = is_folder ? fs::path(input) : folder_of(input);
    const bool is_pattern = has_wildcard(input);
    if (is_pattern || (is_folder && arguments.files.recursive)) {
      add_with_folders(folders, folder, is_pattern);
    } else {
      folders.add(folder);
    }
  }
  for (const std::string& file : arguments.settings_files) folders.add(folder_of(file));
}

std::string signatures_of(const std::vector<std::string>& paths) {
  std::string signatures;
  for (const std::string& path : paths) signatures += signature_of(path) + '\n';
  return signatures;
}

/// Runs what is not as it was the last time.
class Redrawer {
 public:
  /// The settings were read, and what there is to tell of them was told.
  explicit Redrawer(const Arguments& arguments)
      : settings_(signatures_of(arguments.settings_files)) {}

  /// Returns an exit code only if the command line makes no sense.
  int run(Arguments arguments) {
    const std::string before = std::exchange(settings_, signatures_of(arguments.settings_files));
    if (!read_settings(arguments, settings_ != before)) return exit_success;
    int exit_code = exit_success;
    const auto jobs = plan_jobs(arguments, exit_code);
    if (!jobs) return exit_code == exit_usage ? exit_usage : exit_success;
    const std::string settings = signatures_of(arguments.settings_files);
    std::map<std::string, std::string> now;
    std::vector<Job> changed;
    for (const Job& job : *jobs) {
      std::string& signature = now[job.input] = settings + signature_of(job.input);
      const auto seen = seen_.find(job.input);
      if (seen == seen_.end() || seen->second != signature) changed.push_back(job);
    }
    seen_ = std::move(now);
    if (!changed.empty()) run_jobs(changed, arguments, depfile_);
    depfile_.write(*jobs, arguments);
    return exit_success;
  }

 private:
  std::map<std::string, std::string> seen_;  ///< the signature of each input
  std::string settings_;                     ///< the signatures of the files that options name
  Depfile depfile_;
};

}  // namespace

int watch(const Arguments& arguments) {
  const FolderWatch folders;
  Redrawer redrawer(arguments);
  for (bool is_first = true; !is_interrupted(); is_first = false) {
    // Watched before it is looked at, so that nothing can change unseen.
    add_all(folders, arguments);
    const int exit_code = redrawer.run(arguments);
    if (exit_code != exit_success) return exit_code;
    if (is_first && !arguments.quiet) std::fputs("mmdc-cpp: waiting for changes\n", stderr);
    folders.wait();
  }
  return exit_success;
}

}  // namespace mmdc_cpp
