#include "lib/text/label.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "lib/base/grow.hpp"
#include "lib/base/url.hpp"
#include "lib/text/baseline.hpp"
#include "lib/text/entities.hpp"
#include "lib/text/wrap.hpp"

namespace mmdc::text {
namespace {

/// Of links in browsers.
constexpr base::Color link_color = base::Color::rgb(0x0000ee);

/// Chromium counts in these, px.
constexpr double layout_units = 64;

/// What a picture is to the setter of lines: a character that no label has, as wide as the picture.
constexpr std::string_view box_stand_in = "\xEF\xBF\xBC";

Font font_of_run(const MarkupStyle& style, Font font) {
  if (style.bold) font.bold = true;
  if (style.italic) font.italic = true;
  if (style.code) {
    font.family = FontFamily::mono;
    font.css_family.clear();
  }
  constexpr double largest = 1000;
  font.size = std::clamp(style.font_size.of(font.size), 1.0, largest);
  return font;
}

/// How far Chromium moves sub- and superscripts, one in another, too.
double rise_of(const MarkupStyle& style, double size) {
  double rise = 0;
  for (const char script : style.scripts) {
    const double step = script == '^' ? size / 3 + 1 : -(size / 5 + 1);
    rise += std::copysign(std::floor(std::abs(step) * layout_units) / layout_units, step);
    size *= smaller;
  }
  return rise;
}

bool is_blank(const std::vector<MarkupRun>& runs) {
  for (const MarkupRun& run : runs) {
    if (!run.icon.empty() || run.is_rule) return false;
    if (run.text.find_first_not_of(" \t\n\r") != std::string::npos) return false;
  }
  return true;
}

/// How far a line reaches from its baseline.
struct LineReach {
  double above = 0;
  double below = 0;
};

/// Of text in one font.
LineReach text_reach(const LineMetrics& metrics, double line_height) {
  const double height = std::floor(line_height * layout_units) / layout_units;
  const double above = height / 2 + baseline_below_line_middle(metrics, height);
  return {above, height - above};
}

LineReach reach_of(const SetLabel::Run& run, const Measurer& measurer,
                   const CssLength& line_height) {
  LineReach reach =
      run.box ? LineReach{run.box->ascent, run.box->descent}
              : text_reach(measurer.line_metrics(run.font), line_height.of(run.font.size));
  reach.above += run.rise;
  reach.below -= run.rise;
  return reach;
}

LineReach reach_of(const SetLabel::Line& line, const Measurer& measurer, const LabelStyle& style) {
  const Font& font = style.font;
  LineReach reach = text_reach(measurer.line_metrics(font), style.line_height.of(font.size));
  for (const SetLabel::Run& run : line.runs) {
    // Text of the label's own size reaches no further than the line itself.
    if (!run.box && run.font.size == font.size) continue;
    const LineReach own = reach_of(run, measurer, style.line_height);
    reach.above = std::max(reach.above, own.above);
    reach.below = std::max(reach.below, own.below);
  }
  return reach;
}

/// Puts lines on their baselines, the block around y = 0, as HTML does. Gives the block's height.
double stack_html_lines(SetLabel& label, double space_below, const Measurer& measurer,
                        const LabelStyle& style) {
  constexpr LineReach rule{1, 1};
  double height = 0;
  for (SetLabel::Line& line : label.lines) {
    const LineReach reach = line.is_rule ? rule : reach_of(line, measurer, style);
    line.baseline = height + line.space_above + reach.above;
    line.above = reach.above;
    line.below = reach.below;
    height = line.baseline + reach.below;
  }
  height += space_below;
  for (SetLabel::Line& line : label.lines) line.baseline -= height / 2;
  return height;
}

/// The same as Mermaid's SVG labels do it.
double stack_svg_lines(SetLabel& label, const Measurer& measurer) {
  const LineMetrics metrics = measurer.line_metrics(label.font);
  const double step = 1.1 * label.font.size;
  const double ascent = std::round(metrics.ascent);
  const double more = static_cast<double>(label.lines.size()) - 1;
  const double height = ascent + std::round(metrics.descent) + step * more;
  double baseline = ascent - height / 2;
  for (SetLabel::Line& line : label.lines) {
    line.baseline = baseline;
    baseline += step;
  }
  return height;
}

/// The box of what is painted. Requires the lines on their baselines.
Rect ink_of(const std::vector<SetLabel::Line>& lines, const Measurer& measurer) {
  std::optional<Rect> ink;
  for (const SetLabel::Line& line : lines) {
    for (const SetLabel::Run& run : line.runs) {
      const Rect own = measurer.ink(run.text, run.font);
      if (own.width <= 0) continue;
      base::grow(ink, own.moved({run.x - line.width / 2, line.baseline - run.rise}));
    }
  }
  return ink.value_or(Rect{});
}

/// Mermaid: labels of SVG text show icons as they are written.
std::string written_icon(const std::string& icon) {
  const std::size_t colon = icon.find(':');
  return icon.substr(0, colon) + ":fa-" + icon.substr(colon + 1);
}

/// What the setter of lines is given of a label.
struct Input {
  std::vector<TextRun> runs;
  std::vector<std::optional<InlineBox>> boxes;  ///< parallel to `runs`

  Input(const std::vector<MarkupRun>& markup, const LabelStyle& style) {
    runs.reserve(markup.size());
    boxes.reserve(markup.size());
    for (const MarkupRun& run : markup) {
      const Font font = font_of_run(run.style, style.font);
      std::optional<InlineBox> box;
      if (run.is_rule) {
        runs.push_back({std::string(box_stand_in), font, 0});
      } else if (run.icon.empty()) {
        runs.push_back({run.text, font});
      } else if (style.is_svg || style.inlines == nullptr) {
        runs.push_back({written_icon(run.icon), font});
      } else {
        box = style.inlines->icon(run.icon, font);
        runs.push_back({std::string(box_stand_in), font, box->width});
      }
      runs.back().inset = run.style.inset_left + run.style.inset_right;
      boxes.push_back(std::move(box));
    }
  }
};

/// Mermaid: a link that is not safe is none.
std::string safe_href(const MarkupStyle& style) {
  if (style.href.empty()) return {};
  std::string url = base::safe_url(decode_html(style.href));
  return url == base::nowhere ? std::string() : url;
}

SetLabel::Run set_run(const LinePiece& piece, const MarkupRun& run, const Font& base,
                      const std::optional<InlineBox>& box) {
  SetLabel::Run set;
  set.font = font_of_run(run.style, base);
  if (box) {
    set.icon = run.icon;
    set.box = box;
  } else {
    set.text = piece.text;
  }
  set.href = safe_href(run.style);
  set.underline = run.style.underline || (!set.href.empty() && !run.style.is_plain_link);
  set.line_through = run.style.line_through;
  set.rise = rise_of(run.style, base.size);
  if (!set.href.empty()) set.color = link_color;
  if (!run.style.color.empty()) set.color = base::parse_color(run.style.color);
  set.x = piece.x;
  set.width = piece.width;
  return set;
}

/// As Chromium draws it: a figure by the height of the letters, a number with a blank behind it.
SetLabel::Marker set_marker(const MarkupRun& run, const Font& base, const Measurer& measurer) {
  const ListMarker& marker = *run.marker;
  const Font font = font_of_run(run.style, base);
  const double end = run.style.inset_left;
  if (marker.shape == ListMarker::Shape::number) {
    std::string text = std::to_string(marker.number) + ".\u00a0";
    const double width = measurer.width(text, font);
    return {marker.shape, {end - width, 0, width, 0}, std::move(text), font};
  }
  constexpr double gap = 7;
  const double ascent = std::round(measurer.line_metrics(font).ascent);
  const double letter = std::floor(ascent * 2 / 3);
  const double size = std::floor((letter + 1) / 2);
  const double top = std::floor(3 * (ascent - letter) / 2) - ascent;
  return {marker.shape, {end - letter - gap, top, size, size}, {}, font};
}

/// A line without its baseline. `is_first`: the first of those with its first run.
SetLabel::Line set_line(const TextLine& line, const std::vector<MarkupRun>& markup,
                        const Input& input, const Font& font, bool is_first,
                        const Measurer& measurer) {
  SetLabel::Line set{0, {}, line.width};
  if (line.pieces.empty()) return set;
  const MarkupRun& first = markup[line.pieces.front().run];
  if (is_first) set.space_above = first.space_above.of(font.size);
  if (is_first && first.marker) set.marker = set_marker(first, font, measurer);
  set.is_rule = first.is_rule;
  if (set.is_rule) return set;
  for (const LinePiece& piece : line.pieces) {
    set.runs.push_back(set_run(piece, markup[piece.run], font, input.boxes[piece.run]));
  }
  return set;
}

std::vector<SetLabel::Line> set_lines(const std::vector<TextLine>& lines,
                                      const std::vector<MarkupRun>& markup, const Input& input,
                                      const Font& font, const Measurer& measurer) {
  std::vector<SetLabel::Line> set;
  std::optional<std::size_t> last_run;
  for (const TextLine& line : lines) {
    const bool is_first = !line.pieces.empty() && line.pieces.front().run != last_run;
    set.push_back(set_line(line, markup, input, font, is_first, measurer));
    if (!line.pieces.empty()) last_run = line.pieces.back().run;
  }
  return set;
}

/// Room that is left free below the last line.
double space_below(const std::vector<MarkupRun>& markup, const Font& font) {
  const MarkupRun& last = markup.back();
  const bool is_empty = last.text.empty() && last.icon.empty() && !last.is_rule;
  return is_empty ? last.space_above.of(font.size) : 0;
}

/// How wide the blocks of the label want it.
double least_width(const std::vector<MarkupRun>& runs, const Font& font) {
  double least = 0;
  for (const MarkupRun& run : runs) least = std::max(least, run.style.width.of(font.size));
  return least;
}

/// Puts a line to the side of its block where that is not the middle of the label; then the line is
/// as wide as the label.
void align(SetLabel::Line& line, const MarkupStyle& style, const SetLabel& label, Align usual) {
  if (line.is_rule) {
    line.width = label.size.width;
    return;
  }
  const double own = style.width.of(label.font.size);
  const double insets = style.inset_left + style.inset_right;
  const double room = own > 0 ? std::max(own, line.width + insets) : label.size.width;
  const Align side = style.align.value_or(usual);
  if (side == Align::center && room == label.size.width && insets == 0) return;
  const double free = std::max(room - insets - line.width, 0.0);
  const double start = style.inset_left + (side == Align::left    ? 0
                                           : side == Align::right ? free
                                                                  : free / 2);
  for (SetLabel::Run& run : line.runs) run.x += start;
  line.width = label.size.width;
}

/// Grows the last ground if the next one goes on where it ends.
void add_ground(std::vector<SetLabel::Ground>& grounds, const SetLabel::Ground& next) {
  constexpr double least_gap = 0.01;
  const auto is_same = [](double a, double b) { return std::abs(a - b) < least_gap; };
  if (!grounds.empty() && grounds.back().color == next.color) {
    Rect& last = grounds.back().box;
    const bool is_beside = is_same(last.right(), next.box.left()) &&
                           is_same(last.top(), next.box.top()) &&
                           is_same(last.bottom(), next.box.bottom());
    const bool is_below = is_same(last.bottom(), next.box.top()) &&
                          is_same(last.left(), next.box.left()) &&
                          is_same(last.right(), next.box.right());
    if (is_beside || is_below) {
      last = last.united(next.box);
      return;
    }
  }
  grounds.push_back(next);
}

/// What a block paints behind its line. `style` is that which the line begins with.
void add_block_ground(SetLabel& label, const SetLabel::Line& line, const MarkupStyle& style) {
  if (!style.block_ground) return;
  const double left = -label.size.width / 2 + style.inset_left;
  const double right = label.size.width / 2 - style.inset_right;
  add_ground(label.grounds, {Rect::between({left, line.baseline - line.above},
                                           {right, line.baseline + line.below}),
                             *style.block_ground});
}

/// As Chromium does it: as high as the letters of the font, in whole px.
void add_ground_of_run(SetLabel& label, const SetLabel::Line& line, const SetLabel::Run& run,
                       const MarkupStyle& style, const Measurer& measurer) {
  if (!style.ground || run.width <= 0) return;
  MarkupStyle own = style;
  own.font_size = style.ground->font_size;
  own.scripts = style.ground->scripts;
  const Font font = font_of_run(own, label.font);
  const LineMetrics metrics = measurer.line_metrics(font);
  const double baseline = line.baseline - rise_of(own, label.font.size);
  const double left = run.x - line.width / 2;
  add_ground(label.grounds,
             {Rect::between({left, baseline - std::round(metrics.ascent)},
                            {left + run.width, baseline + std::round(metrics.descent)}),
              style.ground->color});
}

/// Requires the lines in their places.
void add_grounds(SetLabel& label, const std::vector<TextLine>& lines,
                 const std::vector<MarkupRun>& markup, const Measurer& measurer) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].pieces.empty()) continue;
    add_block_ground(label, label.lines[i], markup[lines[i].pieces.front().run].style);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const SetLabel::Line& line = label.lines[i];
    for (std::size_t piece = 0; piece < line.runs.size(); ++piece) {
      add_ground_of_run(label, line, line.runs[piece], markup[lines[i].pieces[piece].run].style,
                        measurer);
    }
  }
}

}  // namespace

SetLabel set_label(const Measurer& measurer, std::string_view label, LabelKind kind,
                   const LabelStyle& style) {
  SetLabel set;
  set.font = style.font;
  std::vector<MarkupRun> markup = read_markup(label, kind, style.is_svg);
  if (is_blank(markup)) return set;
  change_case(markup, style.letter_case);

  const Input input(markup, style);
  const double least = least_width(markup, style.font);
  const double most = std::max(style.max_width, least);
  const TextBlock block = style.is_svg ? wrap_words(measurer, input.runs, most)
                                       : wrap_at_spaces(measurer, input.runs, most);
  set.lines = set_lines(block.lines, markup, input, style.font, measurer);
  set.size.height = style.is_svg
                        ? stack_svg_lines(set, measurer)
                        : stack_html_lines(set, space_below(markup, style.font), measurer, style);
  set.size.width = layout_width(std::max(block.width, least));
  for (std::size_t i = 0; i < set.lines.size(); ++i) {
    if (block.lines[i].pieces.empty()) continue;
    align(set.lines[i], markup[block.lines[i].pieces.front().run].style, set,
          style.is_svg ? Align::center : style.align);
  }
  if (!style.is_svg) add_grounds(set, block.lines, markup, measurer);
  set.ink = ink_of(set.lines, measurer);
  if (!style.is_svg) {
    // Letters of some scripts are taller than their lines.
    set.size.height = std::max({set.size.height, -2 * set.ink.top(), 2 * set.ink.bottom()});
  }
  return set;
}

}  // namespace mmdc::text
