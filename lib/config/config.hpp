// The typed configuration: every key that the families look at, with Mermaid's defaults.
#pragma once

#include <string>

namespace mmdc::config {

/// Section `flowchart`; lengths in user units.
struct Flowchart {
  double node_spacing = 50;
  double rank_spacing = 50;
  double padding = 15;
  double diagram_padding = 8;
  double wrapping_width = 200;
};

/// Section `sequence`; lengths in user units.
struct Sequence {
  double diagram_margin_x = 50;
  double diagram_margin_y = 10;
  double actor_margin = 50;
  double width = 150;
  double height = 65;
  double box_margin = 10;
  bool mirror_actors = true;
  double bottom_margin_adj = 1;
  double wrap_padding = 10;
};

struct Config {
  /// Mermaid: the default is ("trebuchet ms", verdana, arial, sans-serif), so the pictures differ
  /// from one machine to the next. Ours names the family that is measured.
  std::string font_family = "Arial, sans-serif";
  double font_size = 16;
  Flowchart flowchart;
  Sequence sequence;
};

}  // namespace mmdc::config
