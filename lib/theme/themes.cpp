// The built-in themes.
#include <algorithm>
#include <cmath>
#include <optional>

#include "lib/base/css_number.hpp"
#include "lib/base/font_weight.hpp"
#include "lib/base/read_number.hpp"
#include "lib/theme/declarations.hpp"
#include "lib/theme/theme.hpp"

namespace mmdc::theme {
namespace {

constexpr Color black = Color::rgb(0x000000);
constexpr Color dark_grey = Color::rgb(0x333333);
constexpr Color lavender = Color::rgb(0xECECFF);
constexpr Color purple = Color::rgb(0x9370DB);

constexpr Theme mermaid_default = {
    .background = Color::rgb(0xFFFFFF),
    .text_color = dark_grey,
    .main_bkg = lavender,
    .node_border = purple,
    .node_text_color = dark_grey,
    .line_color = dark_grey,
    .edge_label_background = {232, 232, 232, 0.8},
    .cluster_bkg = Color::rgb(0xFFFFDE),
    .cluster_border = Color::rgb(0xAAAA33),
    .title_color = dark_grey,
    .shadow = Shadow{{1, 2}, 2, Color::rgb(0xB9B9B9)},
    .actor_bkg = lavender,
    .actor_border = purple,
    .actor_text_color = black,
    .actor_line_color = purple,
    .signal_color = dark_grey,
    .signal_text_color = dark_grey,
    .sequence_number_color = Color::rgb(0xFFFFFF),
    .label_box_bkg_color = lavender,
    .label_box_border_color = purple,
    .label_text_color = black,
    .loop_text_color = black,
    .note_bkg_color = Color::rgb(0xFFF5AD),
    .note_border_color = Color::rgb(0xAAAA33),
    .note_text_color = black,
    .activation_bkg_color = Color::rgb(0xF4F4F4),
    .activation_border_color = Color::rgb(0x666666),
    .rect_bkg_color = Color::rgb(0xF9FFEC),
};

/// A variable that holds a colour, and where it goes.
struct ColorField {
  std::string_view variable;
  Color Theme::*field;
};

constexpr ColorField color_fields[] = {
    {"background", &Theme::background},
    {"textColor", &Theme::text_color},
    {"mainBkg", &Theme::main_bkg},
    {"nodeBorder", &Theme::node_border},
    {"lineColor", &Theme::line_color},
    {"edgeLabelBackground", &Theme::edge_label_background},
    {"clusterBkg", &Theme::cluster_bkg},
    {"clusterBorder", &Theme::cluster_border},
    {"titleColor", &Theme::title_color},
    {"actorBkg", &Theme::actor_bkg},
    {"actorBorder", &Theme::actor_border},
    {"actorTextColor", &Theme::actor_text_color},
    {"actorLineColor", &Theme::actor_line_color},
    {"signalColor", &Theme::signal_color},
    {"signalTextColor", &Theme::signal_text_color},
    {"sequenceNumberColor", &Theme::sequence_number_color},
    {"labelBoxBkgColor", &Theme::label_box_bkg_color},
    {"labelBoxBorderColor", &Theme::label_box_border_color},
    {"labelTextColor", &Theme::label_text_color},
    {"loopTextColor", &Theme::loop_text_color},
    {"noteBkgColor", &Theme::note_bkg_color},
    {"noteBorderColor", &Theme::note_border_color},
    {"noteTextColor", &Theme::note_text_color},
    {"activationBkgColor", &Theme::activation_bkg_color},
    {"activationBorderColor", &Theme::activation_border_color},
    {"rectBkgColor", &Theme::rect_bkg_color},
};

std::string_view value_of(const Variables& variables, std::string_view name) {
  const auto found = variables.find(name);
  return found == variables.end() ? std::string_view() : std::string_view(found->second);
}

/// The colours of a list such as `["#E879F9", "#2DD4BF"]`.
Palette palette_of(std::string_view list) {
  Palette palette;
  for (std::size_t open = list.find('"'); open != std::string_view::npos;) {
    const std::size_t close = list.find('"', open + 1);
    if (close == std::string_view::npos || palette.size == palette.colors.size()) break;
    const auto color = base::parse_color(list.substr(open + 1, close - open - 1));
    if (color) palette.colors[palette.size++] = *color;
    open = list.find('"', close + 1);
  }
  return palette;
}

void set_number(const Variables& variables, std::string_view name, double& field) {
  const std::string_view text = value_of(variables, name);
  const auto number = base::read_leading_number(text);
  if (number && number->value >= 0) field = base::bounded_length(number->value);
}

/// Mermaid: the filter of that name has a faint colour of the theme's choice.
Shadow hard_shadow(const Variables& variables, Color otherwise) {
  Color color = base::parse_color(value_of(variables, "filterColor")).value_or(otherwise);
  color.alpha = 0.06;
  return {{4, 4}, 0, color};
}

/// Mermaid: white in most themes, so that only the dark ones show it.
std::optional<Shadow> actor_shadow_of(const Variables& variables, Color background) {
  constexpr Color white = Color::rgb(0xFFFFFF);
  const Shadow shadow = hard_shadow(variables, white);
  const bool is_white = shadow.color.red + shadow.color.green + shadow.color.blue == 3 * 255;
  const bool is_light = background.red + background.green + background.blue > 3 * 128;
  if (is_white && is_light) return std::nullopt;
  return shadow;
}

/// A length such as `2px`, and what comes after it.
std::optional<double> take_length(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  constexpr double farthest = 1000;
  const auto number = base::read_leading_number(text);
  if (!number || std::abs(number->value) >= farthest) return std::nullopt;
  text = number->rest;
  if (text.starts_with("px")) text.remove_prefix(2);
  return number->value;
}

/// `drop-shadow(1px 2px 2px rgba(...))`, as Mermaid's themes write it.
std::optional<Shadow> shadow_of(const Variables& variables) {
  std::string_view text = value_of(variables, "dropShadow");
  if (text.starts_with("url(#drop-shadow)")) return hard_shadow(variables, black);
  constexpr std::string_view function = "drop-shadow(";
  const std::size_t close = text.rfind(')');
  if (!text.starts_with(function) || close == std::string_view::npos) return std::nullopt;
  text = text.substr(function.size(), close - function.size());
  const auto x = take_length(text);
  const auto y = take_length(text);
  const auto blur = take_length(text);
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const auto color = base::parse_color(text);
  if (!x || !y || !blur || *blur < 0 || !color) return std::nullopt;
  return Shadow{{*x, *y}, *blur, *color};
}

/// Mermaid: the size goes into a style sheet, where a number without a unit means nothing.
double font_size_of(std::string_view css) {
  const bool has_unit = !css.empty() && (css.back() < '0' || css.back() > '9') && css.back() != '.';
  const double size = has_unit ? base::parse_length(css).value_or(0) : 0;
  return size > 0 ? size : mermaid_default.font_size;
}

std::optional<Gradient> gradient_of(const Variables& variables) {
  if (value_of(variables, "useGradient") != "true") return std::nullopt;
  const auto from = base::parse_color(value_of(variables, "gradientStart"));
  const auto to = base::parse_color(value_of(variables, "gradientStop"));
  if (!from || !to) return std::nullopt;
  return Gradient{*from, *to};
}

}  // namespace

Theme make_theme(std::string_view name, const Variables& variables, const Variables& overlay) {
  if (name == "default" && variables.empty() && overlay.empty()) return mermaid_default;
  Variables all = derive(name, variables);
  for (const auto& [variable, value] : overlay) all.insert_or_assign(variable, value);
  Theme theme = mermaid_default;
  for (const ColorField& field : color_fields) {
    if (const auto color = base::parse_color(value_of(all, field.variable))) {
      theme.*field.field = *color;
    }
  }
  // Mermaid: labels of nodes have a colour of their own in some themes only.
  theme.node_text_color =
      base::parse_color(value_of(all, "nodeTextColor")).value_or(theme.text_color);
  set_number(all, "strokeWidth", theme.stroke_width);
  theme.font_size = font_size_of(value_of(all, "fontSize"));
  if (const auto weight = value_of(all, "noteFontWeight"); !weight.empty()) {
    theme.note_font_weight = base::weight_number(weight);
  }
  set_number(all, "radius", theme.radius);
  theme.border_colors = palette_of(value_of(all, "borderColorArray"));
  theme.bkg_colors = palette_of(value_of(all, "bkgColorArray"));
  theme.shadow = shadow_of(all);
  theme.gradient = gradient_of(all);
  theme.actor_shadow = actor_shadow_of(all, theme.background);
  return theme;
}

const Theme& default_theme() {
  return mermaid_default;
}

}  // namespace mmdc::theme
