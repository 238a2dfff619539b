#include "lib/text/label.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "lib/base/url.hpp"
#include "lib/text/baseline.hpp"
#include "lib/text/wrap.hpp"

namespace mmdc::text {
namespace {

/// Of CSS: `smaller`, and how far sub- and superscripts are moved in Chromium.
constexpr double smaller = 1 / 1.2;
constexpr double raised = 1.0 / 3;
constexpr double lowered = 0.2;

/// Browsers show fixed-width text smaller unless its size is told.
constexpr double code_size = 13.0 / 16;

/// What an icon is to the setter of lines: a character that no label has, as wide as the icon.
constexpr std::string_view icon_stand_in = "\xEF\xBF\xBC";

Font font_of_run(const MarkupStyle& style, Font font) {
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.code) {
    font.family = FontFamily::mono;
    font.css_family.clear();
    font.size *= code_size;
  }
  if (style.small || style.script != 0) font.size *= smaller;
  return font;
}

double rise_of(const MarkupStyle& style, double size) {
  if (style.script > 0) return size * raised;
  if (style.script < 0) return -size * lowered;
  return 0;
}

bool is_blank(const std::vector<MarkupRun>& runs) {
  for (const MarkupRun& run : runs) {
    if (!run.icon.empty()) return false;
    if (run.text.find_first_not_of(" \t\n") != std::string::npos) return false;
  }
  return true;
}

/// Where the lines of a block around the origin stand.
struct LineGrid {
  double height = 0;
  double first_baseline = 0;
  double step = 0;
};

LineGrid grid_of(const LineMetrics& metrics, const LabelStyle& style, std::size_t count) {
  const double more = static_cast<double>(count) - 1;
  if (style.is_svg) {
    const double step = 1.1 * style.font.size;
    const double ascent = std::round(metrics.ascent);
    const double height = ascent + std::round(metrics.descent) + step * more;
    return {height, ascent - height / 2, step};
  }
  const double step = 1.5 * style.font.size;
  const double height = step * (more + 1);
  return {height, (step - height) / 2 + baseline_below_line_middle(metrics, step), step};
}

double widest(const TextBlock& block) {
  double width = 0;
  for (const TextLine& line : block.lines) width = std::max(width, line.width);
  return layout_width(width);
}

SetLabel::Run set_run(const LinePiece& piece, const MarkupRun& run, const Font& base) {
  const Font font = font_of_run(run.style, base);
  SetLabel::Run set;
  set.text = run.icon.empty() ? piece.text : std::string();
  set.font = font;
  set.underline = run.style.underline || !run.style.href.empty();
  set.line_through = run.style.line_through;
  set.rise = rise_of(run.style, base.size);
  if (!run.style.href.empty()) set.href = base::safe_url(run.style.href);
  set.icon = run.icon;
  set.x = piece.x;
  set.width = piece.width;
  return set;
}

}  // namespace

SetLabel set_label(const Measurer& measurer, std::string_view label, LabelKind kind,
                   const LabelStyle& style) {
  SetLabel set;
  set.font = style.font;
  const std::vector<MarkupRun> markup = read_markup(label, kind);
  if (is_blank(markup)) return set;

  std::vector<TextRun> runs;
  runs.reserve(markup.size());
  for (const MarkupRun& run : markup) {
    runs.push_back({run.icon.empty() ? run.text : std::string(icon_stand_in),
                    font_of_run(run.style, style.font)});
  }
  const TextBlock block = wrap_at_spaces(measurer, runs, style.max_width);
  const LineGrid grid = grid_of(measurer.line_metrics(style.font), style, block.lines.size());
  set.size = {style.is_svg ? widest(block) : layout_width(block.width), grid.height};
  double baseline = grid.first_baseline;
  for (const TextLine& line : block.lines) {
    SetLabel::Line one{baseline, {}, line.width};
    for (const LinePiece& piece : line.pieces) {
      one.runs.push_back(set_run(piece, markup[piece.run], style.font));
    }
    set.lines.push_back(std::move(one));
    baseline += grid.step;
  }
  return set;
}

}  // namespace mmdc::text
