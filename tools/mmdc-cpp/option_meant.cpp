#include "option_meant.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

#include "option.hpp"

namespace mmdc_cpp {
namespace {

/// Letters that are put in, left out or replaced between two names (Levenshtein 1966).
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (const char c : a) {
    std::size_t diagonal = row[0]++;
    for (std::size_t i = 0; i < b.size(); ++i) {
      const std::size_t replaced = diagonal + (c == b[i] ? 0 : 1);
      diagonal = row[i + 1];
      row[i + 1] = std::min({replaced, row[i] + 1, diagonal + 1});
    }
  }
  return row.back();
}

bool begin_alike(std::string_view a, std::string_view b) {
  return a.starts_with(b) || b.starts_with(a);
}

/// A name that is another's beginning, or goes on after it, has no more mistakes than it may have.
std::size_t mistakes(std::string_view name, std::string_view known, std::size_t most) {
  constexpr std::size_t shortest_beginning = 3;
  const bool is_beginning = name.size() >= shortest_beginning && begin_alike(name, known);
  return is_beginning ? std::min(distance(name, known), most) : distance(name, known);
}

}  // namespace

std::string option_meant(std::string_view name) {
  // Every third letter, of "quite" too.
  const std::size_t most = (name.size() + 2) / 3;
  std::pair<std::size_t, std::string_view> nearest = {most + 1, ""};
  for (const OptionGroup* const group : option_groups()) {
    for (const Option& option : group->options) {
      const std::size_t wrong = mistakes(name, option.name, most);
      if (wrong < nearest.first) nearest = {wrong, option.name};
    }
  }
  return std::string(nearest.second);
}

}  // namespace mmdc_cpp
