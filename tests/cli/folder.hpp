// A folder of its own for each test, in which the built command is run as people run it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <sys/wait.h>
#include <unistd.h>

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

/// A folder of its own for each test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("mmdc-cli-" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
    fs::remove_all(user_cache());
  }
  ~Folder() {
    fs::remove_all(path_);
    for (const char* const end : {".out", ".err"}) fs::remove(path_.string() + end);
    fs::remove_all(user_cache());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// The folder that stands for the user's cache, beside this one.
  fs::path user_cache() const { return path_.string() + "-cache"; }

  fs::path operator/(const fs::path& name) const { return path_ / name; }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
  }

  std::size_t count() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(path_), {}));
  }

  Outcome run(const std::string& arguments, const std::string& program = MMDC_COMMAND) const {
    const std::string command = "cd '" + path_.string() + "' && XDG_CACHE_HOME='" +
                                user_cache().string() + "' '" + program + "' " + arguments + " >'" +
                                path_.string() + ".out' 2>'" + path_.string() + ".err'";
    const int status = std::system(command.c_str());
    return {WEXITSTATUS(status), read(path_.string() + ".out"), read(path_.string() + ".err")};
  }

 private:
  fs::path path_;
};

const std::string diagram = "graph TD\nA --> B\n";

}  // namespace cli
