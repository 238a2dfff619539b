#include "lib/base/number.hpp"

#include <bit>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string_view>

namespace mmdc::base {
namespace {

constexpr int decimals = 3;
constexpr std::uint64_t per_unit = 1000;
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

/// The parts of a double: bits * 2^-shift is its magnitude.
struct Parts {
  std::uint64_t bits = 0;
  int shift = 0;
};

Parts parts_of(double value) {
  constexpr int mantissa_bits = 52;
  constexpr int bias = 1023 + mantissa_bits;
  const auto raw = std::bit_cast<std::uint64_t>(value);
  const auto exponent = static_cast<int>((raw >> mantissa_bits) & 0x7FF);
  const std::uint64_t mantissa = raw & ((std::uint64_t{1} << mantissa_bits) - 1);
  if (exponent == 0) return {mantissa, bias - 1};
  return {mantissa | (std::uint64_t{1} << mantissa_bits), bias - exponent};
}

/// How many thousandths the parts are, to the nearest, ties to even, as printf and to_chars do it:
/// 53 bits times a thousand fit into 63, so nothing is lost before rounding. `shift` is positive.
std::uint64_t thousandths_of(Parts parts) {
  if (parts.shift > 63) return 0;
  const std::uint64_t exact = parts.bits * per_unit;
  const std::uint64_t whole = exact >> parts.shift;
  const std::uint64_t rest = exact - (whole << parts.shift);
  const std::uint64_t half = std::uint64_t{1} << (parts.shift - 1);
  const bool rounds_up = rest > half || (rest == half && whole % 2 == 1);
  return whole + (rounds_up ? 1 : 0);
}

/// `buffer_end` is where the digits end; gives where they begin.
char* write_digits(char* buffer_end, std::uint64_t value) {
  do {
    *--buffer_end = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  return buffer_end;
}

/// "234" of 1234 thousandths, "5" of 1500, nothing of 2000; behind a point.
void append_fraction(std::string& out, std::uint64_t thousandths) {
  const std::uint64_t fraction = thousandths % per_unit;
  if (fraction == 0) return;
  const char digits[] = {'.', static_cast<char>('0' + fraction / 100),
                         static_cast<char>('0' + fraction / 10 % 10),
                         static_cast<char>('0' + fraction % 10)};
  out.append(digits, fraction % 100 == 0 ? 2 : fraction % 10 == 0 ? 3 : 4);
}

}  // namespace

void append_number(std::string& out, double value) {
  assert(std::isfinite(value));
  const Parts parts = parts_of(value);
  // From 2^53 on there are no fractions, and more digits than fit here.
  if (parts.shift <= 0) {
    append(out, value, decimals);
    return;
  }
  const std::uint64_t thousandths = thousandths_of(parts);
  if (value < 0 && thousandths != 0) out += '-';
  char buffer[std::numeric_limits<std::uint64_t>::digits10 + 1];
  char* const end = buffer + sizeof buffer;
  const char* const begin = write_digits(end, thousandths / per_unit);
  out.append(begin, static_cast<std::size_t>(end - begin));
  append_fraction(out, thousandths);
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
