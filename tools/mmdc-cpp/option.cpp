#include "option.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace mmdc_cpp {
namespace {

template <typename Number>
Number read_number(const std::string& value, bool is_all_of_it) {
  Number number = 0;
  const char* const end = value.data() + value.size();
  const auto read = std::from_chars(value.data(), end, number);
  const bool is_number = read.ec == std::errc() && (!is_all_of_it || read.ptr == end);
  return is_number && std::isfinite(static_cast<double>(number)) ? number : 0;
}

}  // namespace

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

int integer_of(const std::string& value) {
  return read_number<int>(value, true);
}

double number_of(const std::string& value) {
  return read_number<double>(value, true);
}

int integer_of(const std::string& value, const Arguments& arguments) {
  return read_number<int>(value, !arguments.as_mmdc);
}

double number_of(const std::string& value, const Arguments& arguments) {
  return read_number<double>(value, !arguments.as_mmdc);
}

}  // namespace mmdc_cpp
