#include "lib/cairo/reading_order.hpp"

#include <algorithm>
#include <iterator>
#include <variant>
#include <vector>

#include "lib/base/utf8.hpp"

namespace mmdc::cairo {
namespace {

constexpr char32_t left_to_right_mark = 0x200E;
constexpr char32_t right_to_left_mark = 0x200F;

struct Characters {
  char32_t first, last;
};

/// What readers take for parts of numbers: digits, separators and signs of money. Ascending.
constexpr Characters numbers[] = {
    {'#', '%'},       {'+', ':'},       {0x00A0, 0x00A0}, {0x00A2, 0x00A5},
    {0x00B0, 0x00B3}, {0x00B9, 0x00B9}, {0x060C, 0x060C}, {0x0659, 0x066C},
    {0x06F0, 0x06F9}, {0x2030, 0x2034}, {0x2044, 0x2044}, {0x2070, 0x208E},
    {0x20A0, 0x20B1}, {0x2212, 0x2213}, {0xFF03, 0xFF05}, {0xFF0B, 0xFF1A},
};

bool is_part_of_number(char32_t c) {
  return std::ranges::any_of(numbers,
                             [c](const Characters& r) { return c >= r.first && c <= r.last; });
}

/// Letters beyond the first plane have no direction to readers.
base::Direction letter_direction(char32_t c) {
  return c > 0xFFFF ? base::Direction::neutral : base::direction_of(c);
}

bool is_right(char32_t c) {
  return letter_direction(c) == base::Direction::right_to_left;
}

bool is_left(char32_t c) {
  return letter_direction(c) == base::Direction::left_to_right || is_part_of_number(c);
}

/// Stretches of letters of the left-to-right kind start and end with one of these and have the
/// rest, each of which starts with a letter of the other kind, between them. Read from the right.
std::u32string from_right(std::u32string_view line) {
  std::u32string out;
  for (auto at = line.begin(); at != line.end();) {
    const auto left = std::find_if(at, line.end(), is_left);
    if (at != line.begin() && !is_right(*at)) out += right_to_left_mark;
    out.append(at, left);
    auto end = left;
    for (at = left; at != line.end() && !is_right(*at); ++at) {
      if (is_left(*at)) end = at + 1;
    }
    out.append(std::make_reverse_iterator(end), std::make_reverse_iterator(left));
    at = end;
  }
  return {out.rbegin(), out.rend()};
}

/// The same from the left: stretches of the right-to-left kind end with a letter of it. Each mark
/// of one direction has one of the other beside it, so that neither counts in the page's.
std::u32string from_left(std::u32string_view line) {
  std::u32string out;
  for (auto at = line.begin(); at != line.end();) {
    const auto right = std::find_if(at, line.end(), is_right);
    out.append(at, right);
    at = std::find_if(right, line.end(), is_left);
    if (at == right) continue;
    if (!is_right(*(at - 1))) out += {left_to_right_mark, right_to_left_mark};
    out.append(std::make_reverse_iterator(at), std::make_reverse_iterator(right));
  }
  return out;
}

/// How many more letters go from left to right than the other way.
long more_left(std::string_view text) {
  long more = 0;
  for (const base::Utf8View::Item item : base::Utf8View(text)) {
    const base::Direction direction = letter_direction(item.code_point);
    more += direction == base::Direction::left_to_right ? 1 : 0;
    more -= direction == base::Direction::right_to_left ? 1 : 0;
  }
  return more;
}

long more_left(const std::vector<scene::Element>& elements) {
  long more = 0;
  for (const scene::Element& element : elements) {
    if (element.shown != scene::Shown::yes) continue;
    if (const auto* const group = std::get_if<scene::Group>(&element.shape)) {
      more += more_left(group->children);
    } else if (const auto* const text = std::get_if<scene::Text>(&element.shape)) {
      for (const scene::TextLine& line : text->lines) {
        for (const scene::TextRun& run : line.runs) more += more_left(run.text);
      }
    }
  }
  return more;
}

}  // namespace

base::Direction page_direction(const scene::Scene& scene) {
  return more_left(scene.elements) < 0 ? base::Direction::right_to_left
                                       : base::Direction::left_to_right;
}

std::u32string order_for_readers(std::u32string_view line, base::Direction page) {
  return page == base::Direction::right_to_left ? from_right(line) : from_left(line);
}

}  // namespace mmdc::cairo
