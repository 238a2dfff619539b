#include "lib/text/letter_case.hpp"

#include <algorithm>
#include <string_view>

#include "lib/base/utf8.hpp"

namespace mmdc::text {
namespace {

/// Small letters whose capitals stand that far before them.
struct Shifted {
  char32_t first;
  char32_t last;
  char32_t distance;
};

constexpr Shifted shifted[] = {
    {U'a', U'z', 32},   {0xE0, 0xF6, 32},   {0xF8, 0xFE, 32},   {0x3AC, 0x3AC, 38},
    {0x3AD, 0x3AF, 37}, {0x3B1, 0x3C1, 32}, {0x3C3, 0x3CB, 32}, {0x3CC, 0x3CC, 64},
    {0x3CD, 0x3CE, 63}, {0x430, 0x44F, 32}, {0x450, 0x45F, 80},
};

/// Letters in pairs, the capital first.
struct Paired {
  char32_t first;
  char32_t last;
};

constexpr Paired paired[] = {{0x100, 0x12F},  {0x132, 0x137}, {0x139, 0x148}, {0x14A, 0x177},
                             {0x179, 0x17E},  {0x1CD, 0x1DC}, {0x1DE, 0x1EF}, {0x1F8, 0x21F},
                             {0x222, 0x233},  {0x370, 0x373}, {0x3D8, 0x3EF}, {0x460, 0x481},
                             {0x48A, 0x4BF},  {0x4C1, 0x4CE}, {0x4D0, 0x52F}, {0x1E00, 0x1E95},
                             {0x1EA0, 0x1EFF}};

const Paired* pairs_with(char32_t c) {
  const auto* const found = std::ranges::find_if(
      paired, [c](const Paired& range) { return c >= range.first && c <= range.last; });
  return found == std::end(paired) ? nullptr : found;
}

char32_t upper(char32_t c) {
  for (const Shifted& range : shifted) {
    if (c >= range.first && c <= range.last) return c - range.distance;
  }
  constexpr char32_t final_sigma = 0x3C2;
  if (c == final_sigma) return 0x3A3;
  constexpr char32_t y_diaeresis = 0xFF;
  if (c == y_diaeresis) return 0x178;
  if (const Paired* const pairs = pairs_with(c)) return c - (c - pairs->first) % 2;
  return c;
}

char32_t lower(char32_t c) {
  for (const Shifted& range : shifted) {
    if (c >= range.first - range.distance && c <= range.last - range.distance) {
      return c + range.distance;
    }
  }
  constexpr char32_t y_diaeresis = 0x178;
  if (c == y_diaeresis) return 0xFF;
  if (const Paired* const pairs = pairs_with(c)) return c + 1 - (c - pairs->first) % 2;
  return c;
}

constexpr char32_t sharp_s = 0xDF;

void append_upper(std::string& out, char32_t c, const char* sharp) {
  if (c == sharp_s) {
    out += sharp;
  } else {
    base::append_utf8(out, upper(c));
  }
}

/// What a word goes on after. Beyond ASCII all but punctuation counts.
bool is_in_word(char32_t c) {
  if (c < 0x80) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') ||
           c == U'\'' || c == U'_';
  }
  constexpr char32_t apostrophe = 0x2019;
  return c == apostrophe || (c >= 0xC0 && (c < 0x2000 || c > 0x206F) && (c < 0x3000 || c > 0x303F));
}

class Changer {
 public:
  explicit Changer(LetterCase to) : to_(to) {}

  std::string changed(std::string_view text) {
    std::string out;
    for (const base::Utf8View::Item item : base::Utf8View(text)) append(out, item.code_point);
    return out;
  }

 private:
  void append(std::string& out, char32_t c) {
    if (to_ == LetterCase::upper) {
      append_upper(out, c, "SS");
    } else if (to_ == LetterCase::lower) {
      base::append_utf8(out, lower(c));
    } else if (is_inside_) {
      base::append_utf8(out, c);
    } else {
      append_upper(out, c, "Ss");
    }
    is_inside_ = is_in_word(c);
  }

  LetterCase to_;
  bool is_inside_ = false;  ///< the last letter is one of a word
};

}  // namespace

void change_case(std::vector<MarkupRun>& runs, LetterCase to) {
  if (to == LetterCase::as_written) return;
  Changer changer(to);
  for (MarkupRun& run : runs) run.text = changer.changed(run.text);
}

}  // namespace mmdc::text
