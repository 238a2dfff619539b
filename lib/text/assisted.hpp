/// @file
/// The built-in metrics where they reach, else the caller's measurer.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <mmdc/text.hpp>

#include "lib/text/measurer.hpp"

namespace mmdc::text {

/// Measures one picture. The caller's measurer is asked for when a text needs it for the first
/// time.
class AssistedMeasurer final : public Measurer {
 public:
  /// Null, or giving null: nobody assists. If `shown_here`, the built-in metrics count only where
  /// the assistant has a font that they are of. `cancelled` may be null.
  explicit AssistedMeasurer(std::function<std::shared_ptr<const TextMeasurer>()> assistant,
                            bool shown_here = false, std::function<bool()> cancelled = nullptr);

  double width(std::string_view line, const Font& font) const override;
  Rect ink(std::string_view line, const Font& font) const override;
  LineExtent measure(std::string_view line, const Font& font) const override;
  LineMetrics line_metrics(const Font& font) const override;
  bool covers(std::string_view text) const override;
  bool has_own_font(std::string_view text) const override;
  std::vector<std::size_t> word_starts(std::string_view text) const override;

  /// The CSS family lists that were measured with the metrics of another family, because nobody
  /// knows any font of them. Sorted.
  std::vector<std::string> unknown_families() const;

  /// The characters that the assistant has found in no font. Sorted.
  std::set<char32_t> missing_characters() const;

  /// True once `cancelled` has said so between two lines for the assistant. The lines from there on
  /// have no extent, so that a long label is through soon; what is made with them is no picture.
  bool was_cancelled() const { return was_cancelled_; }

 private:
  struct Metrics {
    bool by_assistant = false;
    bool is_unknown = false;  ///< the first families of the list are nowhere
  };

  const TextMeasurer* assistant() const;
  const TextMeasurer* assistant_for(std::string_view line, const Font& font) const;
  Metrics metrics_of(const Font& font) const;
  bool has_font_of(std::string_view css_family) const;
  Metrics find_metrics(std::string_view css_family) const;
  const TextExtent& extent(const TextMeasurer& assistant, std::string_view line,
                           const Font& font) const;
  bool is_cancelled() const;

  BuiltinMeasurer builtin_;
  std::function<std::shared_ptr<const TextMeasurer>()> open_assistant_;
  bool shown_here_;
  std::function<bool()> cancelled_;
  // What was found out so far.
  mutable GlyphBoxes glyph_boxes_;
  mutable bool was_asked_ = false;
  mutable bool was_cancelled_ = false;
  mutable std::shared_ptr<const TextMeasurer> assistant_;
  mutable std::map<std::string, Metrics, std::less<>> metrics_;
  mutable std::unordered_map<std::string, TextExtent> extents_;
};

}  // namespace mmdc::text
