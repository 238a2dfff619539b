#include "sandbox_run.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

#include <mmdc/diagnostic.hpp>

#include "sandbox.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

/// By its words: where a link leads is nothing to allow.
std::string folder_of(const std::string& path) {
  return fs::absolute(path).parent_path().string();
}

bool is_file(const std::string& path) {
  return !path.empty() && path != "-";
}

void make_folder(const std::string& folder) {
  std::error_code error;  // What can't be made is told when it is written to.
  fs::create_directories(folder, error);
}

/// The folders of the outputs as the command line names them: what is below may be a link.
std::vector<std::string> output_folders(const Job& job, const Arguments& arguments) {
  std::vector<std::string> folders;
  if (is_file(job.output)) {
    const std::string& named = arguments.files.output;
    const bool is_below = !named.empty() && job.output != named;
    folders.push_back(is_below ? named : folder_of(job.output));
  }
  if (job.is_page && !arguments.pages.artefacts.empty()) {
    folders.push_back(arguments.pages.artefacts);
  }
  return folders;
}

/// Folders have to be there before they can be allowed.
void add_outputs(const Job& job, const Arguments& arguments, SandboxPaths& paths) {
  for (const std::string& folder : output_folders(job, arguments)) {
    if (arguments.mode == Mode::check) {
      paths.read.push_back(folder);
    } else if (arguments.mode == Mode::draw) {
      if (makes_folders(job, arguments)) make_folder(folder);
      paths.write.push_back(folder);
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
  add_fonts(paths);
  return paths;
}

}  // namespace

bool enter_sandbox_if_asked(const std::vector<Job>& jobs, const Arguments& arguments) {
  if (!arguments.trust.is_sandboxed) return true;
  const std::string trouble = enter_sandbox(paths_of(jobs, arguments));
  if (trouble.empty()) return true;
  std::fprintf(stderr, "mmdc-cpp: no sandbox, so nothing is drawn: %s\n",
               mmdc::printable(trouble).c_str());
  return false;
}

}  // namespace mmdc_cpp
