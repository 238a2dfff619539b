#include "lib/diagrams/flowchart/direction_line.hpp"

#include <algorithm>

namespace mmdc::diagrams::flowchart {
namespace {

constexpr std::string_view keyword = "direction";
constexpr std::string_view white_space = " \t\v\f\n";

std::optional<std::string_view> word_behind(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(white_space);
  if (begin == 0 || begin == std::string_view::npos) return std::nullopt;
  const std::string_view word = text.substr(begin, 2);
  constexpr std::string_view words[] = {"TB", "TD", "BT", "LR", "RL"};
  if (std::ranges::find(words, word) == std::end(words)) return std::nullopt;
  return word;
}

}  // namespace

std::optional<std::string_view> find_direction(std::string_view text) {
  const std::size_t line_end = std::min(text.find('\n'), text.size());
  std::size_t at = text.substr(0, line_end).rfind(keyword);
  while (at != std::string_view::npos) {
    if (const auto word = word_behind(text.substr(at + keyword.size()))) return word;
    if (at == 0) break;
    at = text.substr(0, line_end).rfind(keyword, at - 1);
  }
  return std::nullopt;
}

}  // namespace mmdc::diagrams::flowchart
