// What the markup of a label says: Markdown's emphasis, a few HTML tags, line breaks, icons.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/color.hpp"
#include "lib/text/tag_style.hpp"

namespace mmdc::text {

/// How a label is written. Mermaid reads emphasis in `markdown` only, tags and line breaks in all.
enum class LabelKind { text, string, markdown };

/// What an element in a line paints behind all that it holds, as high as its own letters.
struct MarkupGround {
  base::Color color;
  CssLength font_size;
  std::string scripts;

  friend bool operator==(const MarkupGround&, const MarkupGround&) = default;
};

/// How a stretch of a label is to look.
struct MarkupStyle {
  bool bold = false;
  bool italic = false;
  bool code = false;
  bool underline = false;
  bool line_through = false;
  bool is_plain_link = false;  ///< without a line under it
  CssLength font_size{0, 1};   ///< em: of the font of the label
  std::string scripts;         ///< `^` for a superscript, `_` for a subscript, inner ones last
  std::string color;           ///< CSS; empty for that of the label
  std::optional<MarkupGround> ground;       ///< of the innermost element that has one
  std::optional<base::Color> block_ground;  ///< of the innermost block, behind whole lines
  std::string href;                         ///< where it leads; not yet checked; empty for none
  std::optional<Align> align;               ///< of its lines, where it is not that of the label
  CssLength width;                          ///< that the widest block around it has at least
  double inset_left = 0;  ///< px that the blocks around it keep free beside its lines
  double inset_right = 0;

  friend bool operator==(const MarkupStyle&, const MarkupStyle&) = default;
};

/// What stands before an item of a list.
struct ListMarker {
  enum class Shape { disc, circle, square, number };
  Shape shape = Shape::disc;
  int number = 0;
};

struct MarkupRun {
  std::string text;  ///< as it is shown; LF breaks the line, CR is a `written_line_feed`
  MarkupStyle style;
  std::string icon = {};       ///< `prefix:name` of an icon that stands here instead of a text
  bool is_rule = false;        ///< a line across the label, that has its line to itself
  CssLength space_above = {};  ///< free room above the line that the run begins
  std::optional<ListMarker> marker = std::nullopt;  ///< before that line
};

/// The runs of a label, in order. Nothing is an error: what can't be read as markup is text.
/// The tags b, strong, i, em, u, ins, s, del, strike, code, kbd, tt, small, big, sub, sup, font, a,
/// mark, q, hr and br take effect, and styles of others; those of blocks break lines, some with
/// room between and beside, items of lists have their markers, cells of tables a blank between
/// them, of img the text alt is shown; script and style vanish with what they hold. Room below the
/// last line is that above a run without text.
/// `is_svg`: as Mermaid's labels of SVG text are read, where only br is a tag and blocks of
/// Markdown stand in one line.
std::vector<MarkupRun> read_markup(std::string_view label, LabelKind kind, bool is_svg = false);

/// The label as it would be read aloud: the text of its runs.
std::string spoken(std::string_view label, LabelKind kind);

}  // namespace mmdc::text
