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

/// Where "1.500" ends if it is "1.5", "2.000" if it is "2".
char* end_of_digits(char* begin, char* end) {
  while (end[-1] == '0') --end;
  if (end[-1] == '.') --end;
  const bool is_minus_zero = std::string_view(begin, static_cast<std::size_t>(end - begin)) == "-0";
  if (is_minus_zero) *begin = '0';
  return is_minus_zero ? end - 1 : end;
}

/// For `precision` from 1 on.
char* write(char* out, double value, int precision) {
  assert(std::isfinite(value));
  const auto written =
      std::to_chars(out, out + longest_number, value, std::chars_format::fixed, precision);
  assert(written.ec == std::errc());
  return end_of_digits(out, written.ptr);
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

char* write_digits(char* out, std::uint64_t value) {
  if (value < 10) {
    *out = static_cast<char>('0' + value);
    return out + 1;
  }
  char reversed[std::numeric_limits<std::uint64_t>::digits10 + 1];
  std::size_t count = 0;
  for (; value != 0; value /= 10) reversed[count++] = static_cast<char>('0' + value % 10);
  while (count > 0) *out++ = reversed[--count];
  return out;
}

char* write_whole(char* out, std::int32_t value) {
  if (value < 0) *out++ = '-';
  return write_digits(out, static_cast<std::uint64_t>(std::abs(std::int64_t{value})));
}

/// ".234" of 1234 thousandths, ".5" of 1500, nothing of 2000.
char* write_fraction(char* out, std::uint64_t thousandths) {
  const std::uint64_t fraction = thousandths % per_unit;
  if (fraction == 0) return out;
  *out++ = '.';
  *out++ = static_cast<char>('0' + fraction / 100);
  if (fraction % 100 != 0) *out++ = static_cast<char>('0' + fraction / 10 % 10);
  if (fraction % 10 != 0) *out++ = static_cast<char>('0' + fraction % 10);
  return out;
}

}  // namespace

char* write_number(char* out, double value) {
  assert(std::isfinite(value));
  if (std::abs(value) <= std::numeric_limits<std::int32_t>::max()) {
    const auto whole = static_cast<std::int32_t>(value);
    if (whole == value) return write_whole(out, whole);
  }
  const Parts parts = parts_of(value);
  // From 2^53 on there are no fractions, and more digits than fit here.
  if (parts.shift <= 0) return write(out, value, decimals);
  const std::uint64_t thousandths = thousandths_of(parts);
  if (value < 0 && thousandths != 0) *out++ = '-';
  return write_fraction(write_digits(out, thousandths / per_unit), thousandths);
}

std::string format_number(double value) {
  char buffer[longest_number];
  return {buffer, write_number(buffer, value)};
}

std::string format_factor(double value) {
  char buffer[longest_number];
  return {buffer, write(buffer, value, factor_decimals)};
}

}  // namespace mmdc::base
