#include "lib/cairo/run_text.hpp"

#include <algorithm>

#include "lib/base/utf8.hpp"
#include "lib/cairo/reading_order.hpp"
#include "lib/text/classes.hpp"
#include "lib/text/graphemes.hpp"

namespace mmdc::cairo {
namespace {

std::string_view part_of(std::string_view text, const GlyphRun& run) {
  return text.substr(static_cast<std::size_t>(run.item->item->offset),
                     static_cast<std::size_t>(run.item->item->length));
}

std::u32string decoded(std::string_view text) {
  std::u32string out;
  for (const base::Utf8View::Item item : base::Utf8View(text)) out += item.code_point;
  return out;
}

std::string encoded(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) base::append_utf8(out, c);
  return out;
}

/// The characters of the line from left to right.
std::u32string order_seen(std::string_view text, const std::vector<GlyphRun>& runs) {
  std::u32string out;
  for (const GlyphRun& run : runs) {
    std::u32string part = decoded(part_of(text, run));
    if (run.is_right_to_left()) std::ranges::reverse(part);
    out += part;
  }
  return out;
}

bool is_mark(char32_t c) {
  return text::class_of(c) == text::CharClass::mark;
}

/// Readers take the gaps between letters that are all alone for the spacing of a word.
bool has_lone_letters_only(std::u32string_view line) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (line[i - 1] != U' ' && line[i] != U' ') return false;
  }
  return line.find(U' ') != line.npos;
}

std::vector<RunText> glyphs_for_themselves(std::string_view text, const std::vector<GlyphRun>& runs,
                                           RunText::By by) {
  std::vector<RunText> out;
  out.reserve(runs.size());
  for (const GlyphRun& run : runs) out.push_back({by, std::string(part_of(text, run))});
  return out;
}

/// A mark that was put between characters for their order; it is no run's own.
bool is_direction_mark(char32_t c) {
  return c == 0x200E || c == 0x200F;
}

long length_seen(std::u32string_view characters) {
  return std::ranges::count_if(characters, [](char32_t c) { return !is_direction_mark(c); });
}

/// Takes characters off the front until so many have been seen, with the marks that follow.
std::u32string_view take(std::u32string_view& characters, long count) {
  std::size_t size = 0;
  for (; size < characters.size(); ++size) {
    if (is_direction_mark(characters[size])) continue;
    if (count == 0) break;
    --count;
  }
  const std::u32string_view taken = characters.substr(0, size);
  characters.remove_prefix(size);
  return taken;
}

/// Deals the characters out to the runs from left to right, to each as many as it shows. What
/// shows nothing would be left out: the next run has its share and its place.
std::vector<RunText> dealt(std::u32string_view characters, std::string_view text,
                           const std::vector<GlyphRun>& runs) {
  std::vector<RunText> out(runs.size(), RunText{RunText::By::whole, {}});
  RunText* last = nullptr;
  long due = 0;
  double before = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    due += length_seen(decoded(part_of(text, runs[i])));
    if (!has_ink(runs[i])) {
      before += runs[i].width;
      continue;
    }
    last = &out[i];
    last->text = encoded(take(characters, due));
    last->before = before;
    due = 0;
    before = 0;
  }
  if (last != nullptr) last->text += encoded(characters);
  return out;
}

}  // namespace

std::vector<RunText> texts_of_runs(std::string_view text, const std::vector<GlyphRun>& runs,
                                   base::Direction page) {
  const std::u32string line = decoded(text);
  const std::u32string order = order_for_readers(line, page);
  const bool has_marks = std::ranges::any_of(line, is_mark);
  const bool needs_blanks = has_lone_letters_only(line);
  if (order == line) {
    const bool is_plain = !has_marks && !needs_blanks;
    return glyphs_for_themselves(text, runs, is_plain ? RunText::By::glyphs : RunText::By::words);
  }
  if (order == order_seen(text, runs) && !has_marks && !needs_blanks) {
    return glyphs_for_themselves(text, runs, RunText::By::glyphs);
  }
  return dealt(order, text, runs);
}

}  // namespace mmdc::cairo
