#include "lib/diagrams/sequence/figures.hpp"

#include <algorithm>

namespace mmdc::diagrams::sequence {
namespace {

constexpr double circle_diameter = 44;
constexpr double actor_height = 65;

}  // namespace

bool is_box(ParticipantType type) {
  switch (type) {
    case ParticipantType::actor:
    case ParticipantType::boundary:
    case ParticipantType::control:
    case ParticipantType::entity:
      return false;
    default:
      return true;
  }
}

bool has_label_below(ParticipantType type) {
  return !is_box(type) || type == ParticipantType::database;
}

double reach_of(ParticipantType type, double width) {
  switch (type) {
    case ParticipantType::actor:
    case ParticipantType::control:
    case ParticipantType::entity:
    case ParticipantType::database:
      return 18;
    default:
      return width / 2;
  }
}

mmdc::Rect label_box(ParticipantType type, const mmdc::Rect& room, bool is_bottom,
                     const config::Config& config) {
  const double height = is_bottom ? drawn_height(type, room, config.sequence) : room.height;
  const auto below = [&](double y, double h) {
    return mmdc::Rect{room.x, room.y + y, room.width, h};
  };
  switch (type) {
    case ParticipantType::collections:
      return {room.x - 6, room.y + 6, room.width, room.height};
    case ParticipantType::database:
      return below(35, height);
    case ParticipantType::actor:
      return below(config.look == config::Look::neo ? 22.5 : 35, actor_height);
    case ParticipantType::boundary:
      // The whole figure is moved down.
      return below(15 + 21, height);
    case ParticipantType::control:
      return below(is_bottom ? 27 : 34, height);
    case ParticipantType::entity:
      return below(is_bottom ? 15 + 22 : 30 + 6, height);
    case ParticipantType::participant:
    case ParticipantType::queue:
      break;
  }
  return room;
}

double cylinder_width(const mmdc::Rect& room) {
  // Mermaid: a third of any width, and long labels stand in the cylinder's wall.
  constexpr double widest_above_label = 50;
  return std::min(room.width / 3, widest_above_label);
}

double lifeline_top(ParticipantType type, const mmdc::Rect& room, const config::Sequence& config) {
  // Mermaid: labels below circles are lower beside a box of many lines, and lifelines run through.
  const double lowered = (room.height - config.height) / 2;
  switch (type) {
    case ParticipantType::database:
      return room.bottom() + 2 * config.box_text_margin;
    case ParticipantType::actor:
      return room.y + 80;
    case ParticipantType::boundary:
      return room.y + 80 + lowered;
    case ParticipantType::control:
    case ParticipantType::entity:
      return room.y + 75 + lowered;
    default:
      return room.bottom();
  }
}

double drawn_height(ParticipantType type, const mmdc::Rect& room, const config::Sequence& config) {
  switch (type) {
    case ParticipantType::database:
      return cylinder_width(room) + config.label_box_height;
    case ParticipantType::actor:
      return actor_height;
    case ParticipantType::boundary:
    case ParticipantType::entity:
      return circle_diameter + config.label_box_height;
    case ParticipantType::control:
      return circle_diameter + 2 * config.label_box_height;
    default:
      return room.height;
  }
}

}  // namespace mmdc::diagrams::sequence
