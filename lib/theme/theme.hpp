// The colours and widths of a picture, by Mermaid's names of the theme variables.
#pragma once

#include "lib/base/color.hpp"

namespace mmdc::theme {

using base::Color;

struct Theme {
  Color text_color;

  Color main_bkg;  ///< fill of nodes
  Color node_border;
  Color node_text_color;
  Color line_color;
  Color edge_label_background;
  Color cluster_bkg;
  Color cluster_border;
  Color title_color;
  double stroke_width = 1;
  double radius = 5;  ///< of rounded nodes

  Color actor_bkg;
  Color actor_border;
  Color actor_text_color;
  Color actor_line_color;
  Color signal_color;
  Color signal_text_color;
};

/// Mermaid's theme `default`.
const Theme& default_theme();

}  // namespace mmdc::theme
