#include "lib/diagrams/flowchart/direction_line.hpp"

#include <algorithm>

#include "lib/source/white_space.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

constexpr std::string_view keyword = "direction";

std::optional<std::string_view> word_behind(std::string_view text) {
  const std::size_t begin = source::find_behind(text, 0, source::white_space);
  if (begin == 0) return std::nullopt;
  const std::string_view word = text.substr(begin, 2);
  constexpr std::string_view words[] = {"TB", "TD", "BT", "LR", "RL"};
  if (std::ranges::find(words, word) == std::end(words)) return std::nullopt;
  return word;
}

}  // namespace

std::size_t last_direction(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  std::size_t at = line.rfind(keyword);
  while (at != std::string_view::npos) {
    if (word_behind(text.substr(at + keyword.size()))) return at;
    if (at == 0) break;
    at = line.rfind(keyword, at - 1);
  }
  return std::string_view::npos;
}

std::optional<std::string_view> find_direction(std::string_view text) {
  const std::size_t at = last_direction(text);
  if (at == std::string_view::npos) return std::nullopt;
  return word_behind(text.substr(at + keyword.size()));
}

}  // namespace mmdc::diagrams::flowchart
