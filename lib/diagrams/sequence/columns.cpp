#include "lib/diagrams/sequence/columns.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "lib/diagrams/sequence/figures.hpp"

namespace mmdc::diagrams::sequence {
namespace {

class ColumnPlacer {
 public:
  ColumnPlacer(const Model& model, const RoleTexts& texts, const Context& context)
      : model_(model),
        texts_(texts),
        config_(context.config.sequence),
        context_(context),
        needed_(model.participants.size(), 0) {}

  Columns run() {
    size_participants();
    for (std::size_t i = 0; i < model_.events.size() && !context_.is_cancelled(); ++i) {
      need(i, model_.events[i]);
    }
    find_margins();
    hide_unused();
    size_boxes();
    place();
    return std::move(columns_);
  }

 private:
  void size_participants() {
    columns_.participant_height = config_.height;
    for (const Participant& participant : model_.participants) {
      Column column;
      column.label = participant.label.text;
      if (context_.is_cancelled()) {
        // The walk that follows asks again, and tells.
      } else if (texts_.participants.wraps(participant.label)) {
        column.label =
            texts_.participants.wrap(column.label, config_.width - 2 * config_.wrap_padding);
        column.width = config_.width;
        if (!has_label_below(participant.type)) grow_to(column.label);
      } else {
        column.width = std::max(config_.width,
                                texts_.participants.width(column.label) + 2 * config_.wrap_padding);
        // Mermaid lets lines of their own stick out of the box.
        const double lines = static_cast<double>(texts_.participants.line_count(column.label));
        const bool sticks_out = lines * texts_.participants.font().size > config_.height;
        if (sticks_out && !has_label_below(participant.type)) grow_to(column.label);
      }
      columns_.participants.push_back(std::move(column));
    }
  }

  void grow_to(const std::string& label) {
    columns_.participant_height =
        std::max(columns_.participant_height, texts_.participants.size(label).height);
  }

  double needed_width(const Label& label, const Texts& texts) const {
    const double width =
        texts.wraps(label)
            ? texts.width(texts.wrap(label.text, config_.width - 2 * config_.wrap_padding))
            : texts.width(label.text);
    return width + 2 * config_.wrap_padding;
  }

  void ask(std::optional<ParticipantIndex> participant, double width) {
    if (participant) needed_[*participant] = std::max(needed_[*participant], width);
  }

  /// What a figure on the line takes of it, beyond the room there is beside texts. In Mermaid long
  /// texts lie on the figure.
  double lost_width(std::size_t event, const Message& message) const {
    constexpr double head = 3;
    constexpr double gap = 2;
    const double spare = 2 * config_.wrap_padding + config_.actor_margin;
    const auto lost_to = [&](ParticipantIndex i) {
      const double reach = reach_of(model_.participants[i].type, columns_.participants[i].width);
      return std::max(0.0, reach + head + gap - spare);
    };
    const Participant& from = model_.participants[message.from];
    const Participant& to = model_.participants[message.to];
    if (from.destroyed_at == event) return lost_to(message.from);
    return to.created_at == event || to.destroyed_at == event ? lost_to(message.to) : 0;
  }

  /// Mermaid: only what passes between neighbours widens the gap between them.
  void need(std::size_t i, const Event& event) {
    if (const auto* const message = std::get_if<Message>(&event)) {
      const Participant& to = model_.participants[message->to];
      const double width = needed_width(message->text, texts_.messages) + lost_width(i, *message);
      if (to.next == message->from) {
        ask(message->to, width);
      } else if (to.previous == message->from) {
        ask(message->from, width);
      } else if (message->from == message->to) {
        ask(message->from, width / 2);
      }
    } else if (const auto* const note = std::get_if<Note>(&event)) {
      need_of_note(*note);
    }
  }

  void need_of_note(const Note& note) {
    const Participant& to = model_.participants[note.to];
    const double width = needed_width(note.text, texts_.notes);
    if (note.placement == Note::Placement::left_of && !to.previous) return;
    if (note.placement == Note::Placement::right_of && !to.next) return;
    if (note.placement == Note::Placement::right_of) return ask(note.from, width);
    if (note.placement == Note::Placement::left_of) return ask(to.previous, width);
    if (to.previous) ask(to.previous, width / 2);
    if (to.next) ask(note.from, width / 2);
  }

  void find_margins() {
    for (ParticipantIndex i = 0; i < needed_.size(); ++i) {
      double margin = config_.actor_margin;
      if (needed_[i] > 0) {
        const auto next = model_.participants[i].next;
        const double next_width = next ? columns_.participants[*next].width / 2 : 0;
        margin = std::max(margin, needed_[i] + config_.actor_margin -
                                      columns_.participants[i].width / 2 - next_width);
      }
      margins_.push_back(margin);
    }
  }

  void size_boxes() {
    for (const Box& box : model_.boxes) {
      double total = 8 * config_.box_margin - 2 * config_.box_text_margin;
      for (const ParticipantIndex i : box.members) {
        total += columns_.participants[i].width + (needed_[i] > 0 ? margins_[i] : 0);
      }
      BoxColumns columns;
      columns.title = box.title.text;
      if (texts_.messages.wraps(box.title) && !context_.is_cancelled()) {
        columns.title = texts_.messages.wrap(columns.title, total - 2 * config_.wrap_padding);
      }
      const Size size = texts_.messages.size(columns.title);
      const double least = std::max(total, size.width + 2 * config_.wrap_padding);
      columns.margin = config_.box_text_margin + (least - total) / 2;
      hold_title(box, columns);
      columns_.box_title_height = std::max(columns_.box_title_height, size.height);
      columns_.boxes.push_back(std::move(columns));
    }
  }

  /// Mermaid: the room counts the gap behind the last member, which the box does not have, so that
  /// titles stick out. Ours are held with their padding.
  void hold_title(const Box& box, BoxColumns& columns) const {
    double width = 2 * columns.margin + 4 * config_.box_margin;
    double gap = 0;
    for (const ParticipantIndex i : box.members) {
      const Column& column = columns_.participants[i];
      if (column.is_hidden) continue;
      width += gap + own_gap(i) + column.width;
      gap = margins_[i];
    }
    const double title = texts_.participants.width(columns.title);
    // Widths of titles are whole numbers.
    if (title < width + 1) return;
    columns.margin += (title + 2 * config_.wrap_padding - width) / 2;
  }

  /// Mermaid: what is created by the very first entry gets no more room.
  double own_gap(ParticipantIndex i) const {
    return model_.participants[i].created_at.value_or(0) > 0 ? columns_.participants[i].width / 2
                                                             : 0;
  }

  void hide_unused() {
    if (!config_.hide_unused_participants) return;
    for (Column& column : columns_.participants) column.is_hidden = true;
    const auto use = [&](ParticipantIndex i) { columns_.participants[i].is_hidden = false; };
    for (const Event& event : model_.events) {
      if (const auto* const message = std::get_if<Message>(&event)) {
        use(message->from);
        use(message->to);
      } else if (const auto* const note = std::get_if<Note>(&event)) {
        use(note->from);
        use(note->to);
      } else if (const auto* const activation = std::get_if<Activate>(&event)) {
        use(activation->participant);
      }
    }
  }

  void place() {
    double width = 0;
    double gap = 0;
    std::optional<BoxIndex> box;
    for (ParticipantIndex i = 0; i < columns_.participants.size(); ++i) {
      Column& column = columns_.participants[i];
      if (column.is_hidden) continue;
      const Participant& participant = model_.participants[i];
      if (box && box != participant.box) gap += config_.box_margin + columns_.boxes[*box].margin;
      if (participant.box && box != participant.box) {
        columns_.boxes[*participant.box].x = width + gap;
        gap += columns_.boxes[*participant.box].margin;
      }
      gap += own_gap(i);
      column.x = width + gap;
      width += column.width + gap;
      if (participant.box) {
        BoxColumns& columns = columns_.boxes[*participant.box];
        columns.width = width + columns.margin - columns.x;
      }
      gap = margins_[i];
      box = participant.box;
    }
  }

  const Model& model_;
  const RoleTexts& texts_;
  const config::Sequence& config_;
  const Context& context_;
  std::vector<double> needed_;
  std::vector<double> margins_;
  Columns columns_;
};

}  // namespace

Columns place_columns(const Model& model, const RoleTexts& texts, const Context& context) {
  return ColumnPlacer(model, texts, context).run();
}

}  // namespace mmdc::diagrams::sequence
