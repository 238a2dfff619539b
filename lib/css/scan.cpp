#include "lib/css/scan.hpp"

#include <algorithm>

#include "lib/base/css_number.hpp"

namespace mmdc::css {
namespace {

/// Behind the string that begins at `at`. A line's end ends a string too.
std::size_t skip_string(std::string_view css, std::size_t at) {
  const char quote = css[at++];
  const auto ends_line = [](char c) { return c == '\n' || c == '\r' || c == '\f'; };
  while (at < css.size() && css[at] != quote && !ends_line(css[at])) {
    at += css[at] == '\\' ? 2 : 1;
  }
  return std::min(at + 1, css.size());
}

char closing(char open) {
  if (open == '(') return ')';
  if (open == '[') return ']';
  return open == '{' ? '}' : '\0';
}

}  // namespace

std::string without_comments(std::string_view css) {
  std::string out(css);
  for (std::size_t at = 0; at < out.size();) {
    if (out[at] == '"' || out[at] == '\'') {
      at = skip_string(out, at);
    } else if (out.compare(at, 2, "/*") == 0) {
      const std::size_t close = out.find("*/", at + 2);
      const std::size_t end = close == std::string::npos ? out.size() : close + 2;
      std::replace_if(
          out.begin() + static_cast<std::ptrdiff_t>(at),
          out.begin() + static_cast<std::ptrdiff_t>(end), [](char c) { return c != '\n'; }, ' ');
      at = end;
    } else {
      ++at;
    }
  }
  return out;
}

std::size_t find_outside(std::string_view css, std::size_t from, std::string_view ends) {
  std::string open;  // the closers that are waited for
  for (std::size_t at = from; at < css.size();) {
    const char c = css[at];
    if (open.empty() && ends.find(c) != std::string_view::npos) return at;
    if (c == '"' || c == '\'') {
      at = skip_string(css, at);
      continue;
    }
    if (!open.empty() && c == open.back()) {
      open.pop_back();
    } else if (closing(c) != '\0') {
      open += closing(c);
    }
    at += c == '\\' ? 2 : 1;
  }
  return css.size();
}

std::size_t block_end(std::string_view css, std::size_t from) {
  return find_outside(css, from, "}");
}

Part without_leading_blanks(Part part) {
  const std::size_t begin =
      std::min(part.text.find_first_not_of(base::css_white_space), part.text.size());
  return {part.text.substr(begin), part.begin + begin};
}

Part trimmed(Part part) {
  const Part rest = without_leading_blanks(part);
  return {rest.text.substr(0, rest.text.find_last_not_of(base::css_white_space) + 1), rest.begin};
}

}  // namespace mmdc::css
