// The sequence diagram: participants with their lifelines, and the messages between them.
#pragma once

#include <string>
#include <vector>

#include <mmdc/result.hpp>

#include "lib/diagrams/family.hpp"

namespace mmdc::diagrams::sequence {

// --- Model
// ----------------------------------------------------------------------------------------

using ParticipantIndex = std::size_t;

struct Participant {
  std::string id;
  std::string label;  ///< lines separated by LF
  Span span;          ///< where it is first named
};

enum class Head { none, arrow, cross, open };

/// What an arrow looks like: `->>` and its like.
struct Arrow {
  bool dotted = false;
  Head start = Head::none;
  Head end = Head::none;
};

struct Message {
  ParticipantIndex from = 0;
  ParticipantIndex to = 0;
  Arrow arrow;
  std::string text;  ///< lines separated by LF
  Span span;
};

struct Model {
  std::vector<Participant> participants;  ///< in the order of their first mention
  std::vector<Message> messages;
};

Result<Model> parse(const source::Source& source, const Options& options);

// --- Layout
// ---------------------------------------------------------------------------------------

/// A line of text by its middle and its baseline.
struct PlacedLine {
  Point position;
  std::string text;
  double width = 0;
};

struct PlacedParticipant {
  mmdc::Rect top;
  mmdc::Rect bottom;  ///< empty if participants are not repeated at the bottom
  double lifeline_x = 0;
  double lifeline_top = 0;
  double lifeline_bottom = 0;
  std::vector<PlacedLine> top_label;
  std::vector<PlacedLine> bottom_label;
};

struct PlacedMessage {
  Point from;
  Point to;  ///< same height as `from` but for a message to oneself
  std::vector<PlacedLine> lines;
};

struct Layout {
  std::vector<PlacedParticipant> participants;  ///< parallel to Model::participants
  std::vector<PlacedMessage> messages;          ///< parallel to Model::messages
  mmdc::Rect view_box;
};

Result<Layout> layout(const Model& model, const Context& context);

// --- Drawing
// --------------------------------------------------------------------------------------

scene::Scene draw(const Model& model, const Layout& layout, const Context& context);

}  // namespace mmdc::diagrams::sequence
