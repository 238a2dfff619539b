#include "lib/svg/xml_text.hpp"

#include <algorithm>

#include "lib/base/utf8.hpp"

namespace mmdc::svg {
namespace {

bool is_xml_char(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
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

}  // namespace mmdc::svg
