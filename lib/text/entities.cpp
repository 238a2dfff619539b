#include "lib/text/entities.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "lib/base/ascii.hpp"
#include "lib/base/utf8.hpp"

namespace mmdc::text {
namespace {

/// Code points of 0x80 to 0x9F: HTML takes them for those of Windows-1252; 0 for those that are
/// none there.
constexpr char16_t windows_1252[] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The character of a number in a reference. White space is a space, and what no text can hold
/// the replacement character.
char32_t character_of(std::uint32_t number) {
  if (number == '\t' || number == '\n' || number == '\r') return ' ';
  if (number >= 0x80 && number < 0x80 + std::size(windows_1252)) {
    const char32_t known = windows_1252[number - 0x80];
    return known == 0 ? base::replacement_character : known;
  }
  const bool is_text = number >= 0x20 && number <= 0x10FFFF && number != 0x7F;
  return is_text ? static_cast<char32_t>(number) : base::replacement_character;
}

std::uint32_t read_number(std::string_view digits, int base) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(digits.begin(), digits.end(), number, base);
  return error == std::errc() ? number : 0;
}

/// The code points of a name in a table; empty if it has none of that name.
std::string_view find_name(std::string_view table, std::string_view name) {
  std::size_t low = 0;
  std::size_t high = table.size() - 1;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t line = table.rfind('\n', middle) + 1;
    const std::size_t end = table.find('\n', line);
    const std::string_view entry = table.substr(line, end - line);
    const std::size_t blank = entry.find(' ');
    const int order = entry.substr(0, blank).compare(name);
    if (order == 0) return entry.substr(blank + 1);
    if (order < 0) {
      low = end;
    } else {
      high = line - 1;
    }
  }
  return {};
}

void append_code_points(std::string& out, std::string_view codes) {
  while (!codes.empty()) {
    const std::size_t end = std::min(codes.find(' '), codes.size());
    base::append_utf8(out, character_of(read_number(codes.substr(0, end), 16)));
    codes.remove_prefix(std::min(end + 1, codes.size()));
  }
}

/// Appends what the number after `&#` stands for. The bytes that this took; 0 if it is none.
std::size_t append_number(std::string& out, std::string_view text) {
  const bool is_hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const std::size_t begin = is_hex ? 3 : 2;
  const std::string_view digits = is_hex ? "0123456789abcdefABCDEF" : "0123456789";
  const std::size_t end = std::min(text.find_first_not_of(digits, begin), text.size());
  if (end <= begin) return 0;
  const auto number = read_number(text.substr(begin, end - begin), is_hex ? 16 : 10);
  base::append_utf8(out, character_of(number));
  return end < text.size() && text[end] == ';' ? end + 1 : end;
}

/// Appends what the name after `&` stands for. The bytes that this took; 0 if it is none.
std::size_t append_named(std::string& out, std::string_view text) {
  constexpr std::size_t longest = 40;
  std::size_t end = 1;
  while (end < text.size() && end <= longest && base::is_letter_or_digit(text[end])) ++end;
  if (end < text.size() && text[end] == ';') {
    const std::string_view codes = find_name(named_entities(), text.substr(1, end - 1));
    append_code_points(out, codes);
    if (!codes.empty()) return end + 1;
  }
  constexpr std::size_t longest_bare = 6;
  for (end = std::min(end, longest_bare + 1); end > 2; --end) {
    const std::string_view codes = find_name(bare_entities(), text.substr(1, end - 1));
    append_code_points(out, codes);
    if (!codes.empty()) return end;
  }
  return 0;
}

/// Appends the text with HTML's references decoded.
void append_html(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t plain = std::min(text.find('&'), text.size());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) return;
    const std::size_t taken =
        text.starts_with("&#") ? append_number(out, text) : append_named(out, text);
    if (taken == 0) out += '&';
    text.remove_prefix(std::max<std::size_t>(taken, 1));
  }
}

/// Appends what a code stands for.
void append_code(std::string& out, std::string_view code) {
  const std::string_view word = code.substr(1, code.size() - 2);
  const bool is_number = std::ranges::all_of(word, base::is_digit);
  append_html(out, (is_number ? "&#" : "&") + std::string(word) + ";");
}

/// The text with each code decoded and what is between codes passed through `append`.
template <typename Append>
std::string decode(std::string_view raw, const Append& append) {
  std::string out;
  out.reserve(raw.size());
  for (std::size_t at = raw.find('#'); at != std::string_view::npos;) {
    const std::size_t length = code_length(raw.substr(at));
    if (length == 0) {
      at = raw.find('#', at + 1);
      continue;
    }
    append(out, raw.substr(0, at));
    append_code(out, raw.substr(at, length));
    raw.remove_prefix(at + length);
    at = raw.find('#');
  }
  append(out, raw);
  return out;
}

}  // namespace

std::size_t code_length(std::string_view text) {
  if (!text.starts_with('#')) return 0;
  std::size_t end = 1;
  while (end < text.size() && base::is_word(text[end])) ++end;
  return end > 1 && end < text.size() && text[end] == ';' ? end + 1 : 0;
}

std::string decode_entities(std::string_view raw) {
  return decode(raw, [](std::string& out, std::string_view text) { out += text; });
}

std::string decode_html(std::string_view raw) {
  return decode(raw, append_html);
}

}  // namespace mmdc::text
