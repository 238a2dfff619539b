#include "mdbook.hpp"

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <mmdc/markdown.hpp>

#include "interrupt.hpp"
#include "limits.hpp"
#include "page_piece.hpp"
#include "painter.hpp"
#include "plan.hpp"
#include "stdio_json.hpp"
#include "tell_drawn.hpp"
#include "undrawn.hpp"

namespace mmdc_cpp {
namespace {

/// Draws the chapters one after the other. All of them may end on one page, so that their number is
/// part of the ids.
class Preprocessor {
 public:
  Preprocessor(const Arguments& arguments, Painter& painter, const std::string& renderer)
      : arguments_(arguments), painter_(painter), pages_(arguments.pages) {
    pages_.embed = renderer == "html" ? Embed::svg : Embed::data;
  }

  int run(Json& book) {
    for_each_node(book, [&](Json& node) {
      const bool is_chapter =
          node.is_object() && node.contains("content") && node["content"].is_string();
      if (is_chapter) draw_chapter(node);
      return true;
    });
    return exit_code_;
  }

 private:
  void draw_chapter(Json& chapter) {
    const std::string page = chapter["content"].get<std::string>();
    const Json path = chapter.value("source_path", chapter.value("path", Json()));
    const std::string name = path.is_string() ? path.get<std::string>() : "chapter";
    const mmdc::LineTable lines(page);
    const auto found =
        mmdc::find_fences(page, mmdc::FenceRules::commonmark, patience_of(arguments_.trust));
    if (is_interrupted()) return;
    if (!found) {
      exit_code_ = tell_drawn({{}, found.diagnostics(), {}}, name, lines, arguments_);
      return;
    }
    const std::vector<mmdc::MarkdownFence>& fences = *found;
    const std::string prefix = arguments_.look.svg_id + '-' + std::to_string(++chapters_) + '-';
    std::vector<std::string> pieces;
    for (const mmdc::MarkdownFence& fence : fences) {
      if (is_interrupted()) return;
      const std::string id = prefix + std::to_string(pieces.size() + 1);
      Drawn drawn = painter_.draw(fence.text, id, Format::svg);
      leave_undrawn(drawn, pages_);
      for (mmdc::Diagnostic& diagnostic : drawn.diagnostics) {
        diagnostic = in_page(fence, diagnostic);
      }
      const int exit_code = tell_drawn(drawn, name, lines, arguments_);
      if (exit_code != exit_success) exit_code_ = exit_code;
      pieces.push_back(drawn.picture ? page_piece(page, fence, *drawn.picture, {}, Job(), pages_)
                                     : std::string(text_of(page, fence)));
    }
    if (!fences.empty()) chapter["content"] = mmdc::replace_fences(page, fences, pieces);
  }

  const Arguments& arguments_;
  Painter& painter_;
  PageArguments pages_;
  std::size_t chapters_ = 0;
  int exit_code_ = exit_success;
};

}  // namespace

int run_mdbook(const Arguments& arguments) {
  // Whatever the renderer, Markdown with pictures is what it takes.
  if (!arguments.files.inputs.empty() && arguments.files.inputs.front() == "supports") {
    return exit_success;
  }
  auto read = read_json();
  if (const auto* const failure = std::get_if<ExitCode>(&read)) return *failure;
  Json& input = std::get<Json>(read);
  if (!input.is_array() || input.size() != 2) {
    std::fputs("mmdc-cpp: standard input is no book of mdBook's\n", stderr);
    return exit_bad_input;
  }
  const Json& renderer = input[0].is_object() ? input[0].value("renderer", Json()) : Json();
  Json& book = input[1];
  return write_with_pictures(book, arguments, [&](Painter& painter) {
    return Preprocessor(arguments, painter, renderer == "html" ? "html" : "").run(book);
  });
}

}  // namespace mmdc_cpp
