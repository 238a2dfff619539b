#include "lib/math/operators.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "lib/base/utf8.hpp"

namespace mmdc::math {
namespace {

constexpr double thin = 3.0 / 18;
constexpr double medium = 4.0 / 18;
constexpr double thick = 5.0 / 18;

struct Range {
  std::uint16_t first, last;
};

// Appendix B of MathML Core: which infix operators have less space than the usual `thick`.
constexpr Range medium_infix[] = {
    {'+', '+'},       {'-', '-'},       {'/', '/'},       {0xB1, 0xB1},     {0xF7, 0xF7},
    {0x2044, 0x2044}, {0x2212, 0x2216}, {0x2227, 0x222A}, {0x2236, 0x2236}, {0x2238, 0x2238},
    {0x228C, 0x228E}, {0x2293, 0x2296}, {0x2298, 0x2298}, {0x229D, 0x229F}, {0x22BB, 0x22BD},
    {0x22CE, 0x22CF}, {0x22D2, 0x22D3}, {0x2795, 0x2797},
};
constexpr Range thin_infix[] = {
    {'%', '%'},       {'*', '*'},       {'.', '.'},       {'?', '@'},       {'^', '^'},
    {0xB7, 0xB7},     {0xD7, 0xD7},     {0x2022, 0x2022}, {0x2217, 0x2219}, {0x2240, 0x2240},
    {0x2297, 0x2297}, {0x2299, 0x229B}, {0x22A0, 0x22A1}, {0x22BA, 0x22BA}, {0x22C4, 0x22C7},
    {0x22C9, 0x22CC}, {0x2A3F, 0x2A3F},
};
constexpr Range separators[] = {{',', ','}, {';', ';'}, {0x2063, 0x2063}};
constexpr Range bare_infix[] = {{'\\', '\\'}, {'_', '_'}, {0x2061, 0x2064}};

constexpr Range bare_prefix[] = {
    {'!', '!'},       {'+', '+'},       {'-', '-'},       {0xAC, 0xAC},     {0xB1, 0xB1},
    {0x2018, 0x2018}, {0x201C, 0x201C}, {0x2200, 0x2201}, {0x2203, 0x2204}, {0x2207, 0x2207},
    {0x2212, 0x2213}, {0x221F, 0x2222}, {0x2234, 0x2235}, {0x223C, 0x223C},
};
constexpr Range bare_postfix[] = {
    {'!', '"'},       {'%', '\''},      {'`', '`'},       {0xA8, 0xA8},
    {0xB0, 0xB0},     {0xB2, 0xB4},     {0xB8, 0xB9},     {0x2019, 0x201B},
    {0x201D, 0x201F}, {0x2032, 0x2037}, {0x2057, 0x2057}, {0x20DB, 0x20DC},
};
constexpr Range fences[] = {
    {'(', ')'},       {'[', '['},       {']', ']'},       {'{', '}'},       {0x2016, 0x2016},
    {0x2308, 0x230B}, {0x27E6, 0x27EF}, {0x2223, 0x2223}, {0x2225, 0x2225}, {0x2329, 0x232A},
};
constexpr Range large_prefix[] = {
    {0x220F, 0x2211},
    {0x222B, 0x2233},
    {0x22C0, 0x22C3},
    {0x2A00, 0x2A1C},
};

template <std::size_t count>
bool holds(const Range (&ranges)[count], char32_t c) {
  return std::any_of(std::begin(ranges), std::end(ranges),
                     [&](const Range& one) { return c >= one.first && c <= one.last; });
}

OperatorSpace space_of_infix(char32_t c) {
  if (holds(medium_infix, c)) return {medium, medium};
  if (holds(thin_infix, c)) return {thin, thin};
  if (holds(separators, c)) return {0, thin};
  if (holds(bare_infix, c)) return {};
  return {thick, thick};
}

}  // namespace

OperatorSpace space_of(std::string_view character, Form form) {
  const base::Decoded decoded = base::decode_utf8(character);
  if (static_cast<std::size_t>(decoded.bytes) != character.size()) return {};
  const char32_t c = decoded.code_point;
  if (holds(large_prefix, c)) return {thin, thin};
  // A bar is a fence at the ends of a row and a relation within.
  if (holds(fences, c) && (form != Form::infix || (c != 0x2223 && c != 0x2225))) return {};
  if (form == Form::prefix && holds(bare_prefix, c)) return {};
  if (form == Form::postfix && holds(bare_postfix, c)) return {};
  return space_of_infix(c);
}

}  // namespace mmdc::math
