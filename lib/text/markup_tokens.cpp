#include "lib/text/markup_tokens.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "lib/base/ascii.hpp"
#include "lib/base/utf8.hpp"
#include "lib/text/forward_search.hpp"
#include "lib/text/markdown_blocks.hpp"
#include "lib/text/svg_text.hpp"
#include "lib/text/wrap.hpp"

namespace mmdc::text {
namespace {

using Type = MarkupToken::Type;

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

/// A tag at the start of a text.
struct Tag {
  std::string name;
  bool is_closing = false;
  std::string_view attributes;
  std::size_t length = 0;
};

/// The tag at `begin` of a whole text.
std::optional<Tag> tag_at(std::string_view whole, std::size_t begin, Searched& searched) {
  const std::string_view text = whole.substr(begin);
  std::size_t at = 1;
  Tag tag;
  if (at < text.size() && text[at] == '/') {
    tag.is_closing = true;
    ++at;
  }
  const std::size_t name = at;
  while (at < text.size() && (base::is_letter(text[at]) || base::is_digit(text[at]))) ++at;
  if (at == name || !base::is_letter(text[name])) return std::nullopt;
  tag.name = base::lower(text.substr(name, at - name));
  const std::size_t attributes = at;
  char quote = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (!searched.visit(begin + at, quote)) return std::nullopt;
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      tag.attributes = text.substr(attributes, at - attributes);
      tag.length = at + 1;
      return tag;
    }
  }
  return std::nullopt;
}

/// The icon that the classes of an element name, such as `fa fa-user`.
std::string icon_of_classes(std::string_view classes) {
  std::string prefix;
  std::string name;
  std::size_t at = 0;
  while (at < classes.size()) {
    const std::size_t end = std::min(classes.find(' ', at), classes.size());
    const std::string_view word = classes.substr(at, end - at);
    if (word.starts_with("fa-")) {
      name = word.substr(3);
    } else if (word.starts_with("fa")) {
      prefix = word;
    }
    at = end + 1;
  }
  if (name.empty()) return {};
  return (prefix.empty() ? "fa" : prefix) + ":" + name;
}

/// Mermaid: `fa:fa-user` and the like, with the prefixes fa, fab, fak, fal, far and fas, also right
/// behind a letter.
struct IconName {
  std::string icon;
  std::size_t length = 0;
};
std::optional<IconName> icon_at(std::string_view text) {
  if (!text.starts_with("fa")) return std::nullopt;
  std::size_t at = 2;
  if (at < text.size() && std::string_view("bklrs").find(text[at]) != std::string_view::npos) ++at;
  const std::string prefix(text.substr(0, at));
  if (!text.substr(at).starts_with(":fa-")) return std::nullopt;
  at += 4;
  const std::size_t name = at;
  while (at < text.size() && (base::is_letter(text[at]) || base::is_digit(text[at]) ||
                              text[at] == '-' || text[at] == '_')) {
    ++at;
  }
  if (at == name) return std::nullopt;
  return IconName{prefix + ":" + std::string(text.substr(name, at - name)), at};
}

/// How a stretch of a label is read: as Markdown's inlines, as text with Mermaid's `\n`, or as it
/// stands.
enum class Reading { markdown, text, raw };

class Cutter {
 public:
  Cutter(std::string_view label, Reading reading, bool is_svg)
      : text_(label), reading_(reading), is_svg_(is_svg) {}

  std::vector<MarkupToken> run() {
    while (at_ < text_.size()) step();
    flush();
    return std::move(tokens_);
  }

 private:
  bool is_markdown() const { return reading_ == Reading::markdown; }
  std::string_view rest() const { return text_.substr(at_); }

  void step() {
    const char c = text_[at_];
    if (c == '<' && cut_tag()) return;
    if (c == '\n' && is_markdown() && cut_hard_break()) return;
    if (c == '\n') return cut_line_break(1);
    if (c == 'f' && cut_icon()) return;
    if (!is_markdown() || at_ < code_end_) {
      // Mermaid: the two characters `\n` break a line too.
      if (reading_ == Reading::text && rest().starts_with("\\n")) return cut_line_break(2);
    } else {
      if (c == '\\' && at_ + 1 < text_.size() && is_punctuation(text_[at_ + 1])) {
        pending_ += text_[at_ + 1];
        at_ += 2;
        return;
      }
      if (c == '*' || c == '_') return cut_emphasis();
      if (c == '`') return cut_code();
      if (c == '[' && cut_link()) return;
    }
    pending_ += c;
    ++at_;
  }

  void flush() {
    if (!pending_.empty()) tokens_.push_back({Type::text, std::exchange(pending_, {})});
  }

  void push(MarkupToken token) {
    flush();
    tokens_.push_back(std::move(token));
  }

  void cut_line_break(std::size_t length) {
    push({Type::line_break, {}});
    at_ += length;
    if (is_markdown()) {
      while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    }
  }

  /// Mermaid: what breaks a line in Markdown itself, two blanks or a backslash at its end, does not
  /// break it in a label; the backslash is shown in HTML.
  bool cut_hard_break() {
    if (pending_.ends_with('\\')) {
      if (is_svg_) pending_.pop_back();
    } else if (!pending_.ends_with("  ")) {
      return false;
    }
    pending_ += ' ';
    ++at_;
    return true;
  }

  bool cut_icon() {
    const auto icon = icon_at(rest());
    if (!icon) return false;
    push({Type::icon, icon->icon});
    at_ += icon->length;
    return true;
  }

  bool cut_tag() {
    if (rest().starts_with("<!--")) {
      const std::size_t end = text_.find("-->", at_);
      at_ = end == std::string_view::npos ? text_.size() : end + 3;
      return true;
    }
    const auto tag = tag_at(text_, at_, searched_);
    if (!tag) return cut_bogus_comment();
    at_ += tag->length;
    if (tag->name == "script" || tag->name == "style") {
      if (!tag->is_closing) skip_to_end_of(tag->name);
    } else if (tag->name == "br") {
      push({Type::line_break, {}});
    } else if (is_svg_) {
      // Mermaid: labels of SVG text show tags as they are written.
      if (!pending_.ends_with(' ')) pending_ += ' ';
      pending_ += std::string(text_.substr(at_ - tag->length, tag->length)) + ' ';
      at_ = std::min(text_.find_first_not_of(' ', at_), text_.size());
    } else if (tag->name == "img") {
      push({Type::text, attribute(tag->attributes, "alt")});
    } else if (tag->is_closing) {
      push({Type::close, tag->name});
    } else if (const std::string icon = icon_of_classes(attribute(tag->attributes, "class"));
               !icon.empty() && (tag->name == "i" || tag->name == "span")) {
      push({Type::icon, icon});
      push({Type::open, tag->name});
    } else if (!tag->attributes.ends_with('/') || tag->name == "hr") {
      push({.type = Type::open,
            .text = tag->name,
            .href = href_of(*tag),
            .style = read_tag_style(tag->name, tag->attributes)});
    }
    return true;
  }

  /// Each run of what the tag holds has a copy of it, so a long one is none.
  static std::string href_of(const Tag& tag) {
    constexpr std::size_t longest = 2000;
    std::string href = attribute(tag.attributes, "href");
    return href.size() > longest ? std::string() : href;
  }

  /// HTML: `</>`, `</ x>` and `<?x>` show nothing.
  bool cut_bogus_comment() {
    if (is_svg_) return false;
    const char second = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
    const bool is_closing =
        second == '/' && at_ + 2 < text_.size() && !base::is_letter(text_[at_ + 2]);
    if (second != '?' && !is_closing) return false;
    const std::size_t end = comment_end_.next(at_ + 2);
    if (end == std::string_view::npos) return false;
    at_ = end + 1;
    return true;
  }

  void skip_to_end_of(const std::string& name) {
    const std::string closing = "</" + name;
    const auto is_same = [](char a, char b) { return base::lower(a) == b; };
    const auto found = std::search(text_.begin() + static_cast<std::ptrdiff_t>(at_), text_.end(),
                                   closing.begin(), closing.end(), is_same);
    const std::size_t end = text_.find('>', static_cast<std::size_t>(found - text_.begin()));
    at_ = end == std::string_view::npos ? text_.size() : end + 1;
  }

  /// Left- and right-flanking as CommonMark has them; beyond ASCII only letters are expected.
  void cut_emphasis() {
    const char mark = text_[at_];
    const std::size_t end = std::min(text_.find_first_not_of(mark, at_), text_.size());
    const char before = at_ == 0 ? ' ' : text_[at_ - 1];
    const char after = end == text_.size() ? ' ' : text_[end];
    const bool left = !base::is_white(after) &&
                      (!is_punctuation(after) || base::is_white(before) || is_punctuation(before));
    const bool right = !base::is_white(before) &&
                       (!is_punctuation(before) || base::is_white(after) || is_punctuation(after));
    const bool is_star = mark == '*';
    push({.type = Type::emphasis,
          .text = std::string(text_.substr(at_, end - at_)),
          .can_open = left && (is_star || !right || is_punctuation(before)),
          .can_close = right && (is_star || !left || is_punctuation(after))});
    at_ = end;
  }

  /// Mermaid: code keeps its backticks; tags and icons in it take effect, emphasis does not.
  void cut_code() {
    const std::size_t content = std::min(text_.find_first_not_of('`', at_), text_.size());
    const std::string_view ticks = text_.substr(at_, content - at_);
    const std::size_t end = find_run(ticks, content);
    if (end != std::string_view::npos) code_end_ = end + ticks.size();
    pending_ += ticks;
    at_ = content;
  }

  /// The next run of backticks that is as long as `ticks`.
  std::size_t find_run(std::string_view ticks, std::size_t from) const {
    for (std::size_t at = text_.find('`', from); at != std::string_view::npos;) {
      const std::size_t end = std::min(text_.find_first_not_of('`', at), text_.size());
      if (end - at == ticks.size()) return at;
      at = text_.find('`', end);
    }
    return std::string_view::npos;
  }

  bool cut_link() {
    if (pending_.ends_with('!')) return false;  // Mermaid: images are shown as they are written
    const std::size_t label_end = label_end_.next(at_);
    if (label_end == std::string_view::npos) return false;
    const std::size_t end = link_end_.next(label_end);
    const std::string_view label = text_.substr(at_ + 1, label_end - at_ - 1);
    if (end == std::string_view::npos || label.find_first_of("[]") != std::string_view::npos) {
      return false;
    }
    push({Type::open, "a", std::string(text_.substr(label_end + 2, end - label_end - 2))});
    push({Type::text, std::string(label)});
    push({Type::close, "a"});
    at_ = end + 1;
    return true;
  }

  std::string_view text_;
  Reading reading_;
  bool is_svg_;
  std::size_t at_ = 0;
  std::size_t code_end_ = 0;  ///< the end of the code in which at_ stands, if it does
  Searched searched_{text_.size()};
  Finder label_end_{text_, "]("};
  Finder link_end_{text_, ")"};
  Finder comment_end_{text_, ">"};
  std::string pending_;
  std::vector<MarkupToken> tokens_;
};

/// One delimiter run while emphasis is resolved: what is left of it and the tags that take its
/// place.
struct Delimiter {
  std::size_t token = 0;
  char mark = '*';
  std::size_t count = 0;
  std::size_t original = 0;
  bool can_open = false;
  bool can_close = false;
  std::vector<std::string> closing = {};  ///< in this order before the rest of the run
  std::vector<std::string> opening = {};  ///< in reverse order after it
};

bool match(const Delimiter& opener, const Delimiter& closer) {
  if (!opener.can_open || opener.mark != closer.mark || opener.count == 0) return false;
  // The rule of three: `a**b*c` and the like.
  const bool both_ways =
      (opener.can_open && opener.can_close) || (closer.can_open && closer.can_close);
  const bool thirds = opener.original % 3 == 0 && closer.original % 3 == 0;
  return !both_ways || thirds || (opener.original + closer.original) % 3 != 0;
}

void pair_up(std::vector<Delimiter>& delimiters) {
  for (std::size_t c = 0; c < delimiters.size(); ++c) {
    Delimiter& closer = delimiters[c];
    while (closer.can_close && closer.count > 0) {
      std::size_t o = c;
      while (o > 0 && !match(delimiters[o - 1], closer)) --o;
      if (o == 0) break;
      Delimiter& opener = delimiters[o - 1];
      const std::size_t used = opener.count >= 2 && closer.count >= 2 ? 2 : 1;
      const char* const name = used == 2 ? "strong" : "em";
      opener.opening.emplace_back(name);
      closer.closing.emplace_back(name);
      opener.count -= used;
      closer.count -= used;
      // What stands between the two can't pair with anything outside any more.
      for (std::size_t i = o; i < c; ++i) delimiters[i].can_open = delimiters[i].can_close = false;
    }
  }
}

/// Replaces the delimiters of emphasis that belong together by the tags em and strong, and makes
/// text of the others, as CommonMark 0.31 does (6.2).
std::vector<MarkupToken> resolve_emphasis(std::vector<MarkupToken> tokens) {
  std::vector<Delimiter> delimiters;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const MarkupToken& token = tokens[i];
    if (token.type != Type::emphasis) continue;
    delimiters.push_back({i, token.text.front(), token.text.size(), token.text.size(),
                          token.can_open, token.can_close});
  }
  if (delimiters.empty()) return tokens;
  // Pairing looks back over all that is open: labels are short, and longer ones stay as they are.
  constexpr std::size_t most_delimiters = 2000;
  if (delimiters.size() <= most_delimiters) pair_up(delimiters);

  std::vector<MarkupToken> resolved;
  auto delimiter = delimiters.begin();
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (delimiter == delimiters.end() || delimiter->token != i) {
      resolved.push_back(std::move(tokens[i]));
      continue;
    }
    for (const std::string& name : delimiter->closing) resolved.push_back({Type::close, name});
    if (delimiter->count > 0) {
      resolved.push_back({Type::text, std::string(delimiter->count, delimiter->mark)});
    }
    for (auto name = delimiter->opening.rbegin(); name != delimiter->opening.rend(); ++name) {
      resolved.push_back({Type::open, *name});
    }
    ++delimiter;
  }
  return resolved;
}

std::string with_breaks(std::string_view text, char line_feed) {
  std::string out(text);
  std::ranges::replace(out, '\n', line_feed);
  return out;
}

/// Mermaid: before it reads Markdown for SVG text it makes one line break of several.
std::string with_single_breaks(std::string_view label) {
  std::string out;
  for (const std::string_view line : split_at_br(label)) {
    if (line.data() != label.data()) out += '\n';
    out += line;
  }
  const auto is_double = [](char a, char b) { return a == '\n' && b == '\n'; };
  out.erase(std::unique(out.begin(), out.end(), is_double), out.end());
  return out;
}

std::vector<MarkupToken> cut_markdown(std::string_view label, bool is_svg) {
  const char line_feed = is_svg ? ' ' : written_line_feed;
  std::vector<MarkupToken> tokens;
  bool follows_paragraph = false;
  for (const MarkdownBlock& block : split_blocks(label)) {
    if (!tokens.empty()) {
      const bool ends_line = !is_svg && (block.is_paragraph || follows_paragraph);
      tokens.push_back(ends_line ? MarkupToken{Type::line_break, {}}
                                 : MarkupToken{Type::text, std::string(1, line_feed)});
    }
    std::vector<MarkupToken> part =
        block.is_paragraph ? resolve_emphasis(Cutter(block.text, Reading::markdown, is_svg).run())
                           : Cutter(with_breaks(block.text, line_feed), Reading::raw, is_svg).run();
    std::ranges::move(part, std::back_inserter(tokens));
    follows_paragraph = block.is_paragraph;
  }
  return tokens;
}

}  // namespace

std::vector<MarkupToken> cut_markup(std::string_view label, LabelKind kind, bool is_svg) {
  if (kind != LabelKind::markdown) return Cutter(label, Reading::text, is_svg).run();
  return is_svg ? cut_markdown(with_single_breaks(label), is_svg) : cut_markdown(label, is_svg);
}

}  // namespace mmdc::text
