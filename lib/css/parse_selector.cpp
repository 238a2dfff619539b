// Selectors: types, ids, classes, attributes; descendants and children.
#include <algorithm>
#include <charconv>
#include <utility>

#include "lib/css/parse.hpp"
#include "lib/css/scan.hpp"

namespace mmdc::css {
namespace {

constexpr std::size_t most_steps = 12;

constexpr std::string_view blanks = " \t\r\n\f";

/// What the text behind a backslash stands for: hexadecimal digits, or one character itself.
struct Escape {
  unsigned code = 0;
  std::size_t length = 0;  ///< bytes of the text
};

Escape escape_of(std::string_view text) {
  constexpr std::size_t most_digits = 6;
  const char* const end = text.data() + std::min(text.size(), most_digits);
  Escape escape;
  escape.length = static_cast<std::size_t>(std::from_chars(text.data(), end, escape.code, 16).ptr -
                                           text.data());
  if (escape.length == 0 && !text.empty()) return {static_cast<unsigned char>(text.front()), 1};
  const bool is_ended =
      escape.length < text.size() && blanks.find(text[escape.length]) != std::string_view::npos;
  if (is_ended) ++escape.length;
  return escape;
}

class SelectorParser {
 public:
  explicit SelectorParser(std::string_view text) : text_(text) {}

  std::optional<Selector> run() {
    Selector selector;
    bool is_child = false;
    while (true) {
      const std::size_t before = at_;
      skip_blanks();
      if (at_ == text_.size()) break;
      if (text_[at_] == '>') {
        if (is_child || selector.steps.empty()) return std::nullopt;
        is_child = true;
        ++at_;
        continue;
      }
      const bool is_apart = at_ > before || selector.steps.empty() || is_child;
      auto compound = read_compound();
      if (!compound || !is_apart || selector.steps.size() == most_steps) return std::nullopt;
      selector.steps.push_back({*std::move(compound), std::exchange(is_child, false)});
    }
    if (is_child || selector.steps.empty()) return std::nullopt;
    return selector;
  }

 private:
  void skip_blanks() { at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size()); }

  std::string read_name() {
    std::string name;
    while (at_ < text_.size()) {
      if (is_name_char(text_[at_])) {
        name += text_[at_++];
      } else if (const auto c = read_escape()) {
        name += *c;
      } else {
        break;
      }
    }
    return name;
  }

  /// `\31 ` and the like, if it stands for an ASCII character that names may have.
  std::optional<char> read_escape() {
    if (text_[at_] != '\\') return std::nullopt;
    const Escape escape = escape_of(text_.substr(at_ + 1));
    const char c = static_cast<char>(escape.code);
    if (escape.length == 0 || escape.code >= 0x80 || !is_name_char(c)) return std::nullopt;
    at_ += 1 + escape.length;
    return c;
  }

  bool take(char c) {
    if (at_ == text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }

  std::optional<Compound> read_compound() {
    Compound compound;
    const std::size_t begin = at_;
    if (!take('*')) compound.type = read_name();
    while (at_ < text_.size()) {
      if (take('#')) {
        if (!compound.id.empty()) return std::nullopt;
        compound.id = read_name();
        if (compound.id.empty()) return std::nullopt;
      } else if (take('.')) {
        compound.classes.push_back(read_name());
        if (compound.classes.back().empty()) return std::nullopt;
      } else if (take('[')) {
        if (!read_attribute(compound)) return std::nullopt;
      } else if (take(':')) {
        if (!read_state(compound)) return std::nullopt;
      } else {
        break;
      }
    }
    if (at_ == begin) return std::nullopt;
    return compound;
  }

  bool read_state(Compound& compound) {
    const std::string name = read_name();
    constexpr std::string_view states[] = {"hover", "focus", "focus-within", "focus-visible",
                                           "active"};
    if (name == "root") {
      compound.is_root = true;
    } else if (std::ranges::find(states, name) != std::end(states)) {
      compound.states.push_back(name);
    } else {
      return false;
    }
    return true;
  }

  bool read_attribute(Compound& compound) {
    AttributeTest test;
    skip_blanks();
    test.name = read_name();
    // The others of an SVG's attributes say how it is drawn, which differs between viewers.
    const bool is_known = test.name == "id" || test.name == "class" || test.name == "name" ||
                          test.name.starts_with("data-");
    if (!is_known) return false;
    skip_blanks();
    if (take(']')) {
      compound.attributes.push_back(std::move(test));
      return true;
    }
    if (at_ < text_.size() && std::string_view("^$*~").find(text_[at_]) != std::string_view::npos) {
      test.relation = text_[at_++];
    } else {
      test.relation = '=';
    }
    if (!take('=') || !read_attribute_value(test.value) || !take(']')) return false;
    compound.attributes.push_back(std::move(test));
    return true;
  }

  bool read_attribute_value(std::string& value) {
    skip_blanks();
    if (at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'')) {
      const std::size_t end = text_.find(text_[at_], at_ + 1);
      if (end == std::string_view::npos) return false;
      value = std::string(text_.substr(at_ + 1, end - at_ - 1));
      at_ = end + 1;
      if (value.find_first_of("\\\"'<>{}\n\r\f") != std::string::npos) return false;
    } else {
      value = read_name();
      if (value.empty()) return false;
    }
    skip_blanks();
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<Selector> parse_selector(std::string_view text) {
  return SelectorParser(text).run();
}

}  // namespace mmdc::css
