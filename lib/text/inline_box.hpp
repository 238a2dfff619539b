// Pictures that stand in a line of text as a word does.
#pragma once

#include <memory>
#include <string_view>

#include "lib/base/picture.hpp"
#include "lib/base/transform.hpp"
#include "lib/text/font.hpp"

namespace mmdc::text {

/// A picture and the room that it takes in its line. Lines may break before and after it.
struct InlineBox {
  double width = 0;    ///< px along the line
  double ascent = 0;   ///< px above the baseline; a line grows where it is too low
  double descent = 0;  ///< px below the baseline
  std::shared_ptr<const base::Picture> picture = nullptr;
  /// From the picture's plane to one whose origin is on the baseline at the start of the box.
  base::Transform placement = {};
};

/// Where the pictures of labels come from.
class InlineSource {
 public:
  virtual ~InlineSource() = default;

  /// The icon that a label names, as `prefix:name`, in text of this font. Always something to see.
  virtual InlineBox icon(std::string_view name, const Font& font) const = 0;
};

}  // namespace mmdc::text
