#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/grow.hpp"
#include "lib/base/utf8.hpp"
#include "lib/text/classes.hpp"
#include "lib/text/entities.hpp"
#include "lib/text/graphemes.hpp"
#include "lib/text/line_breaks.hpp"
#include "lib/text/svg_text.hpp"
#include "lib/text/syllables.hpp"
#include "lib/text/wrap.hpp"

namespace mmdc::text {
namespace {

/// Where a word that is wider than a line may be cut, as offsets in it, ascending.
struct Cuts {
  std::vector<size_t> graphemes;  ///< The ends of all clusters.
  std::vector<size_t> breaks;     ///< Where a line may break by Unicode's rules.
  std::vector<size_t> syllables;

  Cuts(std::string_view word, const Measurer& measurer) : graphemes(grapheme_breaks(word)) {
    graphemes.push_back(word.size());
    // Scripts that have blanks between words are cut between clusters.
    if (has_wide(word) || has_words_without_blanks(word)) {
      breaks = break_opportunities(word, measurer);
      syllables = inside_scripts_without_blanks(syllable_breaks(word), word);
    }
    keep_codes_whole(word);
  }

 private:
  void keep_codes_whole(std::string_view word) {
    std::vector<std::pair<size_t, size_t>> codes;
    for (size_t at = word.find('#'); at != std::string_view::npos; at = word.find('#', at + 1)) {
      codes.emplace_back(at, at + code_length(word.substr(at)));
    }
    if (codes.empty()) return;
    const auto is_inside = [&](size_t cut) {
      const auto after =
          std::ranges::lower_bound(codes, cut, {}, &std::pair<size_t, size_t>::first);
      return after != codes.begin() && cut < std::prev(after)->second;
    };
    for (std::vector<size_t>* const cuts : {&graphemes, &breaks, &syllables}) {
      std::erase_if(*cuts, is_inside);
    }
  }

  static bool has_wide(std::string_view word) {
    const base::Utf8View view(word);
    return std::any_of(view.begin(), view.end(), [](base::Utf8View::Item item) {
      return class_of(item.code_point) == CharClass::wide;
    });
  }
};

/// A line that grows at its end: its box without measuring it again from the start.
class GrowingLine {
 public:
  GrowingLine(const Measurer& measurer, const Font& font) : measurer_(measurer), font_(font) {}

  const std::string& text() const { return text_; }

  /// Width as sequence diagrams measure it.
  double width() const {
    const Rect advance{0, 0, layout_width(advance_), 0};
    return round_half_up(ink_ ? advance.united(*ink_).width : advance.width);
  }

  void append(std::string_view word) {
    std::string shown = decode_entities(word);
    const std::string joined = tail_.empty() ? shown : tail_ + " " + shown;
    const double tail_start = advance_ - measurer_.width(tail_, font_);
    add_ink(measurer_.ink(joined, font_), tail_start);
    advance_ = tail_start + measurer_.width(joined, font_);
    text_ += text_.empty() ? "" : " ";
    text_ += word;
    tail_ = std::move(shown);
  }

  void clear() { *this = GrowingLine(measurer_, font_); }

  GrowingLine& operator=(const GrowingLine& other) {
    text_ = other.text_;
    tail_ = other.tail_;
    advance_ = other.advance_;
    ink_ = other.ink_;
    return *this;
  }

 private:
  void add_ink(const Rect& ink, double x) {
    if (ink.width <= 0) return;
    base::grow(ink_, ink.moved({x, 0}));
  }

  const Measurer& measurer_;
  const Font& font_;
  std::string text_;
  std::string tail_;  ///< The last word, as it is shown.
  double advance_ = 0;
  std::optional<Rect> ink_;
};

class SequenceWrapper {
 public:
  SequenceWrapper(const Measurer& measurer, const Font& font, double max_width)
      : measurer_(measurer), font_(font), max_width_(max_width), line_(measurer, font) {}

  void add(std::string_view word) {
    const double word_width = width(word);
    if (word_width > max_width_) {
      finish_line();
      word = cut_lines(word);
    } else if (line_.width() + word_width >= max_width_) {
      finish_line();
    }
    if (!word.empty()) line_.append(word);
  }

  std::string result() {
    finish_line();
    return std::move(out_);
  }

 private:
  double width(std::string_view text) const {
    return svg_text_size(measurer_, decode_entities(text), font_).width;
  }

  void put_line(std::string_view line) {
    if (line.empty()) return;
    if (!out_.empty()) out_ += "<br/>";
    out_ += line;
  }

  void finish_line() {
    put_line(line_.text());
    line_.clear();
  }

  /// Makes lines of a word's beginning; what is left is narrower than a line.
  std::string_view cut_lines(std::string_view word) {
    const Cuts cuts(word, measurer_);
    size_t begin = 0;
    while (const auto reaching = first_too_wide(word, begin, cuts)) {
      const size_t end = last_break(begin, *reaching, cuts);
      std::string line(word.substr(begin, end - begin));
      if (end < word.size() && end == *reaching) line += '-';
      put_line(line);
      begin = end;
    }
    return word.substr(begin);
  }

  /// The end of the shortest piece from `begin` on that reaches the width; nothing if the rest of
  /// the word doesn't. It is looked for among twice as many clusters each time, so that a long
  /// word is measured by lines.
  std::optional<size_t> first_too_wide(std::string_view word, size_t begin,
                                       const Cuts& cuts) const {
    const auto too_narrow = [&](size_t end) {
      return width(word.substr(begin, end - begin)) < max_width_;
    };
    const auto& ends = cuts.graphemes;
    auto first = std::upper_bound(ends.begin(), ends.end(), begin);
    for (std::ptrdiff_t step = 1; first != ends.end(); step *= 2) {
      const auto last = first + std::min(step, ends.end() - first) - 1;
      if (!too_narrow(*last)) return *std::partition_point(first, last, too_narrow);
      first = last + 1;
    }
    return std::nullopt;
  }

  /// The last place before `end` where a line may break by Unicode's rules, or else between
  /// syllables; `end` if there is none, and in scripts that have blanks between words.
  /// Mermaid: it cuts Chinese, Japanese and Thai anywhere, and puts a hyphen there.
  static size_t last_break(size_t begin, size_t end, const Cuts& cuts) {
    for (const std::vector<size_t>* const places : {&cuts.breaks, &cuts.syllables}) {
      const auto after = std::lower_bound(places->begin(), places->end(), end);
      if (after != places->begin() && *std::prev(after) > begin) return *std::prev(after);
    }
    return end;
  }

  const Measurer& measurer_;
  const Font& font_;
  double max_width_;
  GrowingLine line_;
  std::string out_;
};

}  // namespace

std::string wrap_sequence_label(const Measurer& measurer, std::string_view label, const Font& font,
                                double max_width) {
  if (split_at_br(label).size() > 1) return std::string(label);
  SequenceWrapper wrapper(measurer, font, max_width);
  for (size_t at = 0; at < label.size();) {
    const size_t space = std::min(label.find(' ', at), label.size());
    if (space > at) wrapper.add(label.substr(at, space - at));
    at = space + 1;
  }
  return wrapper.result();
}

}  // namespace mmdc::text
