// Labels set in lines, as Mermaid's HTML labels are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <mmdc/geometry.hpp>

#include "lib/base/color.hpp"
#include "lib/text/font.hpp"
#include "lib/text/inline_box.hpp"
#include "lib/text/inset.hpp"
#include "lib/text/letter_case.hpp"
#include "lib/text/markup.hpp"
#include "lib/text/measurer.hpp"

namespace mmdc::text {

/// A label around the origin. All lines are centred on x = 0; one whose text stands at a side is as
/// wide as the label.
struct SetLabel {
  struct Run {
    std::string text;
    Font font;
    bool underline = false;
    bool line_through = false;
    double rise = 0;                                  ///< of the baseline, upward
    std::string href;                                 ///< safe to follow; empty for none
    std::optional<base::Color> color = std::nullopt;  ///< where it is not that of the label
    std::string icon;  ///< `prefix:name`; then it has no text but a box
    std::optional<InlineBox> box = std::nullopt;
    double x = 0;  ///< from the start of the line
    double width = 0;
  };

  /// What stands before an item of a list: a figure or a number.
  struct Marker {
    ListMarker::Shape shape = ListMarker::Shape::disc;
    Rect box;          ///< of a figure, from the start of the line on its baseline
    std::string text;  ///< of a number, which fills the box's width
    Font font;
  };

  struct Line {
    double baseline = 0;
    std::vector<Run> runs;
    double width = 0;
    bool is_rule = false;    ///< no text but a line across the label, centred on the baseline
    double space_above = 0;  ///< free room above it
    double above = 0;        ///< how far it reaches from its baseline
    double below = 0;
    std::optional<Marker> marker = std::nullopt;
  };

  /// What is painted behind text, around the middle of the label.
  struct Ground {
    Rect box;
    base::Color color;
  };

  std::vector<Line> lines;  ///< none in an empty label
  std::vector<Ground> grounds = {};
  /// Instead of lines, for a label with formulas; its origin is at the left, halfway down.
  std::optional<Inset> picture;
  Font font;
  Size size;  ///< (0, 0) for an empty label
  Rect ink;   ///< the box of what is painted of the text: letters may lean out of their lines

  bool is_empty() const { return lines.empty() && !picture; }
};

/// No label is as wide: lines end where the text says so only.
inline constexpr double unlimited_width = 1e9;

struct LabelStyle {
  Font font;
  double max_width = 200;  ///< lines break there
  /// Set as Mermaid's SVG labels are and not as its HTML labels: lines stand closer, and a label is
  /// no wider than its lines.
  bool is_svg = false;
  /// Where icons come from; without it they are shown as they are written. Outlives the call.
  const InlineSource* inlines = nullptr;
  LetterCase letter_case = LetterCase::as_written;
  // Not of SVG labels:
  Align align = Align::center;       ///< of the lines
  CssLength line_height = {0, 1.5};  ///< em: of the font of each stretch of text
};

SetLabel set_label(const Measurer& measurer, std::string_view label, LabelKind kind,
                   const LabelStyle& style);

}  // namespace mmdc::text
