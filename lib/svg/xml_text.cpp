#include "lib/svg/xml_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "lib/base/utf8.hpp"

namespace mmdc::svg {
namespace {

bool is_xml_char(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

/// The two places that text stands in.
enum Place : std::uint8_t { in_value = 1, in_content = 2 };

/// What is written in place of `c`; nothing if it stands for itself. Line ends and tabs of a value
/// would be read as blanks.
constexpr std::string_view escape_of(char c, Place place) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return place == in_content ? "&gt;" : "";
    case '"':
      return place == in_value ? "&quot;" : "";
    case '\t':
      return place == in_value ? "&#09;" : "";
    case '\n':
      return place == in_value ? "&#10;" : "";
    case '\r':
      return place == in_value ? "&#13;" : "";
    default:
      return {};
  }
}

/// By byte: the places where it is written as it is, without a look at what stands beside it.
constexpr auto written_as_is = [] {
  std::array<std::uint8_t, 256> places{};
  for (unsigned char c = ' '; c < 0x7F; ++c) {
    for (const Place place : {in_value, in_content}) {
      if (escape_of(static_cast<char>(c), place).empty()) places[c] |= place;
    }
  }
  return places;
}();

/// `text` is what XML can carry.
void append_escaped(base::TextBuffer& out, std::string_view text, Place place) {
  for (const char c : text) {
    const std::string_view escape = escape_of(c, place);
    if (escape.empty()) {
      out.append(c);
    } else {
      out.append(escape);
    }
  }
}

bool stands_as_it_is(std::string_view text, Place place) {
  return std::ranges::all_of(text, [place](char c) {
    return (written_as_is[static_cast<unsigned char>(c)] & place) != 0;
  });
}

void append(base::TextBuffer& out, std::string_view text, Place place) {
  if (stands_as_it_is(text, place)) {
    out.append(text);
  } else {
    append_escaped(out, xml_text(text), place);
  }
}

}  // namespace

std::string xml_text(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (const base::Utf8View::Item c : base::Utf8View(text)) {
    base::append_utf8(out, is_xml_char(c.code_point) ? c.code_point : base::replacement_character);
  }
  return out;
}

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c < 0x7F; });
}

bool stands_as_value(std::string_view text) {
  return stands_as_it_is(text, in_value);
}

void append_value(base::TextBuffer& out, std::string_view text) {
  append(out, text, in_value);
}

void append_content(base::TextBuffer& out, std::string_view text) {
  append(out, text, in_content);
}

}  // namespace mmdc::svg
