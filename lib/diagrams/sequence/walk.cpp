#include "lib/diagrams/sequence/walk.hpp"

#include <algorithm>
#include <cmath>

#include "lib/diagrams/sequence/figures.hpp"
#include "lib/diagrams/sequence/gaps.hpp"
#include "lib/text/svg_text.hpp"

namespace mmdc::diagrams::sequence {
namespace {

/// Space that every message has above its text.
constexpr double space_above_text = 10;

/// How far a message to oneself goes down.
constexpr double self_message_depth = 30;
constexpr double self_message_reach = 60;
constexpr double right_angle_depth = 25;

/// An activation is at least so high.
constexpr double least_activation = 18;

/// What is seen of a life that ends right where it begins.
constexpr double least_lifeline = 5;

constexpr double least_tab_width = 50;

// Mermaid: in the look neo the tabs of frames are that much higher.
constexpr double neo_tab_room = 15;

}  // namespace

Walk::Walk(const Model& model, const Columns& columns, const std::vector<Extent>& extents,
           const RoleTexts& texts, const Context& context)
    : model_(model),
      columns_(columns),
      extents_(extents),
      texts_(texts),
      context_(context),
      config_(context.config.sequence),
      bounds_(config_.box_margin),
      numbering_(config_.show_sequence_numbers),
      open_activations_(model.participants.size()) {}

std::optional<Layout> Walk::run() {
  place_top_row();
  if (context_.is_cancelled()) return std::nullopt;
  for (std::size_t i = 0; i < model_.events.size(); ++i) {
    if (context_.is_cancelled()) return std::nullopt;
    std::visit([&](const auto& event) { add(i, event); }, model_.events[i]);
  }
  place_bottom_row();
  if (context_.is_cancelled()) return std::nullopt;
  place_boxes();
  place_menus();
  set_view_box();
  hold_texts();
  place_title();
  for (PlacedParticipant& participant : layout_.participants) {
    if (participant.lifeline_bottom == 0) participant.lifeline_bottom = layout_.view_box.bottom();
  }
  find_gaps(context_.measurer.line_metrics(texts_.messages.font()), context_, layout_);
  return std::move(layout_);
}

void Walk::place_top_row() {
  if (!model_.boxes.empty()) {
    bounds_.bump(config_.box_margin + columns_.box_title_height);
  }
  const double y = bounds_.cursor();
  double below = 0;
  for (ParticipantIndex i = 0; i < model_.participants.size(); ++i) {
    if (context_.is_cancelled()) return;
    const Column& column = columns_.participants[i];
    PlacedParticipant placed;
    placed.is_drawn = !column.is_hidden;
    placed.lifeline_x = column.center();
    placed.top.box = {column.x, y, column.width, columns_.participant_height};
    layout_.participants.push_back(std::move(placed));
    if (column.is_hidden) continue;
    bounds_.insert(column.x, 0, column.x + column.width, columns_.participant_height);
    place_created(i, y + columns_.participant_height / 2);
    if (!model_.participants[i].created_at) below = std::max(below, lines_below(i));
  }
  if (!model_.participants.empty()) bounds_.bump(columns_.participant_height + below);
}

/// What the lines of its label behind the first need where the label stands below its figure.
double Walk::lines_below(ParticipantIndex index) const {
  const std::string& label = columns_.participants[index].label;
  if (!has_label_below(model_.participants[index].type) || Texts::has_formula(label)) return 0;
  return texts_.participants.font().size *
         static_cast<double>(texts_.participants.line_count(label) - 1);
}

std::vector<PlacedLine> Walk::label_of(ParticipantIndex index, const mmdc::Rect& room,
                                       bool is_bottom) const {
  const ParticipantType type = model_.participants[index].type;
  mmdc::Rect box = label_box(type, room, is_bottom, context_.config);
  box.height += lines_below(index);
  return texts_.participants.centered(columns_.participants[index].label, box);
}

/// Puts the upper figure around `line_y`.
void Walk::place_created(ParticipantIndex index, double line_y) {
  PlacedParticipant& placed = layout_.participants[index];
  const ParticipantType type = model_.participants[index].type;
  mmdc::Rect& room = placed.top.box;
  room.y = line_y - columns_.participant_height / 2;
  placed.lifeline_top = lifeline_top(type, room, config_) + lines_below(index);
  placed.top.label = label_of(index, room, false);
}

// --- Messages

/// How much further down a message has to be that ends a life and whose line is to be at `y`.
/// Mermaid: the figure that the life ends with then lies on the one that it began with just before.
double Walk::gap_before_end(std::size_t event, const Message& message, double y) const {
  if (!config_.mirror_actors) return 0;
  double gap = 0;
  for (const ParticipantIndex index : {message.from, message.to}) {
    if (model_.participants[index].destroyed_at != event) continue;
    const double figure_top = y - columns_.participant_height / 2;
    gap = std::max(gap, layout_.participants[index].lifeline_top + least_lifeline - figure_top);
  }
  return gap;
}

void Walk::add(std::size_t event, const Message& message) {
  const Extent& extent = extents_[event];
  const double text_height = texts_.messages.size(extent.text).height;
  const auto lines = static_cast<double>(texts_.messages.line_count(extent.text));
  const bool has_formula = Texts::has_formula(extent.text);
  const double first_line = has_formula ? 0 : text_height / lines;
  bounds_.bump(gap_before_end(event, message,
                              bounds_.cursor() + first_line + text_height + config_.box_margin));
  const double top = bounds_.cursor();
  PlacedMessage placed;
  placed.event = event;
  bounds_.bump(space_above_text + first_line);
  if (message.from == message.to) {
    place_loop(message, extent, text_height, placed);
  } else {
    const double y = bounds_.cursor() + text_height - space_above_text + config_.box_margin;
    placed.from = {extent.start, y};
    placed.to = {extent.end, y};
    bounds_.insert(extent.start, y - space_above_text, extent.end, y);
    bounds_.bump_to(y);
  }
  const double height = placed.from.y - top - space_above_text;
  bounds_.insert(extent.low, top, extent.high, top + height);
  begin_or_end_lives(event, message, top, height, placed);
  double figure_reach = 0;  // from the lifeline, of the figure at which the number stands
  if (message.from != message.to) {
    figure_reach =
        message.arrow.is_reverse() ? placed.to.x - extent.end : placed.from.x - extent.start;
  }

  if (!extent.text.empty()) {
    const double x = std::min(placed.from.x, placed.to.x);
    const double width = message.from == message.to ? 0 : std::abs(placed.to.x - placed.from.x);
    // Formulas stand on the line; a little higher, lest they touch it.
    const mmdc::Rect room{x, top + space_above_text, width,
                          has_formula ? placed.from.y - top - space_above_text - 4 : 0};
    placed.lines = texts_.messages.block(extent.text,
                                         {room, config_.wrap_padding, config_.message_align, true});
  }
  place_circles(message, columns_.participants[message.from].center(),
                columns_.participants[message.to].center(), numbering_.is_automatic(), placed);
  const bool is_numbered = numbering_.is_visible();
  std::string number = numbering_.take();
  if (is_numbered) {
    place_number(message, extent.low, extent.high, std::move(number), placed);
    // Mermaid's covers the name of who begins or ends with the message.
    placed.number->center.x += figure_reach;
  }
  if (is_numbered && message.from == message.to) raise_lines(placed);
  layout_.messages.push_back(std::move(placed));
}

void Walk::place_loop(const Message& message, const Extent& extent, double text_height,
                      PlacedMessage& placed) {
  const double x = extent.start;
  double offset = text_height - space_above_text;
  if (!config_.right_angles) offset += config_.box_margin;
  const double y = bounds_.cursor() + offset;
  placed.from = placed.to = {x, y};
  const double text_width = texts_.messages.width(extent.text);
  const double half = std::max(text_width / 2, config_.width / 2);
  const bool gives_way =
      numbering_.is_visible() && (message.arrow.is_reverse() || message.arrow.is_bidirectional());
  const double start = x + (gives_way ? 10 : 0);
  base::Path loop;
  if (config_.right_angles) {
    const double reach = std::max(config_.width / 2, text_width / 2);
    loop.move_to({start, y})
        .line_to({x + reach, y})
        .line_to({x + reach, y + right_angle_depth})
        .line_to({x, y + right_angle_depth});
  } else {
    loop.move_to({start, y})
        .cubic_to({start + self_message_reach, y - 10}, {x + self_message_reach, y + 30},
                  {x, y + 20});
  }
  placed.loop = std::move(loop);
  offset += self_message_depth;
  const double bottom = bounds_.cursor() + offset;
  bounds_.insert(x - half, bottom - space_above_text, x + half, bottom + self_message_depth);
  bounds_.bump(offset);
}

/// The lower figure of a participant, around `line_y`.
void Walk::end_life(ParticipantIndex index, double line_y) {
  PlacedParticipant& participant = layout_.participants[index];
  const ParticipantType type = model_.participants[index].type;
  PlacedFigure figure;
  figure.box = participant.top.box;
  figure.box.y = line_y - columns_.participant_height / 2;
  figure.label = label_of(index, figure.box, true);
  participant.lifeline_bottom = figure.box.y;
  if (!config_.mirror_actors) {
    participant.lifeline_bottom += drawn_height(type, figure.box, config_) / 2;
  } else {
    participant.bottom = std::move(figure);
  }
  bounds_.bump(columns_.participant_height / 2 + lines_below(index));
}

/// Participants that the message creates or destroys: its line ends at their figure.
void Walk::begin_or_end_lives(std::size_t event, const Message& message, double top, double height,
                              PlacedMessage& placed) {
  const double bottom = top + height + columns_.participant_height / 2 + config_.note_margin;
  const auto toward = [&](double from, double to) { return from < to ? 1.0 : -1.0; };
  // The figure stands at the own end of the line.
  const auto make_room = [&](bool is_left, double own_end, double other_end, double adjustment) {
    if (is_left) {
      bounds_.insert(own_end - adjustment, top, other_end, bottom);
    } else {
      bounds_.insert(other_end, top, own_end + adjustment, bottom);
    }
  };
  const double from_x = columns_.participants[message.from].x;
  const double to_x = columns_.participants[message.to].x;
  const auto end_before_target = [&](double adjustment) {
    make_room(to_x < from_x, placed.to.x, placed.from.x, adjustment);
    placed.to.x += toward(placed.to.x, placed.from.x) * adjustment;
  };
  const auto reach = [&](ParticipantIndex index) {
    return reach_of(model_.participants[index].type, columns_.participants[index].width);
  };
  constexpr double head = 3;
  if (model_.participants[message.to].created_at == event) {
    end_before_target(reach(message.to) + head);
    place_created(message.to, placed.from.y);
    bounds_.bump(columns_.participant_height / 2 + lines_below(message.to));
  } else if (model_.participants[message.from].destroyed_at == event) {
    const double adjustment = reach(message.from);
    make_room(from_x < to_x, placed.from.x, placed.to.x, adjustment);
    if (config_.mirror_actors) {
      placed.from.x += toward(placed.from.x, placed.to.x) * adjustment;
    }
    end_life(message.from, placed.from.y);
  } else if (model_.participants[message.to].destroyed_at == event) {
    const double before = placed.to.x;
    end_before_target(reach(message.to) + head);
    if (!config_.mirror_actors) placed.to.x = before;
    end_life(message.to, placed.from.y);
  }
}

void Walk::add(std::size_t, const Autonumber& autonumber) {
  numbering_.set(autonumber);
}

// --- Notes and activations

void Walk::add(std::size_t event, const Note&) {
  const Extent& extent = extents_[event];
  bounds_.bump(config_.box_margin);
  const double text_height = text::round_half_up(texts_.notes.height_of_lines(extent.text));
  PlacedNote placed;
  placed.event = event;
  placed.box = {extent.start, bounds_.cursor(), extent.width,
                text_height + 2 * config_.note_margin};
  placed.lines =
      texts_.notes.block(extent.text, {placed.box, config_.note_margin, config_.note_align, true});
  bounds_.bump(placed.box.height);
  bounds_.insert(placed.box.x, placed.box.y, placed.box.right(), placed.box.bottom());
  layout_.items.emplace_back(std::move(placed));
}

void Walk::add(std::size_t, const Activate& activate) {
  OpenActivations& open = open_activations_[activate.participant];
  const double step = config_.activation_width / 2;
  // Mermaid: those that nobody sees push the others off their lifeline. Not so in ours.
  const double x = columns_.participants[activate.participant].center() +
                   (static_cast<double>(open.seen.size()) - 1) * step;
  const std::size_t bound = bounds_.open_activation(bounds_.cursor() + 2);
  auto& stack = activate.is_central ? open.central : open.seen;
  stack.push_back({layout_.items.size(), bound, x});
  layout_.items.emplace_back(PlacedActivation{});
}

void Walk::add(std::size_t, const Deactivate& deactivate) {
  OpenActivations& all = open_activations_[deactivate.participant];
  // Mermaid: the latest one ends, also one that nobody sees. Ours leaves that open as long as there
  // is another.
  auto& stack = all.seen.empty() ? all.central : all.seen;
  if (stack.empty()) return;
  const OpenActivation open = stack.back();
  stack.pop_back();
  double start = bounds_.close_activation(open.bound);
  double end = bounds_.cursor();
  if (start + least_activation > end) {
    start = end - 6;
    end += 12;
  }
  const PlacedActivation placed{deactivate.participant,
                                {open.x, start, config_.activation_width, end - start},
                                all.seen.size()};
  bounds_.insert(open.x, end - 10, open.x + config_.activation_width, end);
  layout_.items[open.item] = placed;
}

// --- Blocks

void Walk::bump_title(std::size_t event, const Label& title) {
  if (title.text.empty()) return;
  const double height = texts_.messages.size(extents_[event].text).height;
  bounds_.bump(std::max(height, config_.label_box_height));
}

void Walk::add(std::size_t event, const BlockBegin& block) {
  bounds_.bump(config_.box_margin);
  open_blocks_.push_back({event, block.kind, bounds_.cursor(), {}});
  bounds_.open_block();
  bounds_.bump(config_.box_margin);
  if (block.kind == BlockKind::rect) return;
  bounds_.bump(config_.box_text_margin);
  bump_title(event, block.title);
}

void Walk::add(std::size_t event, const BlockSection& section) {
  if (open_blocks_.empty()) return;
  bounds_.bump(config_.box_margin + config_.box_text_margin);
  open_blocks_.back().sections.emplace_back(event, bounds_.cursor());
  bounds_.bump(config_.box_margin);
  bump_title(event, section.title);
}

void Walk::add(std::size_t event, const BlockEnd&) {
  if (open_blocks_.empty()) return;
  const OpenBlock open = std::move(open_blocks_.back());
  open_blocks_.pop_back();
  GrowingBox bounds = bounds_.close_block();
  if (!open.sections.empty() && bounds.has_width() && bounds.y1 < bounds_.cursor()) {
    // Mermaid: an empty last section hangs out of its frame.
    bounds.add(bounds.x0, bounds.y0, bounds.x1, bounds_.cursor());
    bounds_.insert(bounds.x0, bounds.y0, bounds.x1, bounds.y1);
  }
  if (!bounds.has_width()) {
    // Mermaid: a block that holds nothing breaks the drawing. Ours is as wide as a participant.
    const double x = columns_.participants.empty() ? 0 : columns_.participants.front().x;
    bounds.add(x, open.top, x + config_.width, bounds_.cursor() + config_.box_margin);
    bounds_.insert(bounds.x0, open.top, bounds.x1, bounds.y1);
  } else if (bounds.x1 - bounds.x0 < least_tab_width && open.kind != BlockKind::rect) {
    // Mermaid: one around nothing but an activation is narrower than its tab.
    const double middle = (bounds.x0 + bounds.x1) / 2;
    bounds.add(middle - config_.width / 2, bounds.y0, middle + config_.width / 2, bounds.y1);
    bounds_.insert(bounds.x0, bounds.y0, bounds.x1, bounds.y1);
  }
  if (open.kind == BlockKind::rect) {
    layout_.backgrounds.push_back(
        {open.event,
         {bounds.x0, bounds.y0, bounds.x1 - bounds.x0, bounds.y1 - bounds.y0},
         std::get<BlockBegin>(model_.events[open.event]).title.text});
  } else {
    place_frame(open, bounds, event);
  }
  bounds_.bump_to(std::max(bounds.y1, bounds_.cursor()));
}

void Walk::place_frame(const OpenBlock& open, const GrowingBox& bounds, std::size_t end_event) {
  constexpr std::string_view words[] = {"loop", "alt", "opt", "par", "critical", "break"};
  PlacedFrame frame;
  frame.event = end_event;
  frame.begin = open.event;
  frame.box = {bounds.x0, bounds.y0, bounds.x1 - bounds.x0, bounds.y1 - bounds.y0};
  const double tab_height = config_.label_box_height + (is_neo() ? neo_tab_room : 0);
  const double margin = config_.box_text_margin;
  const std::string_view word = words[static_cast<std::size_t>(open.kind)];
  // Mermaid's tab is filled by `critical` to its ends, and overfilled in larger fonts.
  const double tab_width = std::max(
      {config_.label_box_width, least_tab_width, texts_.messages.width(word) + 2 * margin});
  frame.tab = {frame.box.x, frame.box.y, tab_width, tab_height};
  frame.label = texts_.messages.block(
      word,
      {{frame.tab.x, frame.box.y + tab_height / 2, tab_width, 0}, margin, config::Align::center});
  const double title_y = config_.box_margin + margin + margin / 2;
  const double middle = frame.box.x + frame.box.width / 2;
  const std::string& title = extents_[open.event].text;
  if (!title.empty()) {
    frame.title = texts_.messages.titles(
        title, {middle + config_.label_box_width / 2, frame.box.y + title_y});
  }
  for (const auto& [event, y] : open.sections) {
    frame.dividers.push_back(y);
    if (std::get<BlockSection>(model_.events[event]).title.text.empty()) continue;
    for (PlacedLine& line : texts_.messages.titles(extents_[event].text, {middle, y + title_y})) {
      frame.section_titles.push_back(std::move(line));
    }
  }
  layout_.items.emplace_back(std::move(frame));
}

// --- What comes after the last event

void Walk::place_bottom_row() {
  if (!config_.mirror_actors) return;
  bounds_.bump(2 * config_.box_margin);
  double highest = 0;
  const double y = bounds_.cursor();
  for (ParticipantIndex i = 0; i < layout_.participants.size(); ++i) {
    if (context_.is_cancelled()) return;
    PlacedParticipant& participant = layout_.participants[i];
    if (!participant.is_drawn) continue;
    const ParticipantType type = model_.participants[i].type;
    if (!participant.bottom) {
      PlacedFigure figure;
      figure.box = participant.top.box;
      figure.box.y = y;
      figure.label = label_of(i, figure.box, true);
      participant.lifeline_bottom = y;
      participant.bottom = std::move(figure);
    }
    double height = drawn_height(type, participant.top.box, config_);
    // Mermaid: the picture ends so close below a label that it cuts some letters.
    const double below = lines_below(i);
    if (below > 0) height += below + config_.box_text_margin;
    highest = std::max(highest, height);
  }
  bounds_.bump(highest + config_.box_margin);
}

void Walk::place_boxes() {
  const double height = bounds_.cursor();
  const double margin = config_.box_margin;
  for (BoxIndex i = 0; i < model_.boxes.size(); ++i) {
    const BoxColumns& columns = columns_.boxes[i];
    if (columns.width <= 0) continue;
    bounds_.insert(columns.x, 0, columns.x + columns.width, height);
    PlacedBox placed;
    placed.index = i;
    placed.color = model_.boxes[i].color;
    placed.box = {columns.x - 2 * margin, -margin / 2, columns.width + 4 * margin,
                  height + 1.5 * margin};
    if (!columns.title.empty()) {
      const double y = config_.box_text_margin + columns_.box_title_height / 2;
      placed.title = texts_.participants.centered(columns.title, {columns.x, y, columns.width, 0});
    }
    layout_.boxes.push_back(std::move(placed));
  }
  if (!model_.boxes.empty()) bounds_.bump(margin);
}

}  // namespace mmdc::diagrams::sequence
