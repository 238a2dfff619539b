// The built-in themes.
#include "lib/theme/theme.hpp"

namespace mmdc::theme {
namespace {

constexpr Color black = Color::rgb(0x000000);
constexpr Color dark_grey = Color::rgb(0x333333);
constexpr Color lavender = Color::rgb(0xECECFF);
constexpr Color purple = Color::rgb(0x9370DB);

constexpr Theme mermaid_default = {
    .text_color = dark_grey,
    .main_bkg = lavender,
    .node_border = purple,
    .node_text_color = dark_grey,
    .line_color = dark_grey,
    .edge_label_background = {232, 232, 232, 0.8},
    .cluster_bkg = Color::rgb(0xFFFFDE),
    .cluster_border = Color::rgb(0xAAAA33),
    .title_color = dark_grey,
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

}  // namespace

const Theme& default_theme() {
  return mermaid_default;
}

}  // namespace mmdc::theme
