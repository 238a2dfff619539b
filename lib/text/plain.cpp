#include "lib/text/plain.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include "lib/base/utf8.hpp"
#include "lib/text/svg_text.hpp"

namespace mmdc::text {
namespace {

struct NamedCharacter {
  std::string_view name;
  char32_t code_point;
};

// The names that people write in Mermaid's labels, sorted.
constexpr NamedCharacter named_characters[] = {
    {"Omega", 0x3A9},  {"alpha", 0x3B1},   {"amp", '&'},       {"apos", '\''},
    {"asymp", 0x2248}, {"beta", 0x3B2},    {"bull", 0x2022},   {"check", 0x2713},
    {"clubs", 0x2663}, {"colon", ':'},     {"comma", ','},     {"copy", 0xA9},
    {"cross", 0x2717}, {"darr", 0x2193},   {"deg", 0xB0},      {"delta", 0x3B4},
    {"diams", 0x2666}, {"dollar", '$'},    {"equals", '='},    {"euro", 0x20AC},
    {"excl", '!'},     {"gamma", 0x3B3},   {"ge", 0x2265},     {"gt", '>'},
    {"harr", 0x2194},  {"hearts", 0x2665}, {"hellip", 0x2026}, {"hyphen", 0x2010},
    {"infin", 0x221E}, {"lambda", 0x3BB},  {"laquo", 0xAB},    {"larr", 0x2190},
    {"lbrace", '{'},   {"lbrack", '['},    {"ldquo", 0x201C},  {"le", 0x2264},
    {"lowbar", '_'},   {"lpar", '('},      {"lsquo", 0x2018},  {"lt", '<'},
    {"mdash", 0x2014}, {"micro", 0xB5},    {"middot", 0xB7},   {"mu", 0x3BC},
    {"nbsp", 0xA0},    {"ndash", 0x2013},  {"ne", 0x2260},     {"num", '#'},
    {"omega", 0x3C9},  {"percnt", '%'},    {"period", '.'},    {"phone", 0x260E},
    {"pi", 0x3C0},     {"plus", '+'},      {"plusmn", 0xB1},   {"pound", 0xA3},
    {"quest", '?'},    {"quot", '"'},      {"raquo", 0xBB},    {"rarr", 0x2192},
    {"rbrace", '}'},   {"rbrack", ']'},    {"rdquo", 0x201D},  {"reg", 0xAE},
    {"rpar", ')'},     {"rsquo", 0x2019},  {"sect", 0xA7},     {"semi", ';'},
    {"sigma", 0x3C3},  {"sol", '/'},       {"spades", 0x2660}, {"star", 0x2606},
    {"sum", 0x2211},   {"times", 0xD7},    {"trade", 0x2122},  {"uarr", 0x2191},
    {"verbar", '|'},
};

constexpr bool is_word_char(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::optional<char32_t> parse_number(std::string_view digits, int base) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.begin(), digits.end(), value, base);
  const bool is_scalar = value >= 0x20 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
  if (error != std::errc() || end != digits.end() || !is_scalar) return std::nullopt;
  return static_cast<char32_t>(value);
}

std::optional<char32_t> code_point_of(std::string_view word) {
  if (const auto number = parse_number(word, 10)) return number;
  if (word.starts_with('x') || word.starts_with('X')) return parse_number(word.substr(1), 16);
  const auto* found = std::lower_bound(
      std::begin(named_characters), std::end(named_characters), word,
      [](const NamedCharacter& entry, std::string_view name) { return entry.name < name; });
  if (found == std::end(named_characters) || found->name != word) return std::nullopt;
  return found->code_point;
}

/// The length of an entity at the start of the text: `#35;`, `#quot;`, `&amp;` or `&#35;`; else 0.
std::size_t entity_length(std::string_view text) {
  std::size_t at = text.starts_with("&#") ? 2 : 1;
  const std::size_t word = at;
  while (at < text.size() && is_word_char(text[at])) ++at;
  return at > word && at < text.size() && text[at] == ';' ? at + 1 : 0;
}

}  // namespace

std::string decode_entities(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  while (!raw.empty()) {
    const std::size_t length = raw[0] == '#' || raw[0] == '&' ? entity_length(raw) : 0;
    const std::size_t word = raw.starts_with("&#") ? 2 : 1;
    const auto code_point =
        length > 0 ? code_point_of(raw.substr(word, length - word - 1)) : std::nullopt;
    if (code_point) {
      base::append_utf8(out, *code_point);
      raw.remove_prefix(length);
    } else {
      out += raw[0];
      raw.remove_prefix(1);
    }
  }
  return out;
}

std::string plain_lines(std::string_view raw) {
  std::string out;
  for (const std::string_view part : split_at_br(raw)) {
    if (part.data() != raw.data()) out += '\n';
    out += decode_entities(part);
  }
  return out;
}

}  // namespace mmdc::text
