#include "lib/base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace mmdc::base {
namespace {

/// What a lead byte promises: how many bytes, and which second bytes are allowed. The bounds of
/// the second byte shut out overlong forms, surrogates and values beyond U+10FFFF.
struct Lead {
  int bytes;
  unsigned char second_min, second_max;
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {1, 0, 0};
}

Decoded decode_sequence(std::string_view text, size_t offset, unsigned char first) {
  const Lead lead = lead_of(first);
  char32_t value = first & (0xFFu >> (lead.bytes + 1));
  for (int i = 1; i < lead.bytes; ++i) {
    const size_t at = offset + static_cast<size_t>(i);
    if (at >= text.size()) return {replacement_character, i};
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool allowed =
        i == 1 ? byte >= lead.second_min && byte <= lead.second_max : (byte & 0xC0) == 0x80;
    if (!allowed) return {replacement_character, i};
    value = value << 6 | (byte & 0x3Fu);
  }
  return lead.bytes == 1 ? Decoded{replacement_character, 1} : Decoded{value, lead.bytes};
}

/// Where from `at` on the first byte beyond ASCII stands, or the end.
size_t skip_ascii(std::string_view text, size_t at) {
  constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080;
  std::uint64_t eight = 0;
  for (; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

constexpr char tail(char32_t bits) {
  return static_cast<char>(0x80 | (bits & 0x3F));
}

}  // namespace

Decoded decode_utf8(std::string_view text, size_t offset) {
  if (offset >= text.size()) return {};
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first < 0x80) return {first, 1};
  return decode_sequence(text, offset, first);
}

bool begins_no_utf8(std::string_view text) {
  return decode_utf8(text).code_point == replacement_character && !text.starts_with("\xEF\xBF\xBD");
}

std::optional<size_t> find_no_utf8(std::string_view text) {
  for (size_t at = skip_ascii(text, 0); at < text.size(); at = skip_ascii(text, at)) {
    if (begins_no_utf8(text.substr(at))) return at;
    at += static_cast<size_t>(decode_utf8(text, at).bytes);
  }
  return std::nullopt;
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement_character;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += {static_cast<char>(0xC0 | c >> 6), tail(c)};
  } else if (c < 0x10000) {
    out += {static_cast<char>(0xE0 | c >> 12), tail(c >> 6), tail(c)};
  } else {
    out += {static_cast<char>(0xF0 | c >> 18), tail(c >> 12), tail(c >> 6), tail(c)};
  }
}

std::string_view first_utf8(std::string_view text, size_t most) {
  size_t end = std::min(text.size(), most);
  const auto is_within_character = [&] {
    return end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U;
  };
  while (end > 0 && is_within_character()) --end;
  return text.substr(0, end);
}

size_t length_utf8(std::string_view text) {
  size_t count = 0;
  for (size_t at = 0; at < text.size(); ++count) {
    at += static_cast<size_t>(decode_utf8(text, at).bytes);
  }
  return count;
}

}  // namespace mmdc::base
