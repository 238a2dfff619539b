// The built-in icons: the outlines of Font Awesome Free.
#pragma once

#include <optional>
#include <string_view>

namespace mmdc::icons {

/// One line for each name, in ascending order of bytes: `style/name width path`, or
/// `style/name =style/name` where that is an icon's second name. Styles are those of Font Awesome
/// and `old` for names of its version 4 that no icon has today.
extern const std::string_view font_awesome_lines;

struct FontAwesomeIcon {
  double width = 0;          ///< in units of which the icon is 512 high
  std::string_view outline;  ///< as SVG's path data
};

/// Whether a prefix stands for one of Font Awesome's styles.
bool is_font_awesome_prefix(std::string_view prefix);

/// The icon of that name in the style that a prefix stands for (`fa`, `fab`, `far`, `fa6-solid` and
/// the like), else in another style. Nothing for other prefixes and unknown names.
std::optional<FontAwesomeIcon> find_font_awesome(std::string_view prefix, std::string_view name);

}  // namespace mmdc::icons
