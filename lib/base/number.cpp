#include "lib/base/number.hpp"

#include <cassert>
#include <charconv>
#include <cmath>
#include <limits>
#include <string_view>

namespace mmdc::base {
namespace {

constexpr int decimals = 3;
// Sign, the digits of the largest double, the point and the decimals.
constexpr int longest = 1 + std::numeric_limits<double>::max_exponent10 + 1 + 1 + decimals;

/// "1.500" -> "1.5", "2.000" -> "2", "-0.000" -> "0".
std::string_view trimmed(std::string_view digits) {
  digits = digits.substr(0, digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.remove_suffix(1);
  return digits == "-0" ? "0" : digits;
}

}  // namespace

void append_number(std::string& out, double value) {
  assert(std::isfinite(value));
  char buffer[longest];
  const auto end =
      std::to_chars(buffer, buffer + longest, value, std::chars_format::fixed, decimals);
  assert(end.ec == std::errc());
  out += trimmed({buffer, static_cast<size_t>(end.ptr - buffer)});
}

std::string format_number(double value) {
  std::string out;
  append_number(out, value);
  return out;
}

}  // namespace mmdc::base
