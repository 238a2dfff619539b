#include "sandbox_run.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

#include "sandbox.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

/// Of the file that a path leads to, through links: new files are made beside it.
std::string folder_of(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::absolute(path);
  const fs::path file = fs::weakly_canonical(whole, error);
  return (error ? whole : file).parent_path().string();
}

bool is_file(const std::string& path) {
  return !path.empty() && path != "-";
}

void make_folder(const std::string& folder) {
  std::error_code error;  // What can't be made is told when it is written to.
  fs::create_directories(folder, error);
}

/// Folders have to be there before they can be allowed.
void add_outputs(const Job& job, const Arguments& arguments, SandboxPaths& paths) {
  for (const std::string& output : {job.output, job.pictures}) {
    if (!is_file(output)) continue;
    if (arguments.mode == Mode::check) {
      paths.read.push_back(folder_of(output));
    } else if (arguments.mode == Mode::draw) {
      if (makes_folders(job, arguments)) make_folder(folder_of(output));
      paths.write.push_back(folder_of(output));
    }
  }
}

void add_fonts(SandboxPaths& paths) {
  const char* const home = std::getenv("HOME");
  if (home == nullptr) return;
  for (const char* const folder : {"/.fonts", "/.local/share/fonts", "/.config/fontconfig"}) {
    paths.read.push_back(std::string(home) + folder);
  }
}

SandboxPaths paths_of(const std::vector<Job>& jobs, const Arguments& arguments) {
  SandboxPaths paths;
  for (const Job& job : jobs) {
    if (is_file(job.input)) paths.read.push_back(job.input);
    add_outputs(job, arguments, paths);
  }
  if (is_file(arguments.files.deps_file)) {
    paths.write.push_back(folder_of(arguments.files.deps_file));
  }
  if (!arguments.cache.folder.empty()) {
    make_folder(arguments.cache.folder);
    paths.write.push_back(arguments.cache.folder);
  }
  // What these files hold is known already; the cache asks for it again.
  paths.read.insert(paths.read.end(), arguments.settings_files.begin(),
                    arguments.settings_files.end());
  add_fonts(paths);
  return paths;
}

}  // namespace

bool enter_sandbox_if_asked(const std::vector<Job>& jobs, const Arguments& arguments) {
  if (!arguments.trust.is_sandboxed) return true;
  const std::string trouble = enter_sandbox(paths_of(jobs, arguments));
  if (trouble.empty()) return true;
  std::fprintf(stderr, "mmdc-cpp: no sandbox, so nothing is drawn: %s\n", trouble.c_str());
  return false;
}

}  // namespace mmdc_cpp
