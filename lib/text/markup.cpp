#include "lib/text/markup.hpp"

#include <algorithm>
#include <utility>

#include "lib/text/entities.hpp"
#include "lib/text/markup_tokens.hpp"
#include "lib/text/wrap.hpp"

namespace mmdc::text {
namespace {

using Type = MarkupToken::Type;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

bool is_block(std::string_view name) {
  return is_one_of(name,
                   {"p",  "div", "li",     "ul",         "ol",    "h1", "h2", "h3", "h4", "h5",
                    "h6", "pre", "center", "blockquote", "table", "tr", "hr", "dl", "dt", "dd"});
}

/// What a browser gives a block: times the font size around it, room above and below it in em of
/// its own, and room beside it in px.
struct BlockLook {
  std::string_view name;
  double size = 1;
  double margin = 0;
  double left = 0;
  double right = 0;
};

constexpr BlockLook block_looks[] = {
    {"h1", 2, 0.67},    {"h2", 1.5, 0.83},  {"h3", 1.17, 1},  {"h4", 1, 1.33},
    {"h5", 0.83, 1.67}, {"h6", 0.67, 2.33}, {"hr", 1, 0.5},   {"ul", 1, 1, 40},
    {"ol", 1, 1, 40},   {"dl", 1, 1},       {"dd", 1, 0, 40}, {"blockquote", 1, 1, 40, 40},
};

BlockLook look_of(std::string_view name) {
  const auto found = std::ranges::find(block_looks, name, &BlockLook::name);
  return found == std::end(block_looks) ? BlockLook{} : *found;
}

/// Tags in tags multiply; no label has use for more.
constexpr double largest_px = 1000;
constexpr double largest_em = 100;

void scale(CssLength& length, double factor) {
  length = {std::min(length.px * factor, largest_px), std::min(length.em * factor, largest_em)};
}

bool is_list(std::string_view name) {
  return is_one_of(name, {"ul", "ol", "dl"});
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

void set_ground(MarkupStyle& style, std::string_view css, bool is_block) {
  const auto color = base::parse_color(css);
  if (!color || color->alpha == 0) return;
  if (is_block) {
    style.block_ground = color;
  } else {
    style.ground = {*color, style.font_size, style.scripts};
  }
}

void apply(MarkupStyle& style, const BlockLook& look) {
  scale(style.font_size, look.size);
  style.inset_left = std::min(style.inset_left + look.left, largest_px);
  style.inset_right = std::min(style.inset_right + look.right, largest_px);
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
  apply(style, look_of(name));
  constexpr std::size_t most_scripts = 8;
  if ((name == "sup" || name == "sub") && style.scripts.size() < most_scripts) {
    style.scripts += name == "sup" ? '^' : '_';
  }
  if (name == "a") {
    style.href = element.href;
    style.is_plain_link = element.style.is_undecorated;
  }
  if (name == "center") style.align = Align::center;
  if (name == "mark") style.color = "black";
  apply(style, element.style);
  if (is_block(name)) apply_to_block(style, element.style);
  const std::string& told = element.style.background;
  set_ground(style, told.empty() && name == "mark" ? "yellow" : told, is_block(name));
  return style;
}

/// Elements in elements; as in browsers, those further in are as if they weren't there.
constexpr std::size_t deepest = 512;

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
        push({.text = {}, .style = style(), .icon = token.text});
        break;
      case Type::open:
        open(token);
        break;
      case Type::close:
        close(token.text);
        break;
    }
  }

  std::vector<MarkupRun> take() {
    if (space_ != CssLength{}) push({.text = {}, .style = style()});
    return std::move(runs_);
  }

 private:
  struct Element {
    std::string name;
    MarkupStyle style;
    bool is_in_list = false;  ///< or one itself
    int items = 0;            ///< so far, of a list
  };

  const MarkupStyle& style() const {
    static const MarkupStyle plain;
    return open_.empty() ? plain : open_.back().style;
  }

  void append(std::string text) {
    // Between blocks, white space is none.
    if (is_between_blocks_ && text.find_first_not_of(" \t") == std::string::npos) return;
    push({.text = std::move(text), .style = style()});
  }

  void push(MarkupRun run) {
    is_between_blocks_ = false;
    if (std::exchange(needs_break_, false)) add_to_last({.text = "\n", .style = style()});
    run.space_above = std::exchange(space_, {});
    run.marker = std::exchange(marker_, std::nullopt);
    add_to_last(std::move(run));
  }

  /// As one with the last run if they look the same.
  void add_to_last(MarkupRun run) {
    const auto is_text = [](const MarkupRun& one) { return one.icon.empty() && !one.is_rule; };
    const bool joins = !runs_.empty() && is_text(runs_.back()) && is_text(run) &&
                       runs_.back().style == run.style && run.space_above == CssLength{} &&
                       !run.marker;
    if (joins) {
      runs_.back().text += run.text;
    } else {
      runs_.push_back(std::move(run));
    }
  }

  void open(const MarkupToken& token) {
    if (token.text == "li") end_last_item();
    const MarkupStyle own = inside(style(), token);
    if (is_block(token.text)) break_block(token.text, own);
    if (is_one_of(token.text, {"td", "th"}) && !is_between_blocks_) append(" ");
    if (token.text == "hr") {
      push({.text = {}, .style = style(), .is_rule = true});
      break_block(token.text, own);
    } else if (open_.size() < deepest) {
      open_.push_back({token.text, own, is_in_list() || is_list(token.text)});
      if (token.text == "li") marker_ = next_marker();
      if (token.text == "q") append(is_quote_in_quote() ? "\u2018" : "\u201C");
    }
  }

  static bool has_items(const Element& element) {
    return element.name == "ul" || element.name == "ol";
  }

  /// An item ends where the next one of its list begins, whether that is said or not.
  void end_last_item() {
    for (auto at = open_.rbegin(); at != open_.rend() && !has_items(*at); ++at) {
      if (at->name == "li") return close("li");
    }
  }

  /// None outside of a list.
  std::optional<ListMarker> next_marker() {
    using enum ListMarker::Shape;
    const auto list = std::ranges::find_if(open_.rbegin(), open_.rend(), has_items);
    if (list == open_.rend()) return std::nullopt;
    ++list->items;
    if (list->name == "ol") return ListMarker{number, list->items};
    const auto depth = std::ranges::count_if(open_, has_items);
    return ListMarker{depth == 1 ? disc : depth == 2 ? circle : square};
  }

  /// Of the innermost quotation.
  bool is_quote_in_quote() const {
    const auto is_quote = [](const Element& element) { return element.name == "q"; };
    return std::ranges::count_if(open_, is_quote) % 2 == 0;
  }

  bool is_in_list() const { return !open_.empty() && open_.back().is_in_list; }

  /// Whether nothing stands in the last line yet. Blanks are nothing, and are dropped.
  bool ends_with_break() {
    if (runs_.empty()) return true;
    std::string& text = runs_.back().text;
    const std::size_t last = text.find_last_not_of(" \t");
    if (last == std::string::npos || text[last] != '\n') return false;
    text.erase(last + 1);
    return true;
  }

  /// What a block begins and what it ends starts a line, where no `<br>` has done that. Of the
  /// rooms that meet there the larger one counts.
  void break_block(std::string_view name, const MarkupStyle& own) {
    is_between_blocks_ = true;
    if (!ends_with_break()) needs_break_ = true;
    CssLength margin = own.font_size;
    const bool is_inner_list = is_list(name) && is_in_list();
    scale(margin, is_inner_list ? 0 : look_of(name).margin);
    constexpr double usual_size = 16;
    if (margin.of(usual_size) > space_.of(usual_size)) space_ = margin;
  }

  /// Ends the innermost element of that name; what was opened in it ends with it.
  void close(const std::string& name) {
    const auto found = std::ranges::find(open_.rbegin(), open_.rend(), name, &Element::name);
    if (found == open_.rend()) {
      if (name == "p") break_block(name, style());
      return;
    }
    const MarkupStyle own = found->style;
    if (name == "q") append(is_quote_in_quote() ? "\u2019" : "\u201D");
    if (name == "li") marker_ = std::nullopt;
    open_.erase(std::prev(found.base()), open_.end());
    if (is_block(name)) break_block(name, own);
  }

  std::vector<MarkupRun> runs_;
  std::vector<Element> open_;
  bool needs_break_ = false;
  CssLength space_;                   ///< above what comes next
  std::optional<ListMarker> marker_;  ///< before what comes next
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
  std::ranges::replace(text, written_line_feed, ' ');
  return text;
}

}  // namespace mmdc::text
