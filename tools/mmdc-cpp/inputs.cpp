#include "inputs.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <sstream>
#include <system_error>

#include <glob.h>

#include "file_names.hpp"
#include "files.hpp"
#include "folder_walk.hpp"
#include "processors.hpp"
#include "side_by_side.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

bool is_link(const fs::path& path) {
  std::error_code error;
  return fs::is_symlink(path, error);
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

/// What a word of the command line stands for.
enum class Means : unsigned char { one, many };

class Finder {
 public:
  explicit Finder(const Arguments& arguments) : arguments_(arguments) {}

  Inputs run() {
    const std::vector<std::string>& words = arguments_.files.inputs;
    inputs_.are_many = words.size() > 1;
    if (arguments_.as_mmdc) {
      for (const std::string& word : words) inputs_.all.push_back({word, {}});
      return std::move(inputs_);
    }
    const unsigned threads = threads_for(words.size(), arguments_.files.jobs);
    const std::vector<Means> meant = ask_about(words, threads, [](const std::string& word) {
      return is_folder(word) || is_pattern(word) ? Means::many : Means::one;
    });
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (meant[i] == Means::many) {
        add_many(words[i]);
      } else {
        add_file(words[i]);
      }
    }
    return std::move(inputs_);
  }

 private:
  void add_many(const std::string& word) {
    inputs_.are_many = true;
    const std::size_t before = inputs_.all.size();
    const std::size_t troubles_before = inputs_.troubles.size();
    if (is_folder(word)) {
      add_folder(word);
    } else {
      add_matches(word);
    }
    const bool is_told = inputs_.troubles.size() > troubles_before;
    if (inputs_.all.size() == before && !is_told) inputs_.fruitless.push_back(word);
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
    std::vector<fs::path> found;
    const auto visit = [&](const fs::directory_entry& entry) {
      if (is_wanted(entry)) found.push_back(entry.path());
      return is_entered(entry);
    };
    std::string told;
    walk(folder, visit, told);
    add_troubles(folder, told);
    std::sort(found.begin(), found.end());
    for (const fs::path& path : found) {
      inputs_.all.push_back({path.string(), path.lexically_relative(folder)});
    }
  }

  void add_troubles(const std::string& folder, const std::string& told) {
    std::istringstream lines(told);
    for (std::string line; std::getline(lines, line);) {
      inputs_.troubles.push_back(trouble_with(folder, "input.unreadable", line));
    }
  }

  bool is_wanted(const fs::directory_entry& entry) const {
    std::error_code error;
    const std::string path = entry.path().string();
    const bool has_name = is_diagram(path) || is_markdown(path);
    if (!has_name || !entry.is_regular_file(error)) return false;
    return !arguments_.trust.is_sandboxed || !entry.is_symlink(error);
  }

  bool is_entered(const fs::directory_entry& entry) const {
    std::error_code error;
    return arguments_.files.recursive && entry.is_directory(error) &&
           !is_passed_over(entry.path()) && !is_folder_of_outputs(entry.path());
  }

  bool is_folder_of_outputs(const fs::path& folder) const {
    std::error_code error;
    const std::string& outputs = arguments_.files.output;
    return !outputs.empty() && fs::equivalent(folder, outputs, error);
  }

  const Arguments& arguments_;
  Inputs inputs_;
};

bool is_page_wanted(const Arguments& arguments) {
  return is_markdown(arguments.files.output) ||
         std::ranges::any_of(
             std::array{"artefacts", "embed", "keep-source", "keep-undrawn", "fences"},
             [&](const char* name) { return arguments.is_given(name); });
}

}  // namespace

bool is_page(const std::string& input, const Arguments& arguments) {
  // Mermaid: only small letters make a page.
  if (arguments.as_mmdc) return input.ends_with(".md") || input.ends_with(".markdown");
  return input == "-" ? is_page_wanted(arguments) : is_markdown(input);
}

bool is_pattern(const std::string& word) {
  std::error_code error;
  return has_wildcard(word) && !fs::exists(word, error);
}

bool is_passed_over(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name.starts_with('.') || name == "node_modules";
}

Inputs find_inputs(const Arguments& arguments) {
  return Finder(arguments).run();
}

}  // namespace mmdc_cpp
