#include "lib/math/label.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>

#include "lib/base/trim.hpp"
#include "lib/base/utf8.hpp"
#include "lib/math/layout.hpp"
#include "lib/text/baseline.hpp"
#include "lib/text/entities.hpp"
#include "lib/text/markup.hpp"
#include "lib/text/svg_text.hpp"

namespace mmdc::math {
namespace {

using text::Inset;

constexpr std::string_view quotes = "$$";
constexpr std::size_t none = std::string_view::npos;

/// What is left of a space between text and a formula, in em.
constexpr double gap = 0.15;

/// A formula without its quotes, and where it begins in the label.
struct Found {
  std::size_t at = none;
  std::string_view tex;

  bool is_there() const { return at != none; }
  std::size_t end() const { return at + tex.size() + quotes.size(); }
};

/// One formula at its longest, and words around it. A longer label is plain text: to set its
/// formulas would take longer than whoever waits can be told to.
constexpr std::size_t longest_label = 25'000;

/// Mermaid: a formula is on one line.
Found find_formula(std::string_view label, std::size_t from) {
  while (label.size() <= longest_label) {
    const std::size_t open = label.find(quotes, from);
    if (open == none) return {};
    const std::size_t begin = open + quotes.size();
    const std::size_t close = label.find(quotes, begin);
    if (close == none) return {};
    const std::string_view tex = label.substr(begin, close - begin);
    if (tex.find('\n') == none) return {begin, tex};
    from = begin;
  }
  return {};
}

/// A line as it grows: what is on it stands on one middle.
class Line {
 public:
  Line(const text::Measurer& measurer, const LabelStyle& style)
      : measurer_(measurer), style_(style) {}

  void add_formula(std::string_view tex) {
    flush();
    const std::string decoded = text::decode_html(tex);
    Inset formula = set_formula(measurer_, parse(decoded).formula, style_.font.size);
    add(std::move(formula));
    line_.words += base::trimmed(decoded, " ");
  }

  void add_text(std::string_view raw) {
    for (text::MarkupRun& run : text::read_markup(raw, text::LabelKind::string)) {
      runs_.push_back(std::move(run));
    }
  }

  Inset take() {
    flush(true);
    if (line_.height() == 0) line_.ascent = line_.descent = text_height() / 2;
    return std::move(line_);
  }

 private:
  double text_height() const {
    if (style_.line_height > 0) return style_.line_height;
    const text::LineMetrics metrics = measurer_.line_metrics(style_.font);
    return std::round(metrics.ascent) + std::round(metrics.descent) + std::round(metrics.gap);
  }

  /// Puts a picture behind what is there, its middle on that of the line.
  void add(Inset&& inset) {
    const double half = inset.height() / 2;
    line_.ascent = std::max(line_.ascent, half);
    line_.descent = line_.ascent;
    const double width = inset.width;
    const double y = inset.ascent - half;
    line_.add(std::move(inset), {line_.width, y});
    line_.width += width;
  }

  /// Mermaid: spaces between text and formulas have no width. A little is left of them here, and
  /// readers find them whole.
  void flush(bool is_last = false) {
    Inset words;
    bool ends_in_space = line_.glyphs.empty();
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const text::MarkupRun& run = runs_[i];
      std::string shown;
      for (const char c : run.text) {
        const bool is_space = c == ' ' || c == '\n' || c == '\t';
        if (!is_space || !ends_in_space) shown += is_space ? ' ' : c;
        ends_in_space = is_space;
      }
      if (is_last && i + 1 == runs_.size() && shown.ends_with(' ')) shown.pop_back();
      if (shown.empty()) continue;
      line_.words += shown;
      text::Font font = style_.font;
      if (run.style.bold) font.bold = true;
      if (run.style.italic) font.italic = true;
      const double excess = measurer_.width(" ", font) - gap * font.size;
      const double before = i == 0 && shown.starts_with(' ') ? excess : 0;
      const double after = i + 1 == runs_.size() && shown.ends_with(' ') ? excess : 0;
      const double width = measurer_.width(shown, font);
      words.width -= before;
      words.glyphs.push_back({std::move(shown), font, {words.width + width / 2, 0}, width});
      words.width += width - after;
    }
    runs_.clear();
    if (words.glyphs.empty()) return;
    const double height = text_height();
    const double baseline =
        text::baseline_below_line_middle(measurer_.line_metrics(style_.font), height);
    words.ascent = height / 2 + baseline;
    words.descent = height / 2 - baseline;
    add(std::move(words));
  }

  const text::Measurer& measurer_;
  const LabelStyle& style_;
  std::vector<text::MarkupRun> runs_;
  Inset line_;
};

Inset set_line(const text::Measurer& measurer, std::string_view raw, const LabelStyle& style) {
  Line line(measurer, style);
  std::size_t at = 0;
  for (Found found = find_formula(raw, 0); found.is_there(); found = find_formula(raw, at)) {
    line.add_text(raw.substr(at, found.at - quotes.size() - at));
    line.add_formula(found.tex);
    at = found.end();
  }
  line.add_text(raw.substr(at));
  return line.take();
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (true) {
    const std::size_t begin = text.find_first_not_of(" \t\n");
    if (begin == none) return words;
    const std::size_t end = std::min(text.find_first_of(" \t\n", begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    text.remove_prefix(end);
  }
}

std::string joined(std::span<const std::string_view> words) {
  std::string line;
  for (const std::string_view word : words) {
    if (!line.empty()) line += ' ';
    line += word;
  }
  return line;
}

/// How many of the words stand in a line of that width, one at least. Twice as many are tried each
/// time, so that a long line is not set again for every word.
std::size_t count_fitting(const text::Measurer& measurer, std::span<const std::string_view> words,
                          double width, const LabelStyle& style) {
  const auto fit = [&](std::size_t count) {
    return set_line(measurer, joined(words.first(count)), style).width <= width;
  };
  std::size_t fitting = 1;
  std::size_t more = std::min<std::size_t>(2, words.size());
  while (fitting < more && fit(more)) {
    fitting = more;
    more = std::min(2 * more, words.size());
  }
  while (more - fitting > 1) {
    const std::size_t middle = fitting + (more - fitting) / 2;
    (fit(middle) ? fitting : more) = middle;
  }
  return fitting;
}

/// Lines of text that are longer than the formulas of the label, broken at their spaces.
std::vector<std::string> narrow(const text::Measurer& measurer,
                                const std::vector<std::string_view>& raws,
                                const LabelStyle& style) {
  double width = 0;
  for (const std::string_view raw : raws) {
    if (has_formula(raw)) {
      width = std::max(width, set_line(measurer, raw, style).width);
      continue;
    }
    for (const std::string_view word : words_of(raw)) {
      width = std::max(width, set_line(measurer, word, style).width);
    }
  }
  std::vector<std::string> lines;
  for (const std::string_view raw : raws) {
    if (has_formula(raw)) {
      lines.emplace_back(raw);
      continue;
    }
    const std::vector<std::string_view> words = words_of(raw);
    std::span<const std::string_view> rest = words;
    do {
      const std::size_t count = rest.empty() ? 0 : count_fitting(measurer, rest, width, style);
      lines.push_back(joined(rest.first(count)));
      rest = rest.subspan(count);
    } while (!rest.empty());
  }
  return lines;
}

}  // namespace

bool has_formula(std::string_view label) {
  return find_formula(label, 0).is_there();
}

std::vector<Problem> find_problems(std::string_view label) {
  std::vector<Problem> all;
  std::size_t at = 0;
  for (Found found = find_formula(label, 0); found.is_there(); found = find_formula(label, at)) {
    at = found.end();
    // With an entity in it the places would not be those of the label.
    const std::string decoded = text::decode_html(found.tex);
    const bool is_same = decoded == found.tex;
    for (Problem& problem : parse(decoded).problems) {
      problem.at = is_same ? found.at + problem.at : found.at;
      if (!is_same) problem.length = found.tex.size();
      all.push_back(std::move(problem));
    }
  }
  return all;
}

std::string words_of(const Problem& problem, std::string_view label) {
  constexpr std::size_t most = 60;
  const std::string_view piece = label.substr(problem.at, problem.length);
  if (piece.find_first_not_of(" \t\n") == std::string_view::npos) return problem.message;
  const std::string_view start = base::first_utf8(piece, most);
  return problem.message + ": " + std::string(start) + (start.size() < piece.size() ? "..." : "");
}

Inset set_label(const text::Measurer& measurer, std::string_view label, const LabelStyle& style) {
  std::vector<Inset> lines;
  if (style.is_one_line) {
    lines.push_back(set_line(measurer, label, style));
  } else if (style.is_narrow) {
    for (const std::string& line : narrow(measurer, text::split_at_br(label), style)) {
      lines.push_back(set_line(measurer, line, style));
    }
  } else {
    for (const std::string_view raw : text::split_at_br(label)) {
      lines.push_back(set_line(measurer, raw, style));
    }
  }
  Inset all;
  double height = 0;
  for (const Inset& line : lines) {
    all.width = std::max(all.width, line.width);
    height += line.height();
  }
  all.ascent = all.descent = height / 2;
  double y = -all.ascent;
  for (Inset& line : lines) {
    if (!all.words.empty()) all.words += '\n';
    all.words += line.words;
    const double x = (all.width - line.width) / 2;
    const double middle = y + line.ascent;
    y += line.height();
    all.add(std::move(line), {x, middle});
  }
  return all;
}

}  // namespace mmdc::math
