#include "option.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace mmdc_cpp {

std::span<const OptionGroup* const> option_groups() {
  static constexpr const OptionGroup* groups[] = {
      &file_options,  &page_options, &look_options,    &paper_options,  &cache_options,
      &trust_options, &mode_options, &telling_options, &ignored_options};
  return groups;
}

bool is_word_of(const char* words, const std::string& word) {
  for (std::string_view rest = words; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, end) == word) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

int leading_integer(const std::string& value) {
  int number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  return read.ec == std::errc() ? number : 0;
}

double leading_number(const std::string& value) {
  double number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  return read.ec == std::errc() && std::isfinite(number) ? number : 0;
}

}  // namespace mmdc_cpp
