// Section `flowchart` of the configuration, with Mermaid's defaults.
#pragma once

#include <optional>
#include <string>

namespace mmdc::config {

/// Lengths in user units.
struct Flowchart {
  double title_top_margin = 25;
  double sub_graph_title_margin_top = 0;
  double sub_graph_title_margin_bottom = 0;
  double diagram_padding = 8;
  std::optional<bool> html_labels = std::nullopt;
  double node_spacing = 50;
  double rank_spacing = 50;
  std::string curve = "basis";
  double padding = 15;
  double wrapping_width = 200;
  bool inherit_dir = false;
};

}  // namespace mmdc::config
