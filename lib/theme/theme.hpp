// The colours and widths of a picture, by Mermaid's names of the theme variables.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include <mmdc/geometry.hpp>

#include "lib/base/color.hpp"
#include "lib/theme/derive.hpp"

namespace mmdc::theme {

using base::Color;

/// Colours that take turns; none in most themes.
struct Palette {
  std::array<Color, 12> colors = {};
  std::size_t size = 0;

  std::optional<Color> at(std::size_t index) const {
    if (size == 0) return std::nullopt;
    return colors[index % size];
  }
};

/// What lies under the shapes of the look neo.
struct Shadow {
  Point offset;
  double blur = 0;  ///< standard deviation
  Color color;
};

/// Of the borders of the look neo, from left to right.
struct Gradient {
  Color from;
  Color to;
};

struct Theme {
  Color background;  ///< what the theme is made to stand on
  Color text_color;

  Color main_bkg;  ///< fill of nodes
  Color node_border;
  Color node_text_color;
  Color line_color;
  Color edge_label_background;
  Color cluster_bkg;
  Color cluster_border;
  Color title_color;
  double font_size = 16;  ///< of labels in flowcharts
  double stroke_width = 1;
  double radius = 5;                                ///< of rounded nodes
  std::optional<Shadow> shadow = std::nullopt;      ///< dropShadow
  std::optional<Gradient> gradient = std::nullopt;  ///< in place of the colours of borders

  Color actor_bkg;
  Color actor_border;
  Color actor_text_color;
  Color actor_line_color;
  std::optional<Shadow> actor_shadow = std::nullopt;  ///< in the look neo
  Color signal_color;
  Color signal_text_color;
  Color sequence_number_color;
  Color label_box_bkg_color;
  Color label_box_border_color;
  Color label_text_color;
  Color loop_text_color;
  Color note_bkg_color;
  Color note_border_color;
  Color note_text_color;
  int note_font_weight = 400;
  Color activation_bkg_color;
  Color activation_border_color;
  Color rect_bkg_color;

  Palette border_colors = {};  ///< borderColorArray
  Palette bkg_colors = {};     ///< bkgColorArray
};

/// Mermaid's theme `default`.
const Theme& default_theme();

/// The theme of that name with the user's variables: `variables` take part in the derivation,
/// `overlay` only replaces what came out. A theme of unknown name is `default`.
Theme make_theme(std::string_view name, const Variables& variables, const Variables& overlay);

}  // namespace mmdc::theme
