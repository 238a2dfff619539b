#include "plan.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <utility>

#include <mmdc/diagnostic.hpp>

#include "clash.hpp"
#include "file_names.hpp"
#include "files.hpp"
#include "inputs.hpp"
#include "usage.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

class Planner {
 public:
  Planner(const Arguments& arguments, int& exit_code, Findings& found)
      : arguments_(arguments), exit_code_(exit_code), found_(found) {}

  std::optional<std::vector<Job>> run() {
    Inputs found = find_inputs(arguments_);
    tell_troubles(found);
    if (found.all.empty()) return std::nullopt;
    const bool has_many = found.are_many;
    inputs_ = std::move(found.all);
    const std::string& output = arguments_.files.output;
    const bool is_into_folder = output.ends_with('/') || (!output.empty() && is_folder(output));
    const bool is_named_as_file = output == "-" || is_markdown(output) || format_of(output);
    if (has_many && is_named_as_file && !is_into_folder) {
      return refuse("many inputs need a folder as their output, not '" + output + "'");
    }
    if (arguments_.mode == Mode::lint) return lint_jobs();
    if (arguments_.as_mmdc) return plan_as_mmdc();
    return has_many || is_into_folder ? plan_many() : plan_one();
  }

 private:
  /// Of what can't be looked at and of what is empty; other inputs are drawn all the same.
  void tell_troubles(Inputs& inputs) {
    // What there is nothing of yet may come while it is watched.
    const bool may_come = arguments_.mode == Mode::watch && !inputs.all.empty();
    if (!may_come) {
      for (const std::string& word : inputs.fruitless) inputs.troubles.push_back(nothing_in(word));
    }
    if (inputs.troubles.empty()) return;
    exit_code_ = inputs.all.empty() ? exit_world : exit_bad_input;
    for (Finding& trouble : inputs.troubles) {
      std::fputs(line_of(trouble).c_str(), stderr);
      found_.push_back(std::move(trouble));
    }
  }

  static Finding nothing_in(const std::string& word) {
    std::string told = "there is no diagram and no page in '" + mmdc::printable(word) + "'";
    if (word.find("**") != std::string::npos) {
      told += ": `**` is no more than `*`; `-r` with a folder looks into folders of folders";
    }
    return trouble_with(word, "input.none", told);
  }

  std::optional<std::vector<Job>> refuse(const std::string& message) {
    exit_code_ = usage_error(message, arguments_);
    return std::nullopt;
  }

  std::optional<std::vector<Job>> lint_jobs() const {
    std::vector<Job> jobs;
    for (const Input& input : inputs_) jobs.push_back(job_of(input.path, {}));
    return jobs;
  }

  Job job_of(const std::string& input, const std::string& output) const {
    Job job;
    job.input = input;
    job.output = output;
    job.is_page = is_page(input, arguments_);
    job.is_mdx = is_mdx(input == "-" ? arguments_.files.output : input);
    job.format = arguments_.files.format.value_or(format_of(output).value_or(Format::svg));
    return job;
  }

  std::optional<std::vector<Job>> plan_one() {
    Job job = job_of(inputs_.front().path, arguments_.files.output);
    const bool is_named = !job.output.empty() && job.output != "-";
    if (is_named && !arguments_.files.format && !format_of(job.output) &&
        !is_markdown(job.output)) {
      return refuse("the output '" + job.output +
                    "' must end in .svg, .png, .pdf or .eps (or .md for a Markdown page)");
    }
    if (is_markdown(job.output) && !job.is_page) {
      return refuse("a Markdown output needs a Markdown input, and '" + job.input +
                    "' is none by its name: as standard input it is taken for one");
    }
    if (job.is_page && job.output == "-" && arguments_.pages.embed == Embed::files &&
        arguments_.pages.artefacts.empty()) {
      return refuse("a page on standard output needs --embed svg, --embed data or --artefacts DIR");
    }
    return finish_one(std::move(job));
  }

  /// What mermaid-cli checks and how it names.
  std::optional<std::vector<Job>> plan_as_mmdc() {
    Job job = job_of(inputs_.front().path, arguments_.files.output);
    const bool has_extension =
        std::ranges::any_of(std::array{".svg", ".png", ".pdf", ".md", ".markdown"},
                            [&](const char* extension) { return job.output.ends_with(extension); });
    if (!job.output.empty() && job.output != "-" && !has_extension) {
      return refuse("the output must end in .md, .markdown, .svg, .png or .pdf");
    }
    if (has_extension && !arguments_.files.format && !format_of(job.output) &&
        !is_markdown(job.output)) {
      return refuse("the output '" + job.output + "' has no name");
    }
    if (job.is_page && job.output == "-") {
      return refuse("a page can't be written to standard output");
    }
    return finish_one(std::move(job));
  }

  std::optional<std::vector<Job>> finish_one(Job job) {
    if (job.output.empty()) job.output = beside(job);
    name_pictures(job);
    return finish({std::move(job)});
  }

  /// The jobs, if the options make sense for all of them.
  std::optional<std::vector<Job>> finish(std::vector<Job> jobs) {
    if (!arguments_.pages.artefacts.empty() && std::ranges::none_of(jobs, &Job::is_page)) {
      return refuse("--artefacts needs a Markdown input");
    }
    for (const Job& job : jobs) {
      if (const auto reason = reason_against(job)) return refuse(*reason);
    }
    if (const auto overwritten = find_overwritten(jobs, arguments_)) {
      return refuse(*overwritten);
    }
    return jobs;
  }

  /// Why pictures can't be in a page; null if they can.
  const char* reason_against_embedded(Format format) const {
    if (arguments_.pages.embed == Embed::svg && format != Format::svg) {
      return "--embed svg puts SVGs into a page and nothing else; --embed data takes PNGs too";
    }
    const bool is_image = format == Format::svg || format == Format::png;
    return is_image ? nullptr : "a page shows SVGs and PNGs: --embed data takes no others";
  }

  std::optional<std::string> reason_against(const Job& job) const {
    if (arguments_.mode == Mode::check && !is_lasting(job.output)) {
      return "--check needs an output that is a file";
    }
    if (!job.is_page || arguments_.pages.embed == Embed::files) return std::nullopt;
    if (job.output != "-" && !is_markdown(job.output)) {
      return "--embed needs a Markdown output for '" + job.input + "'";
    }
    if (const char* const reason = reason_against_embedded(job.format)) return reason;
    if (arguments_.pages.embed == Embed::svg && job.is_mdx) {
      return "there is no SVG in MDX, as '" + job.input + "' is; --embed data does the same";
    }
    return std::nullopt;
  }

  /// As mermaid-cli names what nobody named.
  static std::string beside(const Job& job) {
    const std::string extension = std::string(".") + extension_of(job.format);
    return job.input == "-" ? "out" + extension : job.input + extension;
  }

  /// `folder` is where the page is below the one that was searched.
  void name_pictures(Job& job, const fs::path& folder = {}) const {
    if (!job.is_page) return;
    const fs::path output(job.output == "-" ? "page" : job.output);
    const std::string stem = fs::path(output).replace_extension().string();
    job.pictures = arguments_.pages.artefacts.empty()
                       ? stem
                       : (fs::path(arguments_.pages.artefacts) / folder / output.stem()).string();
    job.picture_end = std::string(".") + extension_of(job.format);
    // Mermaid: the name of the output says how pictures are named, whatever is in them.
    if (arguments_.as_mmdc && !is_markdown(job.output)) job.picture_end = output.extension();
  }

  std::optional<std::vector<Job>> plan_many() {
    std::vector<Job> jobs;
    for (const Input& input : inputs_) {
      Job job = job_of(input.path, {});
      if (arguments_.files.output.empty()) {
        job.output = beside(job);
      } else {
        const bool has_name = input.path != "-";
        const fs::path name = has_name ? input.relative : fs::path(job.is_page ? "out.md" : "out");
        fs::path output = fs::path(arguments_.files.output) / name;
        if (!job.is_page) output.replace_extension(extension_of(job.format));
        job.output = output.string();
      }
      name_pictures(job, input.relative.parent_path());
      jobs.push_back(std::move(job));
    }
    if (const auto clash = find_clash(jobs, arguments_)) return refuse(*clash);
    return finish(std::move(jobs));
  }

  const Arguments& arguments_;
  int& exit_code_;
  Findings& found_;
  std::vector<Input> inputs_;
};

}  // namespace

bool makes_folders(const Job& job, const Arguments& arguments) {
  return !arguments.pages.artefacts.empty() || job.output != arguments.files.output;
}

std::optional<std::vector<Job>> plan_jobs(const Arguments& arguments, int& exit_code,
                                          Findings& found) {
  return Planner(arguments, exit_code, found).run();
}

}  // namespace mmdc_cpp
