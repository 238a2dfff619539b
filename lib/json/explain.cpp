#include "lib/json/explain.hpp"

#include <algorithm>
#include <utility>

#include "lib/base/ascii.hpp"

namespace mmdc::json {
namespace {

constexpr std::string_view blanks = " \t\r\n";

/// What stands before a place in a text, which is JSON up to there.
struct Before {
  std::string open;         ///< the brackets that nothing has closed, from the outside in
  char last = '\0';         ///< the byte before, but for blanks; none is 0
  std::size_t last_at = 0;  ///< where that is
  bool is_behind_key = false;
  bool is_in_string = false;
  std::size_t string_at = 0;  ///< where the string begins that the place is in

  bool wants_key() const { return open.ends_with('{') && (last == '{' || last == ','); }
  bool wants_value() const { return last == ':' || (open.ends_with('[') && !ends_value()); }
  bool ends_value() const {
    return last != '\0' && std::string_view("{[,:").find(last) == std::string_view::npos;
  }
};

Before before(std::string_view text, std::size_t at) {
  Before found;
  for (std::size_t i = 0; i < at; ++i) {
    const char c = text[i];
    if (found.is_in_string) {
      if (c == '\\') ++i;
      if (c != '"') continue;
      found.is_in_string = false;
    } else if (c == '"') {
      found.is_behind_key = found.wants_key();
      found.is_in_string = true;
      found.string_at = i;
      continue;
    } else if (blanks.find(c) != std::string_view::npos) {
      continue;
    } else if (c == '{' || c == '[') {
      found.open += c;
    } else if ((c == '}' || c == ']') && !found.open.empty()) {
      found.open.pop_back();
    }
    if (c != '"') found.is_behind_key = false;
    found.last = c;
    found.last_at = i;
  }
  return found;
}

std::string word_at(std::string_view text, std::size_t at) {
  constexpr std::size_t most = 20;
  std::size_t end = at;
  while (end < text.size() && end - at < most && (base::is_word(text[end]) || text[end] == '.')) {
    ++end;
  }
  return std::string(text.substr(at, end - at));
}

std::string quoted(std::string_view text) {
  return "`" + std::string(text) + "`";
}

Flaw in_string(std::string_view text, std::size_t at, const Before& before) {
  if (at >= text.size() || text[at] == '\n' || text[at] == '\r') {
    return {"nothing closes this quote on its line", before.string_at};
  }
  if (text[at - 1] == '\\') return {"a backslash stands before something that it can't", at - 1};
  const bool is_control = static_cast<unsigned char>(text[at]) < ' ';
  return {is_control ? "a text has a control character" : "a text has bytes that are no UTF-8", at};
}

Flaw at_end(std::size_t at, const Before& before) {
  if (before.last == '\0') return {"it is empty", at};
  if (before.last == ':') return {"a value is missing at its end", at};
  const bool is_list = before.open.ends_with('[');
  return {std::string("a ") + (is_list ? "`]`" : "`}`") + " is missing at its end", at};
}

Flaw at_closing(char bracket, std::size_t at, const Before& before) {
  const std::string name = quoted({&bracket, 1});
  if (before.last == ',') return {"a comma too many before " + name, before.last_at};
  if (before.last == ':') return {"a value is missing before " + name, at};
  if (before.is_behind_key) return {"a key has no value", before.last_at};
  if (before.open.empty()) return {name + " closes nothing", at};
  const char* const closing = before.open.ends_with('[') ? "`]`" : "`}`";
  return {std::string("a ") + closing + " is missing before " + name, at};
}

Flaw at_value(std::string_view text, std::size_t at) {
  const std::string word = word_at(text, at);
  if (word.empty()) return {"this is no value", at};
  const bool is_number = base::is_digit(word.front()) || word.front() == '.';
  return {is_number ? quoted(word) + " is no number"
                    : quoted(word) + " is no value: texts stand in double quotes",
          at};
}

bool begins_comment(std::string_view rest) {
  return rest.starts_with("//") || rest.starts_with("/*") || rest.starts_with('#');
}

Flaw at_token(std::string_view text, std::size_t at, const Before& before) {
  const char c = text[at];
  if (begins_comment(text.substr(at))) return {"there are no comments in JSON", at};
  if (c == '\'') return {"texts and keys stand in double quotes, not in single ones", at};
  if (before.last == '\0') return {"it does not begin with `{`", at};
  if (c == '}' || c == ']') return at_closing(c, at, before);
  if (before.open.empty()) return {"something stands behind its end", at};
  if (c == ',' && before.last == ':') return {"a value is missing before the comma", at};
  if (c == ',' && !before.ends_value()) return {"a comma too many", at};
  if (before.wants_key()) return {"keys stand in double quotes", at};
  if (before.wants_value()) return at_value(text, at);
  if (before.is_behind_key) return {"a colon is missing behind the key", at};
  return {c == ':' ? "a colon does not fit here" : "a comma is missing before this", at};
}

}  // namespace

Flaw explain(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  // The reader stops within a word that it doesn't know, and at the end of a string that is not to
  // be there.
  while (at > 0 && at < text.size() && base::is_word(text[at]) && base::is_word(text[at - 1])) --at;
  Before found = before(text, at);
  const bool is_string_end = found.is_in_string && at < text.size() && text[at] == '"';
  if (found.is_in_string && !is_string_end) return in_string(text, at, found);
  if (is_string_end) found = before(text, at = found.string_at);
  return at == text.size() ? at_end(at, found) : at_token(text, at, found);
}

std::string kind_of(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), text.size());
  const char first = begin < text.size() ? text[begin] : '\0';
  if (first == '[') return "a list";
  if (first == '"') return "a text";
  if (first == 't' || first == 'f') return "true or false";
  return first == 'n' ? "null" : "a number";
}

}  // namespace mmdc::json
