// Section `sequence` of the configuration, with Mermaid's defaults.
#pragma once

#include <optional>
#include <string>

namespace mmdc::config {

/// Where a text stands in its width.
enum class Align { left, center, right };

/// Lengths in user units.
struct Sequence {
  bool hide_unused_participants = false;
  double activation_width = 10;
  double diagram_margin_x = 50;
  double diagram_margin_y = 10;
  double actor_margin = 50;
  double width = 150;
  double height = 65;
  double box_margin = 10;
  double box_text_margin = 5;
  double note_margin = 10;
  Align message_align = Align::center;
  bool mirror_actors = true;
  bool force_menus = false;
  double bottom_margin_adj = 1;
  bool right_angles = false;
  bool show_sequence_numbers = false;
  double actor_font_size = 14;
  std::string actor_font_weight = "400";
  double note_font_size = 14;
  std::string note_font_weight = "400";
  Align note_align = Align::center;
  double message_font_size = 16;
  std::string message_font_weight = "400";
  bool wrap = false;
  double wrap_padding = 10;
  double label_box_width = 50;
  double label_box_height = 20;
};

}  // namespace mmdc::config
