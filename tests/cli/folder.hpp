// A folder of its own for each test, in which the built command is run as people run it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <sys/wait.h>

#include "tests/scratch_folder.hpp"

namespace cli {

namespace fs = std::filesystem;

inline std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

struct Outcome {
  int exit_code;
  std::string out;
  std::string err;
};

/// Where the command runs. What it writes there is all that is there.
class Folder {
 public:
  Folder() { fs::create_directory(path()); }

  /// The folder that stands for the user's cache, beside this one.
  fs::path user_cache() const { return around_ / "cache"; }

  fs::path operator/(const fs::path& name) const { return path() / name; }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path() / name, std::ios::binary) << text;
  }

  std::size_t count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path()), {}));
  }

  Outcome run(const std::string& arguments, const std::string& program = MMDC_COMMAND) const {
    return shell("'" + program + "' " + arguments);
  }

  /// Runs a line of the shell's.
  Outcome shell(const std::string& line) const {
    const std::string out = (around_ / "out").string();
    const std::string err = (around_ / "err").string();
    const std::string command = "cd '" + path().string() + "' && export XDG_CACHE_HOME='" +
                                user_cache().string() + "' && { " + line + "; } >'" + out +
                                "' 2>'" + err + "'";
    const int status = std::system(command.c_str());
    return {WEXITSTATUS(status), read(out), read(err)};
  }

 private:
  fs::path path() const { return around_ / "work"; }

  ScratchFolder around_;
};

const std::string diagram = "graph TD\nA --> B\n";

}  // namespace cli
