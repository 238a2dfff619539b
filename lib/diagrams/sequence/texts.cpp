#include "lib/diagrams/sequence/texts.hpp"

#include <algorithm>
#include <utility>

#include "lib/base/ascii.hpp"
#include "lib/base/font_weight.hpp"
#include "lib/math/label.hpp"
#include "lib/text/baseline.hpp"
#include "lib/text/entities.hpp"
#include "lib/text/svg_text.hpp"
#include "lib/text/wrap.hpp"

namespace mmdc::diagrams::sequence {

namespace {

// What Mermaid has instead of the `#` of an entity, behind that if it is a number, and instead of
// the `;`.
constexpr std::string_view hidden_mark = "\xEF\xAC\x82\xC2\xB0";
constexpr std::string_view hidden_number = "\xC2\xB0";
constexpr std::string_view hidden_end = "\xC2\xB6\xC3\x9F";

/// Mermaid: it measures entities such as `#9829;` in the form in which it hides them from its
/// parsers, which is longer than what is drawn. It also breaks lines there, and within; ours not.
std::string hidden_entities(std::string_view text) {
  if (text.find('#') == std::string_view::npos) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t stop = at + 1;
    while (text[at] == '#' && stop < text.size() && base::is_word(text[stop])) ++stop;
    if (stop == at + 1 || stop == text.size() || text[stop] != ';') {
      out += text[at++];
      continue;
    }
    const std::string_view word = text.substr(at + 1, stop - at - 1);
    out += hidden_mark;
    if (word.find_first_not_of("0123456789") == std::string_view::npos) out += hidden_number;
    out += word;
    out += hidden_end;
    at = stop + 1;
  }
  return out;
}

}  // namespace

/// Mermaid: size, family and weight at the top level beat those of the section, and size and family
/// always are at the top level, but for a size of 0. A family there beats the theme's, too. Size
/// and family of the title are the theme's, whatever those of messages are.
Fonts fonts_of(const Context& context) {
  const config::Config& config = context.config;
  const text::Font common =
      text::font_of(config.top_font_family.value_or(config.font_family), config.font_size);
  const auto font = [&](double own_size, const std::string& own_weight) {
    text::Font own_font = common;
    if (own_font.size == 0) own_font.size = own_size;
    own_font.bold = base::is_bold(config.font_weight.value_or(own_weight));
    return own_font;
  };
  const config::Sequence& own = config.sequence;
  const text::Font messages = font(own.message_font_size, own.message_font_weight);
  text::Font title = text::font_of(config.font_family, context.theme.font_size);
  title.bold = messages.bold;
  return {font(own.actor_font_size, own.actor_font_weight), messages,
          font(own.note_font_size, own.note_font_weight), std::move(title)};
}

Texts::Texts(TextRole role, const Context& context, text::Font font)
    : measurer_(context.measurer),
      font_(std::move(font)),
      wraps_(context.config.wrap || context.config.sequence.wrap),
      is_note_(role == TextRole::note) {}

bool Texts::has_formula(std::string_view text) {
  return math::has_formula(text);
}

bool Texts::wraps(const Label& label) const {
  return label.wrap.value_or(wraps_) && !has_formula(label.text);
}

PlacedLine Texts::picture(std::string_view text, Point middle) const {
  PlacedLine line;
  line.position = middle;
  line.picture = math::set_label(measurer_, text, {.font = font_, .is_narrow = is_note_});
  line.width = line.picture->width;
  return line;
}

Size Texts::size(std::string_view text) const {
  if (text.empty()) return {};
  const auto known = known_.find(text);
  if (known != known_.end()) return known->second.size;
  return known_.emplace(text, measure(text)).first->second.size;
}

double Texts::height_of_lines(std::string_view text) const {
  return text.empty() ? measure_line(text).size.height : size(text).height;
}

Texts::Measured Texts::measure(std::string_view text) const {
  if (has_formula(text)) {
    // Mermaid: the width is that of the lines as they are written.
    const double width = math::set_label(measurer_, text, {.font = font_}).width;
    const double height = picture(text, {}).picture->height();
    return {{text::round_half_up(width), text::round_half_up(height)}};
  }
  Measured measured;
  const auto lines = text::split_at_br(text);
  for (const std::string_view raw : lines) {
    const LineSize line = measure_line(raw);
    measured.size = {std::max(measured.size.width, line.size.width),
                     measured.size.height + line.size.height};
    const bool is_shown_so = raw.find_first_of("#&") == std::string_view::npos;
    if (lines.size() == 1 && is_shown_so) measured.advance = line.advance;
  }
  return measured;
}

/// Mermaid: an empty line is as high as any other.
Texts::LineSize Texts::measure_line(std::string_view raw) const {
  const std::string shown = text::collapse_spaces(hidden_entities(raw));
  const text::LineExtent extent = measurer_.measure(shown, font_);
  const text::LineMetrics metrics = measurer_.line_metrics(font_);
  const mmdc::Rect box = text::text_box(metrics, extent);
  const Size size{text::round_half_up(box.width), text::round_half_up(box.height)};
  if (size.height > 0) return {size, extent.width};
  return {{size.width, text::round_half_up(metrics.ascent) + text::round_half_up(metrics.descent)},
          extent.width};
}

std::string Texts::wrap(std::string_view text, double max_width) const {
  return text::wrap_sequence_label(measurer_, text, font_, max_width);
}

std::size_t Texts::line_count(std::string_view text) const {
  return text::split_at_br(text).size();
}

PlacedLine Texts::line(Point position, std::string_view raw, Anchor anchor) const {
  std::string shown = text::collapse_spaces(text::decode_entities(raw));
  const double width = advance_of(raw, shown);
  return {position, std::move(shown), width, anchor};
}

double Texts::advance_of(std::string_view raw, std::string_view shown) const {
  const auto known = known_.find(raw);
  const bool is_known = known != known_.end() && known->second.advance;
  return is_known ? *known->second.advance : measurer_.width(shown, font_);
}

std::vector<PlacedLine> Texts::centered(std::string_view text, const mmdc::Rect& box) const {
  if (has_formula(text)) return {picture(text, box.center())};
  const auto lines = text::split_at_br(text);
  const Point center = box.center();
  double y = center.y - font_.size * (static_cast<double>(lines.size()) - 1) / 2 +
             text::baseline_below_center(measurer_.line_metrics(font_));
  std::vector<PlacedLine> placed;
  for (const std::string_view raw : lines) {
    placed.push_back(line({center.x, y}, raw, Anchor::middle));
    y += font_.size;
  }
  return placed;
}

std::vector<PlacedLine> Texts::block(std::string_view text, const Block& block) const {
  using config::Align;
  if (has_formula(text)) return {picture(text, block.box.center())};
  const double x = block.align == Align::left ? text::round_half_up(block.box.x + block.margin)
                   : block.align == Align::right
                       ? text::round_half_up(block.box.right() - block.margin)
                       : text::round_half_up(block.box.x + block.box.width / 2);
  const Anchor anchor = block.align == Align::left    ? Anchor::start
                        : block.align == Align::right ? Anchor::end
                                                      : Anchor::middle;
  const double below = text::baseline_below_middle(font_) + (block.is_lowered ? font_.size : 0);
  std::vector<PlacedLine> placed;
  double height_above = 0;
  for (std::string_view previous; const std::string_view raw : text::split_at_br(text)) {
    if (!placed.empty()) height_above += measure_line(previous).size.height;
    const double y = text::round_half_up(block.box.y + height_above + block.margin / 2);
    placed.push_back(line({x, y + below}, raw, anchor));
    previous = raw;
  }
  return placed;
}

std::vector<PlacedLine> Texts::titles(std::string_view text, Point position) const {
  if (has_formula(text)) {
    const double middle = position.y - font_.size + size(text).height / 2;
    return {picture(text, {position.x, middle})};
  }
  std::vector<PlacedLine> placed;
  double height_above = 0;
  for (std::string_view previous; const std::string_view raw : text::split_at_br(text)) {
    if (!placed.empty()) height_above += measure_line(previous).size.height;
    placed.push_back(
        line({position.x, text::round_half_up(position.y + height_above)}, raw, Anchor::middle));
    previous = raw;
  }
  return placed;
}

}  // namespace mmdc::diagrams::sequence
