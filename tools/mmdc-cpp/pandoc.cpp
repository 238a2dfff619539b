#include "pandoc.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <mmdc/markdown.hpp>

#include "changed_files.hpp"
#include "file_names.hpp"
#include "files.hpp"
#include "interrupt.hpp"
#include "painter.hpp"
#include "stdio_json.hpp"
#include "tell_drawn.hpp"
#include "undrawn.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

/// In what form pictures go into a document.
struct Form {
  Format format;
  bool is_file;  ///< TeX only takes files
};

Form form_for(const std::string& output) {
  const auto is_one_of = [&](std::initializer_list<std::string_view> names) {
    return std::ranges::find(names, output) != names.end();
  };
  if (is_one_of({"latex", "beamer", "context"})) return {Format::pdf, true};
  if (is_one_of({"docx", "odt", "opendocument", "pptx", "rtf", "ms", "man"})) {
    return {Format::png, false};
  }
  return {Format::svg, false};
}

/// A code block of pandoc's: `{"t": "CodeBlock", "c": [[id, classes, attributes], text]}`.
bool is_diagram_block(const Json& node) {
  if (!node.is_object() || node.value("t", Json()) != "CodeBlock") return false;
  const Json& content = node.value("c", Json());
  if (!content.is_array() || content.size() != 2 || !content[1].is_string()) return false;
  const Json& attributes = content[0];
  if (!attributes.is_array() || attributes.size() != 3 || !attributes[1].is_array()) return false;
  return std::ranges::find(attributes[1], "mermaid") != attributes[1].end();
}

class Filter {
 public:
  Filter(const Arguments& arguments, Painter& painter)
      : arguments_(arguments),
        painter_(painter),
        form_(form_for(arguments.files.inputs.empty() ? "html" : arguments.files.inputs.front())) {
    if (arguments.files.format) form_.format = *arguments.files.format;
    if (!arguments.pages.artefacts.empty()) form_.is_file = true;
  }

  int run(Json& document) {
    for_each_node(document, [&](Json& node) {
      if (!is_diagram_block(node)) return true;
      replace(node);
      return false;
    });
    return exit_code_;
  }

 private:
  void replace(Json& node) {
    if (is_interrupted()) return;
    const std::string number = std::to_string(++count_);
    const std::string text = node["c"][1].get<std::string>();
    Drawn drawn = painter_.draw(text, arguments_.look.svg_id + '-' + number, form_.format);
    leave_undrawn(drawn, arguments_.pages);
    const int exit_code =
        tell_drawn(drawn, "<diagram " + number + ">", mmdc::LineTable(text), arguments_);
    if (exit_code != exit_success) exit_code_ = exit_code;
    if (!drawn.picture) return;
    const Picture& picture = *drawn.picture;
    const std::string& alt = picture.description.empty() ? picture.title : picture.description;
    Json attributes = node["c"][0];
    auto& classes = attributes[1];
    classes.erase(std::ranges::find(classes, "mermaid"));
    const Json image = {{"t", "Image"},
                        {"c",
                         {std::move(attributes),
                          Json::array({{{"t", "Str"}, {"c", alt.empty() ? "diagram" : alt}}}),
                          Json::array({url_of(picture, number), picture.title})}}};
    node = {{"t", "Para"}, {"c", Json::array({image})}};
  }

  std::string url_of(const Picture& picture, const std::string& number) {
    if (!form_.is_file) return mmdc::data_url(picture.bytes, media_type_of(form_.format));
    const std::string& named = arguments_.pages.artefacts;
    const fs::path folder = named.empty() ? "mermaid-pictures" : named;
    std::string path = (folder / ("diagram-" + number + '.' + extension_of(form_.format))).string();
    std::error_code error;
    fs::create_directories(folder, error);
    std::string told;
    if (!write_files(changed_files({{path, picture.bytes}}, ""), told)) exit_code_ = exit_world;
    std::fputs(told.c_str(), stderr);
    return path;
  }

  const Arguments& arguments_;
  Painter& painter_;
  Form form_;
  std::size_t count_ = 0;
  int exit_code_ = exit_success;
};

}  // namespace

int run_pandoc(const Arguments& arguments) {
  auto read = read_json();
  if (const auto* const failure = std::get_if<ExitCode>(&read)) return *failure;
  Json& document = std::get<Json>(read);
  return write_with_pictures(document, arguments, [&](Painter& painter) {
    return Filter(arguments, painter).run(document);
  });
}

}  // namespace mmdc_cpp
