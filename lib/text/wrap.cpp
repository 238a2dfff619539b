#include "lib/text/wrap.hpp"

#include <algorithm>

#include "lib/text/line_breaks.hpp"
#include "lib/text/syllables.hpp"

namespace mmdc::text {
namespace {

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}

/// A stretch of one forced line, in bytes of its text.
struct Range {
  size_t begin = 0, end = 0;
};

/// One line between forced breaks: the text of its runs in one piece, and where each run begins.
struct Paragraph {
  struct Start {
    size_t run, offset;
  };
  std::string text;
  std::vector<Start> starts;

  void append(size_t run, std::string_view part) {
    if (part.empty()) return;
    starts.push_back({run, text.size()});
    text += part;
  }
};

/// The text between breaks, which is what `breaks` has.
std::vector<Paragraph> split_paragraphs(std::span<const TextRun> runs, std::string_view breaks) {
  std::vector<Paragraph> paragraphs(1);
  for (size_t run = 0; run < runs.size(); ++run) {
    std::string_view rest = runs[run].text;
    for (size_t at = rest.find_first_of(breaks); at != rest.npos; at = rest.find_first_of(breaks)) {
      paragraphs.back().append(run, rest.substr(0, at));
      paragraphs.emplace_back();
      rest.remove_prefix(at + 1);
    }
    paragraphs.back().append(run, rest);
  }
  return paragraphs;
}

constexpr std::string_view forced_breaks = "\n";
constexpr char all_breaks[] = {'\n', written_line_feed, '\0'};

double inset_of(const Paragraph& paragraph, std::span<const TextRun> runs) {
  return paragraph.starts.empty() ? 0 : runs[paragraph.starts.front().run].inset;
}

/// White space collapsed across runs, as HTML has it by default.
Paragraph collapsed(const Paragraph& from) {
  Paragraph out;
  for (size_t i = 0; i < from.starts.size(); ++i) {
    const size_t end = i + 1 < from.starts.size() ? from.starts[i + 1].offset : from.text.size();
    const size_t start = out.text.size();
    for (size_t at = from.starts[i].offset; at < end; ++at) {
      const bool white = is_white(from.text[at]);
      if (!white) out.text += from.text[at];
      if (white && !out.text.empty() && out.text.back() != ' ') out.text += ' ';
    }
    if (out.text.size() > start) out.starts.push_back({from.starts[i].run, start});
  }
  if (!out.text.empty() && out.text.back() == ' ') out.text.pop_back();
  if (!out.starts.empty() && out.starts.back().offset == out.text.size()) out.starts.pop_back();
  return out;
}

/// Measures and cuts stretches of a paragraph.
class Ruler {
 public:
  Ruler(const Measurer& measurer, std::span<const TextRun> runs, const Paragraph& paragraph)
      : measurer_(measurer), runs_(runs), paragraph_(paragraph) {}

  const Measurer& measurer() const { return measurer_; }

  double width(Range range) const {
    double sum = 0;
    for_each_part(range, [&](size_t run, std::string_view part) { sum += width_of(run, part); });
    return sum;
  }

  TextLine cut(Range range) const {
    TextLine line;
    for_each_part(range, [&](size_t run, std::string_view part) {
      const double width = layout_width(width_of(run, part));
      line.pieces.push_back({run, std::string(part), line.width, width});
      line.width += width;
    });
    return line;
  }

 private:
  double width_of(size_t run, std::string_view part) const {
    if (runs_[run].box_width) return *runs_[run].box_width;
    return measurer_.width(part, runs_[run].font);
  }

  template <class Visit>
  void for_each_part(Range range, Visit visit) const {
    const auto& starts = paragraph_.starts;
    auto next = std::upper_bound(starts.begin(), starts.end(), range.begin,
                                 [](size_t at, const auto& start) { return at < start.offset; });
    for (size_t at = range.begin; at < range.end; ++next) {
      const size_t end = next == starts.end() ? range.end : std::min(range.end, next->offset);
      visit(std::prev(next)->run, std::string_view(paragraph_.text).substr(at, end - at));
      at = end;
    }
  }

  const Measurer& measurer_;
  std::span<const TextRun> runs_;
  const Paragraph& paragraph_;
};

/// What lies between one place to break and the next.
std::vector<Range> unbreakable_parts(std::string_view text, const Measurer& measurer) {
  std::vector<Range> parts;
  size_t begin = 0;
  for (const size_t end : break_opportunities(text, measurer)) {
    parts.push_back({begin, end});
    begin = end;
  }
  if (begin < text.size()) parts.push_back({begin, text.size()});
  return parts;
}

/// The same, but what is wider than a line of a script that has no blanks is cut between syllables.
std::vector<Range> parts_of(const Ruler& ruler, std::string_view text, double max_width) {
  std::vector<Range> parts;
  for (Range part : unbreakable_parts(text, ruler.measurer())) {
    const std::string_view word = text.substr(part.begin, part.end - part.begin);
    if (has_words_without_blanks(word) && ruler.width(part) > max_width) {
      const size_t start = part.begin;
      for (const size_t at : inside_scripts_without_blanks(syllable_breaks(word), word)) {
        parts.push_back({part.begin, start + at});
        part.begin = start + at;
      }
    }
    parts.push_back(part);
  }
  return parts;
}

void wrap_paragraph(const Ruler& ruler, std::span<const Range> parts, double max_width,
                    std::vector<TextLine>& lines) {
  Range line, last;
  double line_width = 0, last_width = 0;
  for (const Range part : parts) {
    const double part_width = ruler.width(part);
    // Kerning reaches over the break, but never further than to the part before.
    const double joined = last.end > last.begin ? ruler.width({last.begin, part.end}) : part_width;
    const double wider = line_width + joined - last_width;
    const bool fits = line.end == line.begin || layout_width(wider) <= max_width;
    if (!fits) lines.push_back(ruler.cut(line));
    line = {fits ? line.begin : part.begin, part.end};
    line_width = fits ? wider : part_width;
    last = part;
    last_width = part_width;
  }
  lines.push_back(ruler.cut(line));
}

double widest_of(const Ruler& ruler, std::span<const Range> parts) {
  double widest = 0;
  for (const Range part : parts) widest = std::max(widest, ruler.width(part));
  return layout_width(widest);
}

TextBlock natural_block(const Measurer& measurer, std::span<const TextRun> runs,
                        std::span<const Paragraph> paragraphs) {
  TextBlock block;
  for (const Paragraph& paragraph : paragraphs) {
    const Paragraph line = collapsed(paragraph);
    block.lines.push_back(Ruler(measurer, runs, line).cut({0, line.text.size()}));
    block.width = std::max(block.width, block.lines.back().width + inset_of(line, runs));
  }
  // A line break at the very end ends the last line; it doesn't begin another one.
  if (block.lines.back().pieces.empty()) block.lines.pop_back();
  return block;
}

TextBlock wrapped_block(const Measurer& measurer, std::span<const TextRun> runs,
                        std::span<const Paragraph> paragraphs, double max_width) {
  TextBlock block{.lines = {}, .width = max_width, .wrapped = true};
  std::vector<std::vector<Range>> parts;
  for (const Paragraph& paragraph : paragraphs) {
    const Ruler ruler(measurer, runs, paragraph);
    parts.push_back(parts_of(ruler, paragraph.text, max_width));
    block.width = std::max(block.width, widest_of(ruler, parts.back()) + inset_of(paragraph, runs));
  }
  for (size_t i = 0; i < paragraphs.size(); ++i) {
    const Ruler ruler(measurer, runs, paragraphs[i]);
    wrap_paragraph(ruler, parts[i], block.width - inset_of(paragraphs[i], runs), block.lines);
  }
  if (block.lines.back().pieces.empty()) block.lines.pop_back();
  return block;
}

/// The words of one collapsed paragraph in lines.
class WordSetter {
 public:
  WordSetter(const Ruler& ruler, std::string_view text, double max_width)
      : ruler_(ruler), text_(text), max_width_(max_width) {}

  std::vector<Range> lines() {
    for (size_t at = 0; at < text_.size();) {
      const size_t end = std::min(text_.find(' ', at), text_.size());
      add({at, end});
      at = std::min(end + 1, text_.size());
    }
    if (line_.end > line_.begin) lines_.push_back(line_);
    return std::move(lines_);
  }

 private:
  void add(Range word) {
    // Kerning reaches over the blank, but never further than to the word before.
    const double wider =
        width_ + ruler_.width({last_.begin, word.end}) - ruler_.width({last_.begin, last_.end});
    if (line_.end > line_.begin && wider <= max_width_) {
      line_.end = word.end;
      width_ = wider;
      last_ = word;
      return;
    }
    if (line_.end > line_.begin) lines_.push_back(line_);
    begin_line(word);
  }

  /// What is wider than a line fills whole lines; the next words join the rest of it.
  void begin_line(Range word) {
    width_ = ruler_.width(word);
    if (width_ > max_width_) {
      for (const size_t cut : cuts(word)) {
        lines_.push_back({word.begin, cut});
        word.begin = cut;
      }
      width_ = ruler_.width(word);
    }
    line_ = last_ = word;
  }

  /// Where a word is cut so that no part but a single cluster is too wide.
  std::vector<size_t> cuts(Range word) const {
    std::vector<size_t> found;
    Range part{word.begin, word.begin}, last = part;
    double width = 0;
    std::vector<size_t> ends = syllable_breaks(text_.substr(word.begin, word.end - word.begin));
    ends.push_back(word.end - word.begin);
    for (const size_t offset : ends) {
      const Range cluster{part.end, word.begin + offset};
      const double wider =
          width + ruler_.width({last.begin, cluster.end}) - ruler_.width({last.begin, last.end});
      const bool is_too_wide = wider > max_width_ && part.end > part.begin;
      if (is_too_wide) found.push_back(part.end);
      width = is_too_wide ? ruler_.width(cluster) : wider;
      part = {is_too_wide ? cluster.begin : part.begin, cluster.end};
      last = cluster;
    }
    return found;
  }

  const Ruler& ruler_;
  std::string_view text_;
  double max_width_;
  std::vector<Range> lines_;
  Range line_, last_;  ///< The open line and its last word.
  double width_ = 0;   ///< Of the open line.
};

}  // namespace

TextBlock wrap_words(const Measurer& measurer, std::span<const TextRun> runs, double max_width) {
  TextBlock block;
  for (const Paragraph& paragraph : split_paragraphs(runs, forced_breaks)) {
    const Paragraph words = collapsed(paragraph);
    const Ruler ruler(measurer, runs, words);
    std::vector<Range> lines = WordSetter(ruler, words.text, max_width).lines();
    if (lines.empty()) lines.emplace_back();
    for (const Range line : lines) {
      block.lines.push_back(ruler.cut(line));
      block.width = std::max(block.width, block.lines.back().width);
    }
  }
  if (block.lines.back().pieces.empty()) block.lines.pop_back();
  return block;
}

TextBlock wrap_at_spaces(const Measurer& measurer, std::span<const TextRun> runs,
                         double max_width) {
  TextBlock block = natural_block(measurer, runs, split_paragraphs(runs, forced_breaks));
  if (block.width < max_width) return block;
  return wrapped_block(measurer, runs, split_paragraphs(runs, all_breaks), max_width);
}

TextBlock wrap_at_spaces(const Measurer& measurer, std::string_view text, const Font& font,
                         double max_width) {
  const TextRun run{std::string(text), font};
  return wrap_at_spaces(measurer, std::span(&run, 1), max_width);
}

}  // namespace mmdc::text
