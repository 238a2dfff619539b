#include "lib/text/markup.hpp"

#include <algorithm>
#include <utility>

#include "lib/text/entities.hpp"
#include "lib/text/markup_tokens.hpp"

namespace mmdc::text {
namespace {

using Type = MarkupToken::Type;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

bool is_block(std::string_view name) {
  return is_one_of(name, {"p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre",
                          "center", "blockquote", "table", "tr", "hr"});
}

void scale(CssLength& length, double factor) {
  length = {length.px * factor, length.em * factor};
}

void apply(MarkupStyle& style, const TagStyle& own) {
  if (!own.color.empty()) style.color = own.color;
  if (own.font_size && own.font_size->px > 0) style.font_size = *own.font_size;
  if (own.font_size && own.font_size->em > 0) scale(style.font_size, own.font_size->em);
  if (own.bold) style.bold = *own.bold;
  if (own.italic) style.italic = *own.italic;
  if (own.underline) style.underline = true;
  if (own.line_through) style.line_through = true;
}

void apply_to_block(MarkupStyle& style, const TagStyle& own) {
  constexpr double usual_size = 16;
  if (own.width.of(usual_size) > style.width.of(usual_size)) style.width = own.width;
  if (own.align) style.align = *own.align;
}

/// The style inside of an element.
MarkupStyle inside(MarkupStyle style, const MarkupToken& element) {
  const std::string& name = element.text;
  if (is_one_of(name, {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"})) style.bold = true;
  if (is_one_of(name, {"i", "em", "cite", "var"})) style.italic = true;
  if (is_one_of(name, {"u", "ins"})) style.underline = true;
  if (is_one_of(name, {"s", "del", "strike"})) style.line_through = true;
  if (is_one_of(name, {"code", "kbd", "tt", "samp", "pre"})) style.code = true;
  if (is_one_of(name, {"small", "sub", "sup"})) scale(style.font_size, smaller);
  if (name == "big") scale(style.font_size, larger);
  constexpr std::size_t deepest = 8;
  if ((name == "sup" || name == "sub") && style.scripts.size() < deepest) {
    style.scripts += name == "sup" ? '^' : '_';
  }
  if (name == "a") style.href = element.href;
  if (name == "center") style.align = Align::center;
  apply(style, element.style);
  if (is_block(name)) apply_to_block(style, element.style);
  return style;
}

/// Turns tokens into runs, with the elements that are open as a stack.
class Builder {
 public:
  void add(const MarkupToken& token) {
    switch (token.type) {
      case Type::text:
      case Type::emphasis:
        append(decode_html(token.text));
        break;
      case Type::line_break:
        append("\n");
        break;
      case Type::icon:
        is_between_blocks_ = false;
        end_line();
        runs_.push_back({{}, style(), token.text});
        break;
      case Type::open:
        if (is_block(token.text)) break_block();
        open_.push_back({token.text, inside(style(), token)});
        break;
      case Type::close:
        close(token.text);
        break;
    }
  }

  std::vector<MarkupRun> take() { return std::move(runs_); }

 private:
  struct Element {
    std::string name;
    MarkupStyle style;
  };

  const MarkupStyle& style() const {
    static const MarkupStyle plain;
    return open_.empty() ? plain : open_.back().style;
  }

  void append(std::string text) {
    // Between blocks, white space is none.
    if (is_between_blocks_ && text.find_first_not_of(" \t") == std::string::npos) return;
    is_between_blocks_ = false;
    end_line();
    if (!runs_.empty() && runs_.back().icon.empty() && runs_.back().style == style()) {
      runs_.back().text += text;
    } else {
      runs_.push_back({std::move(text), style(), {}});
    }
  }

  /// What a block begins and what it ends starts a line, where no `<br>` has done that.
  void break_block() {
    is_between_blocks_ = true;
    if (!runs_.empty() && !runs_.back().text.ends_with('\n')) needs_break_ = true;
  }

  void end_line() {
    if (!std::exchange(needs_break_, false)) return;
    append("\n");
  }

  /// Ends the innermost element of that name; what was opened in it ends with it.
  void close(const std::string& name) {
    if (is_block(name)) break_block();
    const auto found = std::ranges::find(open_.rbegin(), open_.rend(), name, &Element::name);
    if (found != open_.rend()) open_.erase(std::prev(found.base()), open_.end());
  }

  std::vector<MarkupRun> runs_;
  std::vector<Element> open_;
  bool needs_break_ = false;
  bool is_between_blocks_ = false;
};

}  // namespace

std::vector<MarkupRun> read_markup(std::string_view label, LabelKind kind, bool is_svg) {
  Builder builder;
  for (const MarkupToken& token : cut_markup(label, kind, is_svg)) builder.add(token);
  return builder.take();
}

std::string spoken(std::string_view label, LabelKind kind) {
  std::string text;
  for (const MarkupRun& run : read_markup(label, kind)) text += run.text;
  std::ranges::replace(text, '\n', ' ');
  return text;
}

}  // namespace mmdc::text
