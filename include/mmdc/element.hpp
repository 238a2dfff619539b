/// @file
/// What the parts of a drawing stand for: what an editor shows, selects and jumps to.
#pragma once

#include <string>

#include <mmdc/diagnostic.hpp>
#include <mmdc/geometry.hpp>

namespace mmdc {

/// What an element stands for. More kinds may come with more types of diagrams.
enum class ElementKind {
  node,         ///< of a flowchart
  group,        ///< a subgraph; a box around participants
  edge,         ///< a link of a flowchart, its label included
  participant,  ///< of a sequence diagram: its figures, lifeline, activations and menu
  message,      ///< with its text and number
  note,
  block,  ///< `loop`, `alt`, `rect` and the like
};

/// The name of a kind: "node", "group", ...; "unknown" for a number that is none of them.
const char* to_string(ElementKind kind);

/// One thing that the diagram's text speaks of and that the drawing shows. Owns its strings.
struct Element {
  ElementKind kind = ElementKind::node;

  /// What the text calls it ("A", "Alice"); of things without a name the one that the SVG has
  /// ("L_A_B_0", "i3"). Unique among the elements of one kind.
  std::string id;

  /// The words that it shows, a line feed between lines; empty for none.
  std::string text;

  /// The box around it without strokes and arrow heads, in user units from the drawing's top left
  /// corner, the place that mmdc::paint() puts at the origin.
  Rect box;

  /// Where the caller's text speaks of it: a node or participant where it is named first, an edge
  /// by its arrow, a message by its line.
  Span span;

  friend bool operator==(const Element&, const Element&) = default;
};

}  // namespace mmdc
