// How large the picture is that the walk has filled: with menus, long texts and the title.
#include <algorithm>
#include <cmath>

#include "lib/diagrams/sequence/walk.hpp"
#include "lib/text/baseline.hpp"

namespace mmdc::diagrams::sequence {

void Walk::place_menus() {
  constexpr double entry_height = 30;
  constexpr double frame = 20;
  const double below =
      text::baseline_below_center(context_.measurer.line_metrics(texts_.participants.font()));
  for (ParticipantIndex i = 0; i < model_.participants.size(); ++i) {
    const Participant& participant = model_.participants[i];
    const PlacedParticipant& placed = layout_.participants[i];
    if (participant.links.empty() || !placed.is_drawn) continue;
    PlacedMenu menu;
    menu.participant = i;
    double width = placed.top.box.width;
    const double top = columns_.participant_height;
    for (const MenuLink& link : participant.links) {
      width = std::max(width, texts_.participants.width(link.label) + 2 * config_.wrap_padding +
                                  2 * config_.box_margin);
      const double y = top + frame + entry_height * static_cast<double>(menu.entries.size());
      menu.entries.push_back(
          {{placed.top.box.x + 10, y + 10 + below}, link.label, 0, Anchor::start});
    }
    const double height = frame + entry_height * static_cast<double>(menu.entries.size());
    menu.panel = {placed.top.box.x, top, width, height};
    menu_bottom_ = std::max(menu_bottom_, menu.panel.bottom());
    menu_right_ = std::max(menu_right_, menu.panel.right());
    layout_.menus.push_back(std::move(menu));
  }
}

void Walk::set_view_box() {
  const GrowingBox& all = bounds_.all();
  const bool is_wide = all.has_width();
  const double x = is_wide ? all.x0 : 0;
  const double width = std::max(is_wide ? all.x1 - all.x0 : 0, menu_right_);
  const double y0 = std::isfinite(all.y0) ? all.y0 : 0;
  const double height = std::max(std::isfinite(all.y1) ? all.y1 - y0 : 0, menu_bottom_);
  const double below = config_.mirror_actors ? config_.bottom_margin_adj - config_.box_margin : 0;
  // Margins below zero that leave nothing are none.
  const bool is_left_across = width + 2 * config_.diagram_margin_x > 0;
  const bool is_left_down = height + 2 * config_.diagram_margin_y + below > 0;
  const double across = is_left_across ? config_.diagram_margin_x : 0;
  const double down = is_left_down ? config_.diagram_margin_y : 0;
  layout_.view_box = {x - across, -down, width + 2 * across,
                      height + 2 * down + (is_left_down ? below : 0)};
  // Mermaid: so much stays free in the look neo.
  constexpr double neo_room_below = 30;
  if (is_neo() && !model_.participants.empty()) layout_.view_box.height += neo_room_below;
}

/// Mermaid cuts off what is wider than its diagram.
void Walk::hold(double left, double right) {
  mmdc::Rect& box = layout_.view_box;
  const double margin = std::max(0.0, config_.diagram_margin_x);
  if (left < box.x) {
    const double x = left - margin;
    box.width += box.x - x;
    box.x = x;
  }
  if (right > box.right()) box.width = right + margin - box.x;
}

void Walk::hold_texts() {
  const auto hold_lines = [&](const std::vector<PlacedLine>& lines) {
    for (const PlacedLine& line : lines) hold(line.left(), line.left() + line.width);
  };
  for (const PlacedMessage& message : layout_.messages) hold_lines(message.lines);
  for (const auto& item : layout_.items) {
    if (const auto* const frame = std::get_if<PlacedFrame>(&item)) {
      hold_lines(frame->title);
      hold_lines(frame->section_titles);
    }
  }
}

void Walk::place_title() {
  constexpr double room = 40;
  const std::string& title = model_.title ? *model_.title : context_.config.title;
  if (title.empty()) return;
  const GrowingBox& all = bounds_.all();
  const double width = all.has_width() ? all.x1 - all.x0 : 0;
  // Mermaid: not really centred.
  layout_.title =
      PlacedLine{{width / 2 - 2 * config_.diagram_margin_x, -25}, title, 0, Anchor::start};
  layout_.view_box.y -= room;
  layout_.view_box.height += room;
  // One that would be cut off is centred.
  const double title_width = context_.measurer.width(title, texts_.fonts.title);
  double& x = layout_.title->position.x;
  if (x + title_width > layout_.view_box.right()) {
    x = layout_.view_box.center().x - title_width / 2;
  }
  hold(x, x + title_width);
}

}  // namespace mmdc::diagrams::sequence
