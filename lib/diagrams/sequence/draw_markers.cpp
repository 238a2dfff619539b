#include "lib/diagrams/sequence/draw_markers.hpp"

#include <utility>
#include <variant>

namespace mmdc::diagrams::sequence {
namespace {

using scene::Element;
using scene::Marker;

Element shape(base::Path path, std::optional<scene::Color> fill,
              std::optional<scene::Stroke> stroke) {
  return {{}, scene::Path{std::move(path), {fill, std::move(stroke)}}};
}

Marker arrow_head(const theme::Theme& theme, const std::string& id) {
  base::Path path;
  path.move_to({-1, 0}).line_to({10, 5}).line_to({0, 10}).close();
  return {.tag = {.id = id, .classes = ""},
          .view_box = {0, 0, 12, 12},
          .size = {12, 12},
          .reference = {7.9, 5},
          .children = {
              shape(std::move(path), theme.signal_color, scene::Stroke{theme.signal_color, 1})}};
}

Marker cross_head(const theme::Theme& theme, const std::string& id) {
  base::Path path;
  path.move_to({1, 2}).line_to({6, 7}).move_to({6, 2}).line_to({1, 7});
  constexpr double one_point = 4.0 / 3;
  return {.tag = {.id = id, .classes = ""},
          .view_box = {0, 0, 15, 8},
          .size = {15, 8},
          .reference = {4, 4.5},
          .units = Marker::Units::stroke_width,
          .children = {
              shape(std::move(path), std::nullopt, scene::Stroke{theme.signal_color, one_point})}};
}

Marker open_head(const theme::Theme& theme, const std::string& id) {
  base::Path path;
  path.move_to({18, 7}).line_to({9, 13}).line_to({14, 7}).line_to({9, 1}).close();
  return {.tag = {.id = id, .classes = ""},
          .view_box = {0, 0, 20, 28},
          .size = {20, 28},
          .reference = {15.5, 7},
          .units = Marker::Units::stroke_width,
          .children = {shape(std::move(path), theme.text_color, std::nullopt)}};
}

/// One half of an arrow head.
Marker half_head(std::vector<Point> corners, Point reference, const theme::Theme& theme,
                 const std::string& id, bool is_stick) {
  base::Path path;
  path.move_to(corners[0]);
  for (std::size_t i = 1; i < corners.size(); ++i) path.line_to(corners[i]);
  if (!is_stick) path.close();
  Element figure =
      is_stick ? shape(std::move(path), std::nullopt, scene::Stroke{theme.signal_color, 1.5})
               : shape(std::move(path), theme.text_color, std::nullopt);
  return {.tag = {.id = id, .classes = ""},
          .view_box = {0, 0, 12, 12},
          .size = {12, 12},
          .reference = reference,
          .children = {std::move(figure)}};
}

Marker control_head(scene::Color fill, scene::Color border, const std::string& id) {
  // Mermaid: 1.2, of lines that are 2 wide.
  constexpr double width = 2.4;
  base::Path path;
  path.move_to({-6.69, 1.28}).line_to({6.33, -10.11}).line_to({4.41, -0.18}).line_to({8.84, 8.92});
  path.close();
  return {.tag = {.id = id, .classes = ""},
          .view_box = {-20, -20, 40, 40},
          .size = {40, 40},
          .reference = {0, 0},
          .children = {shape(std::move(path), fill, scene::Stroke{border, width})}};
}

/// The heads of messages are numbered as Head is, without none.
std::size_t kind_of(Head head) {
  return static_cast<std::size_t>(head) - 1;
}

bool is_turned_at_start(Head head) {
  return head != Head::cross && head != Head::open;
}

Marker make_marker(std::size_t kind, const theme::Theme& theme, const std::string& prefix) {
  switch (static_cast<Head>(kind + 1)) {
    case Head::cross:
      return cross_head(theme, prefix + "crosshead");
    case Head::open:
      return open_head(theme, prefix + "filled-head");
    case Head::solid_top:
      return half_head({{0, 0}, {10, 8}, {0, 8}}, {7.9, 7.25}, theme, prefix + "solidTopArrowHead",
                       false);
    case Head::solid_bottom:
      return half_head({{0, 0}, {10, 0}, {0, 8}}, {7.9, 0.75}, theme,
                       prefix + "solidBottomArrowHead", false);
    case Head::stick_top:
      return half_head({{0, 0}, {7, 7}}, {7.5, 7}, theme, prefix + "stickTopArrowHead", true);
    case Head::stick_bottom:
      return half_head({{0, 7}, {7, 0}}, {7.5, 0}, theme, prefix + "stickBottomArrowHead", true);
    case Head::none:
    case Head::arrow:
      break;
  }
  return arrow_head(theme, prefix + "arrowhead");
}

}  // namespace

Markers::Markers(const Model& model, const Layout& layout, const theme::Theme& theme,
                 const std::string& prefix) {
  std::array<bool, kinds> is_needed = {};
  std::array<bool, kinds> is_at_start = {};
  for (const PlacedMessage& placed : layout.messages) {
    const Arrow& arrow = std::get<Message>(model.events[placed.event]).arrow;
    for (const Head head : {arrow.start, arrow.end}) {
      if (head != Head::none) is_needed[kind_of(head)] = true;
    }
    if (arrow.start != Head::none) is_at_start[kind_of(arrow.start)] = true;
  }
  for (std::size_t kind = 0; kind < kinds; ++kind) {
    if (!is_needed[kind]) continue;
    places_[kind] = markers_.size();
    markers_.push_back(make_marker(kind, theme, prefix));
    // Crosses and open heads are as Mermaid has them at either end. Only where it is needed, as
    // some viewers turn all markers round that may be.
    if (is_at_start[kind] && is_turned_at_start(static_cast<Head>(kind + 1))) {
      markers_.back().orientation = Marker::Orientation::along_line_start_reversed;
    }
  }
  add_controls(model, theme, prefix + "filled-head-control");
}

/// One for all, unless the colours of participants take turns.
void Markers::add_controls(const Model& model, const theme::Theme& theme, const std::string& id) {
  controls_.resize(model.participants.size());
  scene::MarkerIndex last;
  for (ParticipantIndex i = 0; i < model.participants.size(); ++i) {
    if (model.participants[i].type != ParticipantType::control) continue;
    const auto border = theme.border_colors.at(i);
    if (!last || border) {
      last = markers_.size();
      markers_.push_back(control_head(theme.bkg_colors.at(i).value_or(theme.actor_bkg),
                                      border.value_or(theme.actor_border),
                                      border ? id + "-" + std::to_string(i) : id));
    }
    controls_[i] = last;
  }
}

scene::MarkerIndex Markers::of(Head head) const {
  return head == Head::none ? std::nullopt : places_[kind_of(head)];
}

}  // namespace mmdc::diagrams::sequence
