// A label cut into the pieces that its markup consists of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lib/text/markup.hpp"
#include "lib/text/tag_style.hpp"

namespace mmdc::text {

struct MarkupToken {
  enum class Type {
    text,  ///< shown as it is; entities not decoded yet
    line_break,
    open,  ///< of the tag `text`, in lower case
    close,
    emphasis,  ///< a run of `*` or `_` that may begin or end emphasis
    icon,      ///< `prefix:name`
  };

  Type type = Type::text;
  std::string text;
  std::string href = {};  ///< of the tag a
  TagStyle style = {};    ///< of a tag
  bool can_open = false;  ///< emphasis
  bool can_close = false;
};

/// The pieces in order; emphasis that is none is text. `is_svg`: as for labels of SVG text.
std::vector<MarkupToken> cut_markup(std::string_view label, LabelKind kind, bool is_svg);

}  // namespace mmdc::text
