#include "lib/text/assisted.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "lib/base/utf8.hpp"

namespace mmdc::text {
namespace {

TextFont text_font(const Font& font) {
  return {css_family(font), font.size, font.bold, font.italic};
}

/// Two fonts that differ give two keys.
std::string key_of(std::string_view line, const Font& font) {
  std::string key = std::to_string(font.size);
  key += font.bold ? 'b' : 'r';
  key += font.italic ? 'i' : 'u';
  key += css_family(font);
  key += '\n';
  key += line;
  return key;
}

/// What a caller's measurer says may be anything.
bool is_place(double value) {
  constexpr double farthest = 1e9;  // no label is that long, whatever its font
  return std::abs(value) <= farthest;
}

bool is_size(double value) {
  return value >= 0 && is_place(value);
}

bool is_extent(const TextExtent& extent) {
  const Rect& ink = extent.ink;
  return is_size(extent.width) && is_place(ink.x) && is_place(ink.y) && is_size(ink.width) &&
         is_size(ink.height);
}

/// At least the box that browsers have, who take the box of each glyph in whole px around its
/// unrounded origin: along the line that reaches up to a px beyond the ink.
Rect outward(const Rect& ink) {
  return Rect::between({ink.left() - 1, std::floor(ink.top())},
                       {ink.right() + 1, std::ceil(ink.bottom())});
}

}  // namespace

AssistedMeasurer::AssistedMeasurer(std::function<std::shared_ptr<const TextMeasurer>()> assistant,
                                   bool shown_here, std::function<bool()> cancelled)
    : open_assistant_(std::move(assistant)),
      shown_here_(shown_here),
      cancelled_(std::move(cancelled)) {}

const TextMeasurer* AssistedMeasurer::assistant() const {
  if (!was_asked_ && open_assistant_) assistant_ = open_assistant_();
  was_asked_ = true;
  return assistant_.get();
}

/// Of the families of the list, the first that is there counts, as in browsers. Where the first one
/// is not there, another viewer may have it: then the built-in metrics nearest to it stand for it.
AssistedMeasurer::Metrics AssistedMeasurer::find_metrics(std::string_view css_family) const {
  const std::vector<std::string> names = family_names(css_family);
  for (const std::string& name : names) {
    if (is_builtin_family(name)) return {.is_unknown = name != names.front()};
    if (assistant() != nullptr && assistant()->has_family(name)) return {.by_assistant = true};
  }
  return {.is_unknown = !names.empty()};
}

bool AssistedMeasurer::has_font_of(std::string_view css_family) const {
  return std::ranges::any_of(family_names(css_family), [&](const std::string& name) {
    return !is_generic_family(name) && assistant()->has_family(name);
  });
}

AssistedMeasurer::Metrics AssistedMeasurer::metrics_of(const Font& font) const {
  if (font.css_family.empty() && !shown_here_) return {};
  const std::string_view list = css_family(font);
  const auto known = metrics_.find(list);
  if (known != metrics_.end()) return known->second;
  Metrics found = find_metrics(list);
  if (shown_here_ && !found.by_assistant && assistant() != nullptr) {
    found.by_assistant = !has_font_of(found.is_unknown ? list : css_stack(font.family));
  }
  return metrics_[std::string(list)] = found;
}

const TextMeasurer* AssistedMeasurer::assistant_for(std::string_view line, const Font& font) const {
  const bool needs_one = metrics_of(font).by_assistant || !builtin_.covers(line);
  return needs_one ? assistant() : nullptr;
}

const TextExtent& AssistedMeasurer::extent(const TextMeasurer& assistant, std::string_view line,
                                           const Font& font) const {
  const auto [place, is_new] = extents_.try_emplace(key_of(line, font));
  if (!is_new || is_cancelled()) return place->second;
  place->second = assistant.measure(line, text_font(font));
  if (!is_extent(place->second)) {
    const LineExtent estimated = builtin_.measure(line, font, glyph_boxes_);
    place->second = {estimated.width, estimated.ink, {}};
  }
  return place->second;
}

bool AssistedMeasurer::is_cancelled() const {
  was_cancelled_ = was_cancelled_ || (cancelled_ && cancelled_());
  return was_cancelled_;
}

double AssistedMeasurer::width(std::string_view line, const Font& font) const {
  const TextMeasurer* const assistant = assistant_for(line, font);
  return assistant != nullptr ? extent(*assistant, line, font).width : builtin_.width(line, font);
}

Rect AssistedMeasurer::ink(std::string_view line, const Font& font) const {
  return measure(line, font).ink;
}

LineExtent AssistedMeasurer::measure(std::string_view line, const Font& font) const {
  const TextMeasurer* const assistant = assistant_for(line, font);
  if (assistant == nullptr) return builtin_.measure(line, font, glyph_boxes_);
  const TextExtent& found = extent(*assistant, line, font);
  return {found.width, found.ink.width > 0 ? outward(found.ink) : Rect{}};
}

LineMetrics AssistedMeasurer::line_metrics(const Font& font) const {
  if (!metrics_of(font).by_assistant) return builtin_.line_metrics(font);
  const FontExtent extent = assistant()->measure_font(text_font(font));
  const bool is_known = is_size(extent.ascent) && is_size(extent.descent) && is_size(extent.gap);
  if (!is_known) return builtin_.line_metrics(font);
  return {extent.ascent, extent.descent, extent.gap};
}

bool AssistedMeasurer::covers(std::string_view text) const {
  return builtin_.covers(text) || assistant() != nullptr;
}

bool AssistedMeasurer::has_own_font(std::string_view text) const {
  return builtin_.has_own_font(text);
}

std::vector<std::size_t> AssistedMeasurer::word_starts(std::string_view text) const {
  return assistant() != nullptr ? assistant()->word_starts(text) : std::vector<std::size_t>{};
}

std::set<char32_t> AssistedMeasurer::missing_characters() const {
  std::set<char32_t> characters;
  for (const auto& [key, extent] : extents_) {
    for (const base::Utf8View::Item item : base::Utf8View(extent.missing)) {
      characters.insert(item.code_point);
    }
  }
  return characters;
}

std::vector<std::string> AssistedMeasurer::unknown_families() const {
  std::vector<std::string> families;
  for (const auto& [family, metrics] : metrics_) {
    if (metrics.is_unknown) families.push_back(family);
  }
  return families;
}

}  // namespace mmdc::text
