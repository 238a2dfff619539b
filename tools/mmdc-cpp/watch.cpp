#include "watch.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "complain.hpp"
#include "depfile.hpp"
#include "descriptor.hpp"
#include "file_names.hpp"
#include "file_stamp.hpp"
#include "files.hpp"
#include "folder_walk.hpp"
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
  FolderWatch() : descriptor_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (descriptor_.number() < 0) tell(".", errno);
  }

  /// Once or more often.
  void add(const fs::path& folder) {
    if (const int error = error_of(folder); error != 0) tell(folder, error);
  }

  /// Who looks for inputs tells what may not be read.
  void add_if_readable(const fs::path& folder) {
    const int error = error_of(folder);
    if (error != 0 && error != EACCES) tell(folder, error);
  }

  /// Why not everything is watched; empty if it is.
  const std::string& trouble() const { return trouble_; }

  /// Returns after a change, when it has been quiet for a moment, or after an interrupt.
  void wait() const {
    constexpr int quiet_ms = 50;
    constexpr int most_waits = 20;
    constexpr int forever = -1;
    poll_for(forever);
    for (int i = 0; i < most_waits && drain() && !is_interrupted(); ++i) poll_for(quiet_ms);
  }

 private:
  /// What is wrong with watching a folder, 0 if nothing is. One that is not there is waited for in
  /// the next one above it.
  int error_of(fs::path folder) const {
    constexpr auto changes = IN_CLOSE_WRITE | IN_MOVE | IN_CREATE | IN_DELETE | IN_ATTRIB;
    for (;;) {
      const char* const path = folder.empty() ? "." : folder.c_str();
      if (::inotify_add_watch(descriptor_.number(), path, changes | IN_ONLYDIR) >= 0) return 0;
      const bool is_missing = errno == ENOENT || errno == ENOTDIR;
      if (!is_missing || !folder.has_relative_path()) return errno;
      folder = folder.parent_path();
    }
  }

  /// What comes first is enough to end.
  void tell(const fs::path& folder, int error) {
    if (!trouble_.empty()) return;
    complain("watch", folder.empty() ? "." : folder.string(), error, trouble_);
    if (error == ENOSPC || error == EMFILE) {
      trouble_ += "mmdc-cpp: the settings fs.inotify of the system say how much may be watched\n";
    }
  }

  void poll_for(int milliseconds) const {
    pollfd waited[] = {{descriptor_.number(), POLLIN, 0}, {interrupt_descriptor(), POLLIN, 0}};
    ::poll(waited, std::size(waited), milliseconds);
  }

  /// True if there was anything.
  bool drain() const {
    char events[1 << 12];
    bool was_something = false;
    while (::read(descriptor_.number(), events, sizeof events) > 0) was_something = true;
    return was_something;
  }

  Descriptor descriptor_;
  std::string trouble_;
};

/// The folder of a file, or of all that a pattern can match.
fs::path fixed_folder_of(const std::string& path) {
  fs::path folder = path;
  const bool is_open = is_pattern(path);
  do {
    folder = folder.parent_path();
  } while (is_open && has_wildcard(folder.string()));
  return folder;
}

void add_with_folders(FolderWatch& folders, const fs::path& top, bool is_open) {
  folders.add(top);
  std::string untold;
  const auto visit = [&](const fs::directory_entry& entry) {
    std::error_code error;
    const bool is_entered = entry.is_directory(error) && (is_open || !is_passed_over(entry.path()));
    if (is_entered) folders.add_if_readable(entry.path());
    return is_entered;
  };
  walk(top.empty() ? "." : top, visit, untold);
}

void add_all(FolderWatch& folders, const Arguments& arguments) {
  for (const std::string& input : arguments.files.inputs) {
    const bool is_there = is_folder(input);
    const fs::path folder = is_there ? fs::path(input) : fixed_folder_of(input);
    const bool is_open = is_pattern(input);
    if (is_open || (is_there && arguments.files.recursive)) {
      add_with_folders(folders, folder, is_open);
    } else {
      folders.add(folder);
    }
  }
  for (const std::string& file : arguments.settings_files) {
    if (is_lasting(file)) folders.add(fixed_folder_of(file));
  }
}

std::vector<FileStamp> stamps_of(const std::vector<std::string>& paths) {
  std::vector<FileStamp> stamps(paths.size());
  std::ranges::transform(paths, stamps.begin(), stamp_of);
  return stamps;
}

/// Runs what is not as it was the last time.
class Redrawer {
 public:
  /// The settings were read, and what there is to tell of them was told.
  explicit Redrawer(const Arguments& arguments) : settings_(stamps_of(arguments.settings_files)) {}

  /// Returns an exit code only if the command line makes no sense.
  int run(Arguments arguments) {
    const auto before = std::exchange(settings_, stamps_of(arguments.settings_files));
    Findings unreported;
    if (!read_settings(arguments, unreported, settings_ != before)) return exit_success;
    int exit_code = exit_success;
    const auto jobs = plan_jobs(arguments, exit_code, unreported);
    if (!jobs) return exit_code == exit_usage ? exit_usage : exit_success;
    const std::vector<FileStamp> settings = stamps_of(arguments.settings_files);
    std::map<std::string, std::vector<FileStamp>> now;
    std::vector<Job> changed;
    for (const Job& job : *jobs) {
      std::vector<FileStamp>& stamps = now[job.input] = settings;
      stamps.push_back(stamp_of(job.input));
      const auto seen = seen_.find(job.input);
      if (seen == seen_.end() || seen->second != stamps) changed.push_back(job);
    }
    seen_ = std::move(now);
    if (!changed.empty()) run_jobs(changed, arguments, depfile_);
    if (exit_code == exit_success) depfile_.write(*jobs, arguments);
    return exit_success;
  }

 private:
  std::map<std::string, std::vector<FileStamp>> seen_;  ///< of settings and input, by input
  std::vector<FileStamp> settings_;                     ///< of the files that options name
  Depfile depfile_;
};

}  // namespace

int watch(const Arguments& arguments) {
  FolderWatch folders;
  Redrawer redrawer(arguments);
  for (bool is_first = true; !is_interrupted(); is_first = false) {
    // Watched before it is looked at, so that nothing can change unseen.
    add_all(folders, arguments);
    if (!folders.trouble().empty()) {
      std::fputs(folders.trouble().c_str(), stderr);
      return exit_world;
    }
    const int exit_code = redrawer.run(arguments);
    if (exit_code != exit_success) return exit_code;
    if (is_first && !arguments.quiet) std::fputs("mmdc-cpp: waiting for changes\n", stderr);
    folders.wait();
  }
  return exit_success;
}

}  // namespace mmdc_cpp
