#include "lib/config/color_value.hpp"

#include <algorithm>
#include <string>

#include "lib/base/ascii.hpp"
#include "lib/base/color.hpp"
#include "lib/base/trim.hpp"

namespace mmdc::config {
namespace {

/// `calculated` is what Mermaid's own themes have for a colour that is derived.
constexpr std::string_view words[] = {
    "accentcolor", "accentcolortext", "activetext",   "buttonborder", "buttonface",
    "buttontext",  "calculated",      "canvas",       "canvastext",   "currentcolor",
    "field",       "fieldtext",       "graytext",     "highlight",    "highlighttext",
    "inherit",     "initial",         "linktext",     "mark",         "marktext",
    "none",        "revert",          "revert-layer", "selecteditem", "selecteditemtext",
    "unset",       "visitedtext"};

/// A function that browsers may know: all but the two old ones with plain numbers that do not fit.
bool may_be_function(std::string_view css) {
  const bool is_function = css.find('(') != std::string_view::npos && css.ends_with(')');
  const bool is_old = css.starts_with("rgb") || css.starts_with("hsl");
  const std::string_view arguments = css.substr(std::min(css.find('('), css.size()));
  return is_function && (!is_old || std::ranges::any_of(arguments, base::is_letter));
}

}  // namespace

bool may_be_color(std::string_view css) {
  const std::string text = base::lower(base::trimmed(css, " \t\r\n"));
  return text.empty() || base::parse_color(text) || may_be_function(text) ||
         std::ranges::find(words, text) != std::end(words);
}

}  // namespace mmdc::config
