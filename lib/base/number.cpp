#include "lib/base/number.hpp"

#include <cassert>
#include <charconv>
#include <cmath>
#include <limits>
#include <string_view>

namespace mmdc::base {
namespace {

constexpr int decimals = 3;
constexpr int factor_decimals = 6;
// Sign, the digits of the largest double, the point and the decimals.
constexpr int longest = 1 + std::numeric_limits<double>::max_exponent10 + 1 + 1 + factor_decimals;

/// "1.500" -> "1.5", "2.000" -> "2", "-0.000" -> "0".
std::string_view trimmed(std::string_view digits) {
  digits = digits.substr(0, digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.remove_suffix(1);
  return digits == "-0" ? "0" : digits;
}

void append(std::string& out, double value, int precision) {
  assert(std::isfinite(value));
  char buffer[longest];
  const auto end =
      std::to_chars(buffer, buffer + longest, value, std::chars_format::fixed, precision);
  assert(end.ec == std::errc());
  out += trimmed({buffer, static_cast<size_t>(end.ptr - buffer)});
}

}  // namespace

void append_number(std::string& out, double value) {
  append(out, value, decimals);
}

std::string format_number(double value) {
  std::string out;
  append_number(out, value);
  return out;
}

std::string format_factor(double value) {
  std::string out;
  append(out, value, factor_decimals);
  return out;
}

}  // namespace mmdc::base
