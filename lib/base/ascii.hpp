// What kind of character an ASCII one is, in no locale. All others are of no kind.
#pragma once

#include <string>
#include <string_view>

namespace mmdc::base {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool is_letter_or_digit(char c) {
  return is_letter(c) || is_digit(c);
}

/// As `\w` of regular expressions.
constexpr bool is_word(char c) {
  return is_letter_or_digit(c) || c == '_';
}

/// Blanks, tabs and the ends of lines.
inline constexpr std::string_view white_space = " \t\n\r";

constexpr bool is_white(char c) {
  return white_space.find(c) != std::string_view::npos;
}

constexpr bool begins_with_one_of(std::string_view text, std::string_view characters) {
  return !text.empty() && characters.find(text.front()) != std::string_view::npos;
}

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

}  // namespace mmdc::base
