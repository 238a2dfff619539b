#include "plan.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <system_error>

#include <glob.h>

#include "file_names.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

/// An input and what of its path is kept below an output folder.
struct Input {
  std::string path;
  fs::path relative;
};

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool is_diagram_or_page(const fs::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".mmd" || extension == ".mermaid" || is_markdown(path.string());
}

/// The diagrams and pages of a folder, by name.
void add_folder(const std::string& folder, bool recursive, std::vector<Input>& inputs) {
  std::vector<fs::path> found;
  std::error_code error;
  const auto take = [&](const fs::directory_entry& entry) {
    if (entry.is_regular_file(error) && is_diagram_or_page(entry.path())) {
      found.push_back(entry.path());
    }
  };
  if (recursive) {
    const auto options = fs::directory_options::skip_permission_denied;
    for (auto at = fs::recursive_directory_iterator(folder, options, error);
         at != fs::recursive_directory_iterator(); at.increment(error)) {
      take(*at);
    }
  } else {
    for (const auto& entry : fs::directory_iterator(folder, error)) take(entry);
  }
  std::sort(found.begin(), found.end());
  for (const fs::path& path : found) {
    inputs.push_back({path.string(), path.lexically_relative(folder)});
  }
}

bool is_pattern(const std::string& path) {
  std::error_code error;
  return path.find_first_of("*?[") != std::string::npos && !fs::exists(path, error);
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

class Planner {
 public:
  Planner(const Arguments& arguments, int& exit_code)
      : arguments_(arguments), exit_code_(exit_code) {}

  std::optional<std::vector<Job>> run() {
    bool has_many = arguments_.files.inputs.size() > 1;
    for (const std::string& input : arguments_.files.inputs) {
      if (is_folder(input)) {
        has_many = true;
        add_folder(input, arguments_.files.recursive, inputs_);
      } else if (is_pattern(input)) {
        has_many = true;
        for (const std::string& match : matches_of(input)) {
          inputs_.push_back({match, fs::path(match).filename()});
        }
      } else {
        inputs_.push_back({input, fs::path(input).filename()});
      }
    }
    if (inputs_.empty()) return refuse("no diagram and no page is there", exit_world);
    const std::string& output = arguments_.files.output;
    const bool is_into_folder = output.ends_with('/') || (!output.empty() && is_folder(output));
    if (has_many && !output.empty() && !is_into_folder && format_of(output)) {
      return refuse("many inputs need a folder as their output, not '" + output + "'", exit_usage);
    }
    if (arguments_.mode == Mode::lint) return lint_jobs();
    return has_many || is_into_folder ? plan_many() : plan_one();
  }

 private:
  std::optional<std::vector<Job>> refuse(const std::string& message, int exit_code) {
    std::fprintf(stderr, "mmdc-cpp: %s\n", message.c_str());
    if (exit_code == exit_usage) std::fputs("See mmdc-cpp --help.\n", stderr);
    exit_code_ = exit_code;
    return std::nullopt;
  }

  std::optional<std::vector<Job>> lint_jobs() const {
    std::vector<Job> jobs;
    for (const Input& input : inputs_) jobs.push_back({input.path, {}, {}, Format::svg});
    return jobs;
  }

  std::optional<std::vector<Job>> plan_one() {
    Job job{inputs_.front().path, arguments_.files.output, {}, Format::svg};
    const bool is_page = is_markdown(job.input);
    if (arguments_.files.format) {
      job.format = *arguments_.files.format;
    } else if (const auto format = format_of(job.output)) {
      job.format = *format;
    } else if (!job.output.empty() && job.output != "-" && !is_markdown(job.output)) {
      return refuse("the output '" + job.output +
                        "' must end in .svg, .png, .pdf or .eps (or .md for a Markdown page)",
                    exit_usage);
    }
    if (is_markdown(job.output) && !is_page) {
      return refuse("a Markdown output needs a Markdown input", exit_usage);
    }
    if (is_page && job.output == "-") {
      return refuse(
          "a Markdown page cannot be written to standard output: its pictures need a place",
          exit_usage);
    }
    if (!arguments_.files.artefacts.empty() && !is_page) {
      return refuse("--artefacts needs a Markdown input", exit_usage);
    }
    if (job.output.empty()) job.output = beside(job);
    job.pictures = pictures_of(job.output);
    return std::vector<Job>{std::move(job)};
  }

  /// As mermaid-cli names what nobody named.
  static std::string beside(const Job& job) {
    const std::string extension = std::string(".") + extension_of(job.format);
    return job.input == "-" ? "out" + extension : job.input + extension;
  }

  std::string pictures_of(const std::string& output) const {
    const std::size_t name = output.find_last_of('/') + 1;
    const std::size_t dot = output.find_last_of('.');
    const bool has_extension = dot != std::string::npos && dot > name;
    std::string stem = has_extension ? output.substr(0, dot) : output;
    if (arguments_.files.artefacts.empty()) return stem;
    return (fs::path(arguments_.files.artefacts) / stem.substr(name)).string();
  }

  std::optional<std::vector<Job>> plan_many() {
    std::vector<Job> jobs;
    std::map<std::string, std::string> input_of;
    for (const Input& input : inputs_) {
      Job job{input.path, {}, {}, arguments_.files.format.value_or(Format::svg)};
      if (arguments_.files.output.empty()) {
        job.output = beside(job);
      } else {
        fs::path output = fs::path(arguments_.files.output) / input.relative;
        if (!is_markdown(job.input)) output.replace_extension(extension_of(job.format));
        job.output = output.string();
      }
      job.pictures = pictures_of(job.output);
      const auto [other, is_new] = input_of.emplace(job.output, job.input);
      if (!is_new) {
        return refuse("'" + other->second + "' and '" + job.input + "' would both become '" +
                          job.output + "'",
                      exit_usage);
      }
      jobs.push_back(std::move(job));
    }
    return jobs;
  }

  const Arguments& arguments_;
  int& exit_code_;
  std::vector<Input> inputs_;
};

}  // namespace

std::optional<std::vector<Job>> plan_jobs(const Arguments& arguments, int& exit_code) {
  return Planner(arguments, exit_code).run();
}

}  // namespace mmdc_cpp
