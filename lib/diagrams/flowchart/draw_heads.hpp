// The heads of edges as markers of a scene.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {

/// The heads of a picture's edges, those of every colour: each that was asked for.
class Heads {
 public:
  /// `color` is that of all lines.
  Heads(std::string id, scene::Color color);

  /// The head in the colour of `stroke`, or in that of all lines if it is no colour; nothing for
  /// Head::none. The look neo has heads of its own.
  scene::MarkerIndex find(Head head, bool at_start, bool is_neo, const std::string& stroke);

  std::vector<scene::Marker> take_markers() { return std::move(markers_); }

 private:
  std::string prefix_;  ///< of ids
  scene::Color color_;
  std::vector<scene::Marker> markers_;
  std::map<std::string, std::size_t> place_of_;  ///< of markers by their ids
};

/// How much of a line Mermaid leaves out where its head in the look neo is.
double gap_at(Head head);

}  // namespace mmdc::diagrams::flowchart
