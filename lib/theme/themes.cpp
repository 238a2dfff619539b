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
};

}  // namespace

const Theme& default_theme() {
  return mermaid_default;
}

}  // namespace mmdc::theme
