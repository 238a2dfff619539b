#include "lib/base/read_number.hpp"

#include <charconv>
#include <cmath>

namespace mmdc::base {

std::optional<LeadingNumber> read_leading_number(std::string_view text) {
  double value = 0;
  const char* const last = text.data() + text.size();
  const auto [end, failure] = std::from_chars(text.data(), last, value);
  if (failure != std::errc() || !std::isfinite(value)) return std::nullopt;
  return LeadingNumber{value, {end, static_cast<std::size_t>(last - end)}};
}

std::optional<LeadingNumber> read_signed_number(std::string_view text) {
  if (!text.starts_with('+')) return read_leading_number(text);
  return text.starts_with("+-") ? std::nullopt : read_leading_number(text.substr(1));
}

std::optional<double> read_number(std::string_view text) {
  const auto read = read_leading_number(text);
  return read && read->rest.empty() ? std::optional(read->value) : std::nullopt;
}

}  // namespace mmdc::base
