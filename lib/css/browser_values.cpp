#include "lib/css/browser_values.hpp"

#include <algorithm>
#include <iterator>
#include <span>

#include "lib/base/color.hpp"
#include "lib/base/css_number.hpp"
#include "lib/base/font_weight.hpp"

namespace mmdc::css {
namespace {

using Words = std::span<const std::string_view>;

constexpr std::string_view of_all[] = {"inherit", "initial",      "unset",
                                       "revert",  "revert-layer", "revert-rule"};
constexpr std::string_view system_colors[] = {"accentcolor",
                                              "accentcolortext",
                                              "activetext",
                                              "activeborder",
                                              "activecaption",
                                              "appworkspace",
                                              "background",
                                              "buttonborder",
                                              "buttonface",
                                              "buttonhighlight",
                                              "buttonshadow",
                                              "buttontext",
                                              "canvas",
                                              "canvastext",
                                              "captiontext",
                                              "currentcolor",
                                              "field",
                                              "fieldtext",
                                              "graytext",
                                              "highlight",
                                              "highlighttext",
                                              "inactiveborder",
                                              "inactivecaption",
                                              "inactivecaptiontext",
                                              "infobackground",
                                              "infotext",
                                              "linktext",
                                              "mark",
                                              "marktext",
                                              "menu",
                                              "menutext",
                                              "scrollbar",
                                              "selecteditem",
                                              "selecteditemtext",
                                              "threeddarkshadow",
                                              "threedface",
                                              "threedhighlight",
                                              "threedlightshadow",
                                              "threedshadow",
                                              "visitedtext",
                                              "window",
                                              "windowframe",
                                              "windowtext",
                                              "-webkit-link",
                                              "-webkit-text",
                                              "-webkit-activelink"};
constexpr std::string_view units[] = {
    "%",     "px",    "cm",    "mm",    "q",    "in",   "pt",  "pc",  "em",    "rem",
    "ex",    "rex",   "ch",    "rch",   "cap",  "rcap", "ic",  "ric", "lh",    "rlh",
    "vw",    "vh",    "vi",    "vb",    "vmin", "vmax", "svw", "svh", "svi",   "svb",
    "svmin", "svmax", "lvw",   "lvh",   "lvi",  "lvb",  "dvw", "dvh", "dvi",   "dvb",
    "dvmin", "dvmax", "lvmin", "lvmax", "cqw",  "cqh",  "cqi", "cqb", "cqmin", "cqmax"};
constexpr std::string_view sizes[] = {"xx-small",  "x-small", "small",   "medium",
                                      "large",     "math",    "x-large", "xx-large",
                                      "xxx-large", "smaller", "larger"};
constexpr std::string_view slants[] = {"normal", "italic", "oblique"};
constexpr std::string_view displays[] = {"none",
                                         "contents",
                                         "block",
                                         "inline",
                                         "inline-block",
                                         "flow",
                                         "flow-root",
                                         "flex",
                                         "inline-flex",
                                         "grid",
                                         "inline-grid",
                                         "list-item",
                                         "table",
                                         "table-row",
                                         "inline-table",
                                         "table-cell",
                                         "table-row-group",
                                         "table-column",
                                         "run-in",
                                         "ruby",
                                         "math",
                                         "grid-lanes",
                                         "table-header-group",
                                         "ruby-text",
                                         "-webkit-box",
                                         "ruby-base",
                                         "table-caption",
                                         "table-footer-group",
                                         "table-column-group",
                                         "-webkit-inline-box",
                                         "-webkit-flex",
                                         "-webkit-inline-flex",
                                         "inline-grid-lanes"};
constexpr std::string_view visibilities[] = {"visible", "hidden", "collapse"};
constexpr std::string_view aligns[] = {"left",         "right",          "center",
                                       "justify",      "start",          "end",
                                       "match-parent", "-webkit-left",   "-webkit-right",
                                       "-webkit-auto", "-webkit-center", "justify-all"};
constexpr std::string_view caps[] = {"butt", "round", "square"};
constexpr std::string_view joins[] = {"miter", "miter-clip", "round", "bevel", "arcs"};
constexpr std::string_view decorations[] = {
    "none",  "underline", "overline",       "line-through", "blink",
    "solid", "double",    "dotted",         "dashed",       "wavy",
    "auto",  "from-font", "spelling-error", "grammar-error"};

bool is_among(Words words, std::string_view value) {
  return std::ranges::find(words, value) != words.end();
}

bool is_color(std::string_view value) {
  return value == "transparent" || is_among(system_colors, value) || base::parse_color(value);
}

bool is_paint(std::string_view value) {
  return value == "none" || value == "context-fill" || value == "context-stroke" || is_color(value);
}

bool is_length(std::string_view value) {
  const auto number = base::read_css_number(value);
  return number && number->value >= 0 && (number->unit.empty() || is_among(units, number->unit));
}

bool is_radius(std::string_view value) {
  return value == "auto" || is_length(value);
}

bool is_share(std::string_view value) {
  const auto number = base::read_css_number(value);
  return number && (number->unit.empty() || number->unit == "%");
}

bool is_size(std::string_view value) {
  return is_among(sizes, value) || is_length(value);
}

bool is_weight(std::string_view value) {
  return base::parse_weight(value).has_value();
}

/// True if each word of a list is what `is_one` takes.
template <typename IsOne>
bool are_all(std::string_view list, std::string_view separators, IsOne is_one) {
  for (std::size_t at = list.find_first_not_of(separators); at != std::string_view::npos;) {
    const std::size_t end = std::min(list.find_first_of(separators, at), list.size());
    if (!is_one(list.substr(at, end - at))) return false;
    at = list.find_first_not_of(separators, end);
  }
  return true;
}

bool are_dashes(std::string_view value) {
  return value == "none" || are_all(value, " ,\t", is_length);
}

bool is_decoration(std::string_view value) {
  return are_all(value, " \t", [](std::string_view word) {
    return is_among(decorations, word) || is_color(word) || is_length(word);
  });
}

template <const auto& words>
bool is_word_of(std::string_view value) {
  return is_among(words, value);
}

struct ValueRule {
  std::string_view property;
  bool (*may_be)(std::string_view value);
};

constexpr ValueRule value_rules[] = {
    {"fill", is_paint},
    {"stroke", is_paint},
    {"color", is_color},
    {"background-color", is_color},
    {"opacity", is_share},
    {"fill-opacity", is_share},
    {"stroke-opacity", is_share},
    {"stroke-width", is_length},
    {"stroke-dasharray", are_dashes},
    {"stroke-linecap", is_word_of<caps>},
    {"stroke-linejoin", is_word_of<joins>},
    {"rx", is_radius},
    {"ry", is_radius},
    {"font-size", is_size},
    {"font-weight", is_weight},
    {"font-style", is_word_of<slants>},
    {"text-align", is_word_of<aligns>},
    {"text-decoration", is_decoration},
    {"display", is_word_of<displays>},
    {"visibility", is_word_of<visibilities>},
};

}  // namespace

bool may_be_value(std::string_view property, std::string_view value) {
  if (value.empty()) return property.starts_with("--");
  if (value.find_first_of("(\\\"'") != std::string_view::npos || is_among(of_all, value)) {
    return true;
  }
  const auto* const found = std::ranges::find(value_rules, property, &ValueRule::property);
  return found == std::end(value_rules) || found->may_be(value);
}

}  // namespace mmdc::css
