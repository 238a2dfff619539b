#include "inputs.hpp"

#include <algorithm>
#include <system_error>

#include <glob.h>

#include "file_names.hpp"
#include "files.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

bool is_link(const fs::path& path) {
  std::error_code error;
  return fs::is_symlink(path, error);
}

bool is_pattern(const std::string& path) {
  std::error_code error;
  return has_wildcard(path) && !fs::exists(path, error);
}

/// Whether a link is among the parts of a path that the pattern leaves open, or behind them.
bool is_through_link(const fs::path& pattern, const fs::path& match) {
  fs::path so_far;
  bool is_open = false;
  auto part = pattern.begin();
  for (const fs::path& name : match) {
    so_far /= name;
    is_open = is_open || part == pattern.end() || has_wildcard(part->string());
    if (is_open && is_link(so_far)) return true;
    if (part != pattern.end()) ++part;
  }
  return false;
}

std::vector<std::string> matches_of(const std::string& pattern) {
  std::vector<std::string> matches;
  glob_t found{};
  if (::glob(pattern.c_str(), 0, nullptr, &found) == 0) {
    matches.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  ::globfree(&found);
  return matches;
}

class Finder {
 public:
  explicit Finder(const Arguments& arguments) : arguments_(arguments) {}

  Inputs run() {
    inputs_.are_many = arguments_.files.inputs.size() > 1;
    for (const std::string& word : arguments_.files.inputs) {
      if (arguments_.as_mmdc) {
        inputs_.all.push_back({word, {}});
      } else if (is_folder(word) || is_pattern(word)) {
        add_many(word);
      } else {
        add_file(word);
      }
    }
    return std::move(inputs_);
  }

 private:
  void add_many(const std::string& word) {
    inputs_.are_many = true;
    const std::size_t before = inputs_.all.size();
    if (is_folder(word)) {
      add_folder(word);
    } else {
      add_matches(word);
    }
    if (inputs_.all.size() == before) inputs_.fruitless.push_back(word);
  }

  void add_file(const std::string& path) {
    inputs_.all.push_back({path, fs::path(path).filename()});
  }

  void add_matches(const std::string& pattern) {
    for (const std::string& match : matches_of(pattern)) {
      if (arguments_.trust.is_sandboxed && is_through_link(pattern, match)) continue;
      // As if the shell had resolved the pattern.
      if (is_folder(match)) {
        add_folder(match);
      } else {
        add_file(match);
      }
    }
  }

  /// The diagrams and pages of a folder, by name. What is in the folder of the outputs is none of
  /// them.
  void add_folder(const std::string& folder) {
    std::vector<fs::path> found =
        arguments_.files.recursive ? files_below(folder) : files_in(folder);
    std::sort(found.begin(), found.end());
    for (const fs::path& path : found) {
      inputs_.all.push_back({path.string(), path.lexically_relative(folder)});
    }
  }

  bool is_wanted(const fs::directory_entry& entry) const {
    std::error_code error;
    const std::string path = entry.path().string();
    const bool has_name = is_diagram(path) || is_markdown(path);
    if (!has_name || !entry.is_regular_file(error)) return false;
    return !arguments_.trust.is_sandboxed || !entry.is_symlink(error);
  }

  std::vector<fs::path> files_in(const std::string& folder) const {
    std::vector<fs::path> found;
    std::error_code error;
    for (auto at = fs::directory_iterator(folder, error); at != fs::directory_iterator();
         at.increment(error)) {
      if (is_wanted(*at)) found.push_back(at->path());
    }
    return found;
  }

  std::vector<fs::path> files_below(const std::string& folder) const {
    std::vector<fs::path> found;
    std::error_code error;
    const auto options = fs::directory_options::skip_permission_denied;
    for (auto at = fs::recursive_directory_iterator(folder, options, error);
         at != fs::recursive_directory_iterator(); at.increment(error)) {
      if (is_wanted(*at)) found.push_back(at->path());
      const bool is_folder = at->is_directory(error);
      if (is_folder && (is_passed_over(at->path()) || is_folder_of_outputs(at->path()))) {
        at.disable_recursion_pending();
      }
    }
    return found;
  }

  bool is_folder_of_outputs(const fs::path& folder) const {
    std::error_code error;
    const std::string& outputs = arguments_.files.output;
    return !outputs.empty() && fs::equivalent(folder, outputs, error);
  }

  const Arguments& arguments_;
  Inputs inputs_;
};

}  // namespace

bool is_passed_over(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name.starts_with('.') || name == "node_modules";
}

Inputs find_inputs(const Arguments& arguments) {
  return Finder(arguments).run();
}

}  // namespace mmdc_cpp
