#include "lib/diagrams/flowchart/direction_line.hpp"

#include "lib/source/white_space.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

constexpr std::string_view keyword = "direction";

std::optional<Direction> direction_behind(std::string_view text) {
  const std::size_t begin = source::find_behind(text, 0, source::white_space);
  if (begin == 0) return std::nullopt;
  return direction_named(text.substr(begin, 2));
}

}  // namespace

std::optional<Direction> direction_named(std::string_view word) {
  if (word == "TB" || word == "TD") return Direction::top_to_bottom;
  if (word == "BT") return Direction::bottom_to_top;
  if (word == "LR") return Direction::left_to_right;
  if (word == "RL") return Direction::right_to_left;
  return std::nullopt;
}

std::size_t last_direction(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  std::size_t at = line.rfind(keyword);
  while (at != std::string_view::npos) {
    if (direction_behind(text.substr(at + keyword.size()))) return at;
    if (at == 0) break;
    at = line.rfind(keyword, at - 1);
  }
  return std::string_view::npos;
}

std::optional<Direction> find_direction(std::string_view text) {
  const std::size_t at = last_direction(text);
  if (at == std::string_view::npos) return std::nullopt;
  return direction_behind(text.substr(at + keyword.size()));
}

}  // namespace mmdc::diagrams::flowchart
