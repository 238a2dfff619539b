// The heads of edges as markers of a scene.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {

/// All heads of a picture, those of every colour.
class Heads {
 public:
  /// The look neo has heads of its own beside the others.
  Heads(std::string id, scene::Color color, bool is_neo);

  /// The head in the colour of `stroke`, or in that of all lines if it is no colour; nothing for
  /// Head::none.
  scene::MarkerIndex find(Head head, bool at_start, bool is_neo, const std::string& stroke);

  std::vector<scene::Marker> take_markers() { return std::move(markers_); }

 private:
  std::vector<scene::Marker> markers_;
  std::map<std::string, std::size_t> marker_of_;
};

/// How much of a line Mermaid leaves out where its head in the look neo is.
double gap_at(Head head);

}  // namespace mmdc::diagrams::flowchart
