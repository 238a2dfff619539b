// mmdc-cpp: draws a diagram, or the diagrams of a Markdown page.
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

#include <mmdc/mmdc.hpp>

#include "arguments.hpp"
#include "files.hpp"
#include "picture.hpp"

namespace mmdc_cpp {
namespace {

std::string shown_name(const std::string& input) {
  return input == "-" ? "<stdin>" : input;
}

/// Draws texts of one input and tells on standard error what is wrong with them.
class Drawer {
 public:
  Drawer(const Arguments& arguments, const std::string& input)
      : arguments_(arguments), input_(input) {}

  /// The picture of a text. `locate` turns a diagnostic of the text into one of the input.
  template <typename Locate>
  std::optional<mmdc::Drawing> draw(std::string_view text, const std::string& id, Locate locate) {
    mmdc::Options options;
    options.background = arguments_.background;
    options.id = id;
    options.theme = arguments_.theme;
    options.config = arguments_.config;
    const auto diagram = mmdc::Diagram::parse(text, options);
    report(diagram.diagnostics(), locate);
    if (!diagram) return std::nullopt;
    auto drawing = diagram->draw(options);
    report(drawing.diagnostics(), locate);
    if (!drawing) return std::nullopt;
    return std::move(*drawing);
  }

 private:
  template <typename Locate>
  void report(const std::vector<mmdc::Diagnostic>& diagnostics, Locate locate) const {
    for (const mmdc::Diagnostic& diagnostic : diagnostics) {
      if (arguments_.quiet && diagnostic.severity == mmdc::Severity::warning) continue;
      const std::string line =
          mmdc::format(locate(diagnostic), shown_name(arguments_.input), input_);
      std::fputs(line.c_str(), stderr);
    }
  }

  const Arguments& arguments_;
  const std::string& input_;
};

int draw_diagram(const Arguments& arguments, const std::string& text) {
  const auto same = [](const mmdc::Diagnostic& diagnostic) { return diagnostic; };
  const auto drawing = Drawer(arguments, text).draw(text, arguments.svg_id, same);
  if (!drawing) return exit_bad_input;
  auto bytes = to_bytes(*drawing, arguments);
  if (!bytes) return exit_world;
  return write_files({{arguments.output, std::move(*bytes)}}) ? exit_success : exit_world;
}

/// The name of the n-th picture of a page: `page.out.md` or `out.svg` gives `page.out-1.svg`.
std::string picture_path(const Arguments& arguments, std::size_t number) {
  const std::string& output = arguments.output;
  const std::size_t name = output.find_last_of('/') + 1;
  const std::size_t dot = output.find_last_of('.');
  const bool has_extension = dot != std::string::npos && dot > name;
  const std::string stem = has_extension ? output.substr(0, dot) : output;
  return stem + '-' + std::to_string(number) + '.' + extension_of(arguments.format);
}

std::string link_to(const std::string& path, const mmdc::Drawing& drawing) {
  const std::string name = path.substr(path.find_last_of('/') + 1);
  const std::string& alt = !drawing.description().empty() ? drawing.description() : drawing.title();
  return mmdc::image_link("./" + name, alt.empty() ? "diagram" : alt, drawing.title());
}

int draw_page(const Arguments& arguments, const std::string& page) {
  const std::vector<mmdc::MarkdownFence> fences = mmdc::find_fences(page);
  Drawer drawer(arguments, page);
  std::vector<OutputFile> files;
  std::vector<std::string> links;
  bool all_drawn = true;
  for (std::size_t i = 0; i < fences.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const auto drawing =
        drawer.draw(fences[i].text, arguments.svg_id + '-' + number,
                    [&](const mmdc::Diagnostic& d) { return fences[i].in_page(d); });
    // One bad diagram is enough to write nothing; the others are still read for their errors.
    all_drawn = all_drawn && drawing.has_value();
    if (!all_drawn) continue;
    auto bytes = to_bytes(*drawing, arguments);
    if (!bytes) return exit_world;
    const std::string path = picture_path(arguments, i + 1);
    links.push_back(link_to(path, *drawing));
    files.push_back({path, std::move(*bytes)});
  }
  if (!all_drawn) return exit_bad_input;
  if (is_markdown(arguments.output)) {
    files.push_back({arguments.output, mmdc::replace_fences(page, fences, links)});
  }
  return write_files(files) ? exit_success : exit_world;
}

int run(int argc, char** argv) {
  const ReadArguments read = read_arguments(argc, argv);
  if (!read.arguments) return read.exit_code;
  Arguments arguments = *read.arguments;
  if (!arguments.config_file.empty()) {
    auto config = read_file(arguments.config_file);
    if (!config) return exit_world;
    arguments.config = std::move(*config);
  }
  const std::optional<std::string> input = read_file(arguments.input);
  if (!input) return exit_world;
  return is_markdown(arguments.input) ? draw_page(arguments, *input)
                                      : draw_diagram(arguments, *input);
}

}  // namespace
}  // namespace mmdc_cpp

int main(int argc, char** argv) {
  return mmdc_cpp::run(argc, argv);
}
