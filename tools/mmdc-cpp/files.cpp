#include "files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string_view>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <mmdc/diagnostic.hpp>

#include "complain.hpp"
#include "descriptor.hpp"
#include "interrupt.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

/// In front of the names of temporary files: not longer than other names, and out of sight if the
/// program is killed.
constexpr std::string_view temporary_start = ".mmdc-cpp.";

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

/// Whether a call has failed for something that passes while it is waited.
bool is_passing() {
  return errno == EAGAIN || (errno == EINTR && !is_interrupted());
}

/// Reads to the end or, of more than that, so many bytes. The size of a plain file is known
/// beforehand, others are waited for.
bool read_all(int descriptor, std::size_t most, std::string& out) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return false;
  const bool is_file = S_ISREG(status.st_mode);
  // Files of the system say 0 and hold something.
  const auto size = is_file ? static_cast<std::size_t>(status.st_size) : 0;
  constexpr std::size_t piece = 1U << 16U;
  for (std::size_t used = 0;;) {
    if (!is_file && !wait_to_read(descriptor)) return false;
    out.resize(std::min(used < size ? size : used + piece, most));
    const ssize_t count = ::read(descriptor, out.data() + used, out.size() - used);
    if (count < 0 && is_passing()) continue;
    if (count < 0) return false;
    used += static_cast<std::size_t>(count);
    if (count == 0 || used == most || (size > 0 && used >= size)) {
      out.resize(used);
      return true;
    }
  }
}

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && is_passing()) {
      if (wait_to_write(descriptor)) continue;
      errno = EINTR;
    }
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool write_to_standard_output(const std::string& bytes, std::string& told) {
  const bool written = std::fflush(stdout) == 0 && write_all(STDOUT_FILENO, bytes);
  if (!written) complain("write", "<stdout>", errno, told);
  return written;
}

mode_t read_umask() {
  static const mode_t mask = [] {
    const mode_t old = ::umask(0);
    ::umask(old);
    return old;
  }();
  return mask;
}

/// What is there before something is written, found with one question where no link leads
/// elsewhere.
class Target {
 public:
  explicit Target(const std::string& path) : path_(path) {
    int error = ::lstat(path.c_str(), &status_);
    const bool is_link = error == 0 && S_ISLNK(status_.st_mode);
    if (is_link) error = ::stat(path.c_str(), &status_);
    is_there_ = error == 0;
    // The links of /proc to open pipes name nothing that is in a folder.
    if (is_link && !is_device()) path_ = followed(path);
  }

  const std::string& path() const { return path_; }
  bool is_folder() const { return is_there_ && S_ISDIR(status_.st_mode); }
  /// True for devices, pipes and the like, also for open files that have lost their names: they are
  /// written to and never replaced.
  bool is_device() const {
    return is_there_ && !is_folder() && (!S_ISREG(status_.st_mode) || status_.st_nlink == 0);
  }

  /// That of the file which is replaced, else what the umask leaves of the usual one.
  mode_t mode() const { return is_there_ ? status_.st_mode & 07777U : 0666U & ~read_umask(); }

 private:
  std::string path_;
  struct stat status_ {};
  bool is_there_ = false;
};

/// A temporary file beside its target that is gone again unless it is kept.
class Temporary {
 public:
  Temporary(std::string shown, Target target, std::string& told)
      : shown_(std::move(shown)), target_(std::move(target)), told_(told) {
    name_ = (fs::path(target_.path()).parent_path() / temporary_start).string() + "XXXXXX";
  }
  Temporary(Temporary&& other) noexcept
      : shown_(std::move(other.shown_)),
        target_(std::move(other.target_)),
        name_(std::exchange(other.name_, {})),
        told_(other.told_) {}
  Temporary& operator=(Temporary&&) = delete;
  ~Temporary() {
    if (!name_.empty()) ::unlink(name_.c_str());
  }

  bool write(const std::string& bytes) {
    if (target_.is_folder()) {
      name_.clear();
      return complain("write", shown_, EISDIR, told_), false;
    }
    const Descriptor file(::mkstemp(name_.data()));
    if (file.number() < 0) {
      const int error = errno;
      name_.clear();
      complain("write", shown_, error, told_);
      if (error == ENOENT) tell_to_make_folder();
      return false;
    }
    ::fchmod(file.number(), target_.mode());
    if (write_all(file.number(), bytes)) return true;
    return complain("write", shown_, errno, told_), false;
  }

  bool keep() {
    if (::rename(name_.c_str(), target_.path().c_str()) != 0) {
      return complain("write", shown_, errno, told_), false;
    }
    name_.clear();
    return true;
  }

 private:
  void tell_to_make_folder() {
    const std::string folder = fs::path(target_.path()).parent_path().string();
    if (folder.empty()) return;
    told_ += "  hint: make the folder '" + mmdc::printable(folder) + "' first\n";
  }

  std::string shown_;
  Target target_;
  std::string name_;
  std::string& told_;
};

bool write_to_device(const OutputFile& file, std::string& told) {
  const File device(std::fopen(file.path.c_str(), "wb"));
  const std::string& bytes = file.bytes;
  const bool is_written =
      device && std::fwrite(bytes.data(), 1, bytes.size(), device.get()) == bytes.size() &&
      std::fflush(device.get()) == 0;
  if (!is_written) complain("write", file.path, errno, told);
  return is_written;
}

}  // namespace

void note_umask() {
  read_umask();
}

std::optional<std::string> read_file(const std::string& path, std::string& told, std::size_t most) {
  std::string bytes;
  const bool is_standard = path == "-";
  // A pipe is opened before anybody writes to it, because only what is open can be waited for.
  const int opened = is_standard ? -1 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  const Descriptor file(opened);
  const bool is_open = is_standard || opened >= 0;
  if (is_open && read_all(is_standard ? STDIN_FILENO : opened, most, bytes)) return bytes;
  if (!is_interrupted()) complain("read", is_standard ? "<stdin>" : path, errno, told);
  return std::nullopt;
}

std::string followed(const std::string& path) {
  constexpr int most_links = 40;
  fs::path at = path;
  std::error_code error;
  for (int i = 0; i < most_links && fs::is_symlink(fs::symlink_status(at, error)); ++i) {
    const fs::path next = fs::read_symlink(at, error);
    if (error) break;
    at = at.parent_path() / next;
  }
  return at.string();
}

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool is_lasting(const std::string& path) {
  struct stat status {};
  return path != "-" &&
         (::stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode) || S_ISDIR(status.st_mode));
}

bool write_files(const std::vector<OutputFile>& files, std::string& told) {
  std::vector<Temporary> temporaries;
  temporaries.reserve(files.size());
  std::vector<const OutputFile*> streams;
  for (const OutputFile& file : files) {
    std::optional<Target> target;
    if (file.path != "-") target.emplace(file.path);
    if (!target || target->is_device()) {
      streams.push_back(&file);
      continue;
    }
    temporaries.emplace_back(file.path, std::move(*target), told);
    if (!temporaries.back().write(file.bytes)) return false;
  }
  for (Temporary& temporary : temporaries) {
    if (!temporary.keep()) return false;
  }
  return std::ranges::all_of(streams, [&](const OutputFile* stream) {
    return stream->path == "-" ? write_to_standard_output(stream->bytes, told)
                               : write_to_device(*stream, told);
  });
}

bool print(const std::string& text) {
  std::string told;
  const bool is_written = write_to_standard_output(text, told);
  std::fputs(told.c_str(), stderr);
  return is_written;
}

bool make_folders_of(const std::string& path, std::string& told) {
  const fs::path folder = fs::path(path).parent_path();
  std::error_code error;
  if (!folder.empty()) fs::create_directories(folder, error);
  if (error) complain("make the folder", folder.string(), error.value(), told);
  return !error;
}

bool has_link(const std::vector<OutputFile>& files, std::string& told) {
  for (const OutputFile& file : files) {
    std::error_code error;
    if (!fs::is_symlink(file.path, error)) continue;
    told += "mmdc-cpp: cannot write '" + mmdc::printable(file.path) +
            "': it is a link, which is not followed in " + "the sandbox\n";
    return true;
  }
  return false;
}

bool is_temporary(std::string_view name) {
  return name.starts_with(temporary_start);
}

}  // namespace mmdc_cpp
