#include "lib/config/yaml_quotes.hpp"

namespace mmdc::config {
namespace {

/// Where the quoted text that goes on at `at` ends: a double quote behind a backslash doesn't end
/// it, and two single ones in a row are one of its characters.
std::size_t find_closing_quote(std::string_view text, std::size_t at, char quote) {
  for (; at < text.size(); ++at) {
    const bool is_doubled = quote == '\'' && text.substr(at).starts_with("''");
    if ((quote == '"' && text[at] == '\\') || is_doubled) {
      ++at;
    } else if (text[at] == quote) {
      return at;
    }
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<std::size_t> find_open_quote(std::string_view text, Span block) {
  constexpr std::string_view before = " \t\n[{,";
  text = text.substr(0, block.end);
  for (std::size_t at = block.begin; at < text.size(); ++at) {
    const bool is_begin = at == block.begin || before.find(text[at - 1]) != std::string_view::npos;
    if (!is_begin || std::string_view("\"'#").find(text[at]) == std::string_view::npos) continue;
    const std::size_t close =
        text[at] == '#' ? text.find('\n', at) : find_closing_quote(text, at + 1, text[at]);
    if (close == std::string_view::npos) return at;
    at = close;
  }
  return std::nullopt;
}

}  // namespace mmdc::config
