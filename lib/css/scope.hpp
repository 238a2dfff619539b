// A style sheet tied to one picture, and written out.
#pragma once

#include <string>
#include <string_view>

#include "lib/css/style_sheet.hpp"

namespace mmdc::css {

/// The sheet for the picture of that id: every selector begins with `#id`, and what was written for
/// the picture by an id that it is not called by here is put right. `#my-svg` and, for a picture
/// `doc-3`, `#doc` mean the picture itself and begin the ids in it; so do `svg` and `:root` at the
/// start of a selector.
StyleSheet scoped(StyleSheet sheet, std::string_view id);

/// The sheet as CSS, without a line feed and without anything that XML or HTML could take for
/// markup but `>` in selectors.
std::string format(const StyleSheet& sheet);

/// `name:value;` for each, with `!important` where it is.
std::string format(const std::vector<Declaration>& declarations);

}  // namespace mmdc::css
