#include "draw.hpp"

#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include <mmdc/mmdc.hpp>

#include "file_names.hpp"
#include "files.hpp"
#include "picture.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

class JobRunner {
 public:
  JobRunner(const Job& job, const Arguments& arguments) : job_(job), arguments_(arguments) {
    outcome_.shown_name = job.input == "-" ? "<stdin>" : job.input;
  }

  Outcome run() {
    std::optional<std::string> input = read_file(job_.input, outcome_.told);
    if (!input) {
      outcome_.exit_code = exit_world;
      return std::move(outcome_);
    }
    input_ = std::move(*input);
    outcome_.exit_code = is_markdown(job_.input) ? draw_page() : draw_diagram();
    return std::move(outcome_);
  }

 private:
  int draw_diagram() {
    const auto same = [](const mmdc::Diagnostic& diagnostic) { return diagnostic; };
    const auto drawing = draw(input_, arguments_.look.svg_id, same);
    if (!drawing) return exit_bad_input;
    if (arguments_.mode == Mode::lint) return exit_success;
    auto bytes = to_bytes(*drawing, job_, arguments_, outcome_.told);
    if (!bytes) return exit_world;
    return write({{job_.output, std::move(*bytes)}});
  }

  int draw_page() {
    const std::vector<mmdc::MarkdownFence> fences = mmdc::find_fences(input_);
    std::vector<OutputFile> files;
    std::vector<std::string> links;
    bool all_drawn = true;
    for (std::size_t i = 0; i < fences.size(); ++i) {
      const std::string number = '-' + std::to_string(i + 1);
      const auto drawing = draw(fences[i].text, arguments_.look.svg_id + number,
                                [&](const mmdc::Diagnostic& d) { return fences[i].in_page(d); });
      // One bad diagram is enough to write nothing; the others are still read for their errors.
      all_drawn = all_drawn && drawing.has_value();
      if (!all_drawn || arguments_.mode == Mode::lint) continue;
      auto bytes = to_bytes(*drawing, job_, arguments_, outcome_.told);
      if (!bytes) return exit_world;
      const std::string path = job_.pictures + number + '.' + extension_of(job_.format);
      links.push_back(link_to(path, *drawing));
      files.push_back({path, std::move(*bytes)});
    }
    if (!all_drawn) return exit_bad_input;
    if (arguments_.mode == Mode::lint) return exit_success;
    if (is_markdown(job_.output)) {
      files.push_back({job_.output, mmdc::replace_fences(input_, fences, links)});
    }
    return write(files);
  }

  /// The picture of a text. `locate` turns a diagnostic of the text into one of the input.
  template <typename Locate>
  std::optional<mmdc::Drawing> draw(std::string_view text, const std::string& id, Locate locate) {
    mmdc::Options options;
    options.background = arguments_.look.background;
    options.id = id;
    options.theme = arguments_.look.theme;
    options.config = arguments_.look.config;
    const auto diagram = mmdc::Diagram::parse(text, options);
    report(diagram.diagnostics(), locate);
    if (!diagram) return std::nullopt;
    auto drawing = diagram->draw(options);
    report(drawing.diagnostics(), locate);
    if (!drawing) return std::nullopt;
    return std::move(*drawing);
  }

  template <typename Locate>
  void report(const std::vector<mmdc::Diagnostic>& diagnostics, Locate locate) {
    for (const mmdc::Diagnostic& diagnostic : diagnostics) {
      if (arguments_.quiet && diagnostic.severity == mmdc::Severity::warning) continue;
      mmdc::Diagnostic located = locate(diagnostic);
      outcome_.told += mmdc::format(located, outcome_.shown_name, input_);
      const mmdc::Span span = located.span.value_or(mmdc::Span{});
      outcome_.findings.push_back({std::move(located), mmdc::line_column(input_, span.begin),
                                   mmdc::line_column(input_, span.end)});
    }
  }

  /// A picture's link as it stands in the page that is written.
  std::string link_to(const std::string& path, const mmdc::Drawing& drawing) const {
    const fs::path folder = fs::absolute(job_.output).parent_path();
    const std::string url = "./" + fs::absolute(path).lexically_relative(folder).string();
    const std::string& alt =
        !drawing.description().empty() ? drawing.description() : drawing.title();
    return mmdc::image_link(url, alt.empty() ? "diagram" : alt, drawing.title());
  }

  int write(const std::vector<OutputFile>& files) {
    for (const OutputFile& file : files) outcome_.outputs.push_back(file.path);
    if (arguments_.mode == Mode::check) return check(files);
    if (makes_folders()) {
      for (const OutputFile& file : files) {
        std::error_code error;
        fs::create_directories(fs::path(file.path).parent_path(), error);
      }
    }
    return write_files(files, outcome_.told) ? exit_success : exit_world;
  }

  int check(const std::vector<OutputFile>& files) {
    int exit_code = exit_success;
    for (const OutputFile& file : files) {
      std::string trouble;
      const bool is_there = fs::exists(file.path);
      const auto bytes = is_there ? read_file(file.path, trouble) : std::nullopt;
      if (bytes == file.bytes) continue;
      outcome_.told +=
          "mmdc-cpp: '" + file.path + "' is " + (is_there ? "out of date" : "missing") + '\n';
      exit_code = exit_bad_input;
    }
    return exit_code;
  }

  /// Folders are made below the output folder of many inputs and for artefacts, but an output that
  /// is named must have its folder.
  bool makes_folders() const {
    return !arguments_.files.artefacts.empty() || job_.output != arguments_.files.output;
  }

  const Job& job_;
  const Arguments& arguments_;
  std::string input_;
  Outcome outcome_;
};

}  // namespace

Outcome run_job(const Job& job, const Arguments& arguments) {
  return JobRunner(job, arguments).run();
}

}  // namespace mmdc_cpp
