#include "lib/math/glyphs.hpp"

#include <algorithm>
#include <cmath>

#include "lib/base/utf8.hpp"

namespace mmdc::math {
namespace {

template <typename Entry, typename Key>
const Entry* find(const Entry* first, int count, char32_t wanted, Key key) {
  const Entry* const last = first + count;
  const Entry* const found = std::lower_bound(
      first, last, wanted, [&](const Entry& one, char32_t c) { return key(one) < c; });
  return found != last && key(*found) == wanted ? found : nullptr;
}

const SlantedLetter* find_letter(char32_t c) {
  return find(slanted_letters, slanted_letter_count, c,
              [](const SlantedLetter& one) { return static_cast<char32_t>(one.letter); });
}

const SymbolExtents* find_extents(char32_t c) {
  return find(symbol_extents, symbol_extents_count, c,
              [](const SymbolExtents& one) { return static_cast<char32_t>(one.symbol); });
}

bool is_slanted(const Token& token, const base::Decoded& first) {
  return token.role == Token::Role::identifier && token.face != Face::upright &&
         token.face != Face::sans && token.face != Face::mono &&
         static_cast<std::size_t>(first.bytes) == token.text.size();
}

/// How far ink reaches from the baseline in whole px. Text is fitted to the pixel grid so that
/// small letters fill it; the measurer knows how for whole sizes, for others this is near.
Extents ink_of(const text::Measurer& measurer, const std::string& text, const text::Font& font) {
  const double size = font.size;
  constexpr double scale = 64;
  text::Font magnified = font;
  magnified.size *= scale;
  const mmdc::Rect ink = measurer.ink(text, magnified);
  const double x_height = 0.459 * size;
  const double fitting = std::max(1.0, std::round(x_height)) / x_height / scale;
  Extents extents{0, std::round(-ink.top() * fitting), std::round(ink.bottom() * fitting)};
  if (size == std::floor(size)) {
    const mmdc::Rect fitted = measurer.ink(text, font);
    extents.ascent = -fitted.top();
    extents.descent = fitted.bottom();
  }
  // Round letters reach a little below the line, which the fitting takes away.
  constexpr double overshoot = 0.045;
  if (ink.bottom() > 0 && ink.bottom() < overshoot * size * scale) extents.descent = 0;
  return extents;
}

}  // namespace

text::Font font_of(Face face, double size) {
  text::Font font{.family = text::FontFamily::serif, .size = size};
  switch (face) {
    case Face::italic:
      font.italic = true;
      break;
    case Face::bold:
    case Face::fraktur:
      font.bold = true;
      break;
    case Face::bold_italic:
      font.bold = font.italic = true;
      break;
    case Face::script:
      // Where none of the first ones is there, it is a slanted letter.
      font.italic = true;
      font.css_family = text::script_families;
      break;
    case Face::sans:
      font.family = text::FontFamily::sans;
      break;
    case Face::mono:
      font.family = text::FontFamily::mono;
      break;
    case Face::upright:
    case Face::double_struck:
      break;
  }
  return font;
}

Extents extents_of(const text::Measurer& measurer, const Token& token, double size) {
  if (token.text.empty()) return {};
  const base::Decoded first = base::decode_utf8(token.text);
  if (const SymbolExtents* const symbol = find_extents(first.code_point)) {
    // Outward in whole px where the ink reaches over the line, else to the next one.
    const auto reach = [&](int units) {
      const double px = units * size / 1000;
      return px > 0 ? std::ceil(px) : std::round(px);
    };
    return {symbol->advance * size / 1000, reach(symbol->high), reach(-symbol->low)};
  }
  text::Font font = font_of(token.face, size);
  const double width = measurer.width(token.text, font);
  font.italic = font.bold = false;
  Extents extents = ink_of(measurer, token.text, font);
  extents.width = width;
  if (is_slanted(token, first)) {
    if (const SlantedLetter* const letter = find_letter(first.code_point)) {
      extents.width = letter->advance * size / 1000;
    }
  }
  return extents;
}

}  // namespace mmdc::math
