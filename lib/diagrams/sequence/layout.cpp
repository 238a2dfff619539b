// Sequence diagram: model to places. Participants from left to right, widened apart by what is
// written between neighbours; then the messages from top to bottom.
#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string_view>

#include "lib/diagrams/sequence/sequence.hpp"
#include "lib/text/baseline.hpp"
#include "lib/text/svg_text.hpp"

namespace mmdc::diagrams::sequence {
namespace {

/// Mermaid: lifelines count as 2 wide when messages are attached to them.
constexpr double lifeline_half_width = 1;

/// What an arrow head or cross at the end of a message needs.
constexpr double head_room = 3;

/// How far a message to oneself goes down.
constexpr double self_message_depth = 30;
constexpr double self_message_end = 20;

/// Space that every message has above its text.
constexpr double space_above_text = 10;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (;;) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

/// Measures labels as Mermaid does: whole px, the widest line by the sum of the line heights.
class Labels {
 public:
  explicit Labels(const Context& context)
      : measurer_(context.measurer),
        font_(text::font_of(context.config.font_family, context.config.font_size)) {}

  const text::Font& font() const { return font_; }
  text::LineMetrics metrics() const { return measurer_.line_metrics(font_); }

  Size size(std::string_view text) const {
    Size size;
    for (const std::string_view line : lines_of(text)) {
      const Size one = text::svg_text_size(measurer_, line, font_);
      size = {std::max(size.width, one.width), size.height + one.height};
    }
    return size;
  }

  PlacedLine place(Point position, std::string_view line) const {
    std::string shown = text::collapse_spaces(line);
    const double width = measurer_.width(shown, font_);
    return {position, std::move(shown), width};
  }

 private:
  const text::Measurer& measurer_;
  text::Font font_;
};

class Layouter {
 public:
  Layouter(const Model& model, const Context& context)
      : model_(model), config_(context.config.sequence), context_(context), labels_(context) {}

  Result<Layout> run() {
    place_participants();
    for (const Message& message : model_.messages) {
      if (context_.options.cancelled && context_.options.cancelled()) return cancelled();
      place_message(message);
    }
    end_lifelines();
    layout_.view_box = view_box();
    return std::move(layout_);
  }

 private:
  static Result<Layout> cancelled() {
    return Result<Layout>::failure(
        Diagnostic{Severity::error, "limit.cancelled", "the work was cancelled"});
  }

  /// The width that the messages between each participant and its right neighbour ask for.
  std::vector<double> needed_widths() const {
    std::vector<double> needed(model_.participants.size());
    for (const Message& message : model_.messages) {
      const double width = labels_.size(message.text).width + 2 * config_.wrap_padding;
      if (message.from == message.to) {
        needed[message.from] = std::max(needed[message.from], width / 2);
      } else if (std::max(message.from, message.to) - std::min(message.from, message.to) == 1) {
        double& need = needed[std::min(message.from, message.to)];
        need = std::max(need, width);
      }
    }
    return needed;
  }

  double width_of(ParticipantIndex index) const {
    const double label = labels_.size(model_.participants[index].label).width;
    return std::max(config_.width, label + 2 * config_.wrap_padding);
  }

  /// The gap to the right of a participant.
  double gap_after(ParticipantIndex index, double needed, double width) const {
    if (needed == 0) return config_.actor_margin;
    const bool has_next = index + 1 < model_.participants.size();
    const double next_width = has_next ? width_of(index + 1) : 0;
    return std::max(config_.actor_margin,
                    needed + config_.actor_margin - width / 2 - next_width / 2);
  }

  void place_participants() {
    const std::vector<double> needed = needed_widths();
    double x = 0;
    for (ParticipantIndex i = 0; i < model_.participants.size(); ++i) {
      const double width = width_of(i);
      PlacedParticipant placed;
      placed.top = {x, 0, width, config_.height};
      placed.lifeline_x = placed.top.center().x;
      placed.lifeline_top = placed.top.bottom();
      placed.top_label = label_in(placed.top, model_.participants[i].label);
      extend(placed.top);
      layout_.participants.push_back(std::move(placed));
      x += width + gap_after(i, needed[i], width);
    }
    if (!model_.participants.empty()) move_to(config_.height);
  }

  std::vector<PlacedLine> label_in(const mmdc::Rect& box, std::string_view label) const {
    const std::vector<std::string_view> lines = lines_of(label);
    const double size = labels_.font().size;
    double y = box.center().y - size * (static_cast<double>(lines.size()) - 1) / 2 +
               text::baseline_below_center(labels_.metrics());
    std::vector<PlacedLine> placed;
    for (const std::string_view line : lines) {
      placed.push_back(labels_.place({box.center().x, y}, line));
      y += size;
    }
    return placed;
  }

  void place_message(const Message& message) {
    const double top = cursor_;
    const Size text = labels_.size(message.text);
    const auto line_count = static_cast<double>(lines_of(message.text).size());
    const double text_end = top + space_above_text + text.height / line_count;
    const double y = text_end + text.height - space_above_text + config_.box_margin;

    PlacedMessage placed =
        message.from == message.to ? self_message(message, y) : message_between(message, y);
    placed.lines = text_lines(message.text, placed, top);
    if (message.from == message.to) {
      const double reach = std::max(text.width / 2, config_.width / 2);
      move_to(y + self_message_depth);
      extend(mmdc::Rect::between({placed.from.x - reach, y}, {placed.from.x + reach, y}));
    } else {
      move_to(y);
    }
    layout_.messages.push_back(std::move(placed));
  }

  double lifeline(ParticipantIndex index) const { return layout_.participants[index].lifeline_x; }

  PlacedMessage self_message(const Message& message, double y) const {
    const double x = lifeline(message.from) + lifeline_half_width;
    return {{x, y}, {x, y + self_message_end}, {}};
  }

  PlacedMessage message_between(const Message& message, double y) const {
    const double direction = lifeline(message.from) <= lifeline(message.to) ? 1 : -1;
    const auto room = [](Head head) { return head == Head::none ? 0 : head_room; };
    return {
        {lifeline(message.from) + direction * (lifeline_half_width + room(message.arrow.start)), y},
        {lifeline(message.to) - direction * (lifeline_half_width + room(message.arrow.end)), y},
        {}};
  }

  std::vector<PlacedLine> text_lines(std::string_view text, const PlacedMessage& message,
                                     double top) const {
    if (text.empty()) return {};
    const text::Font& font = labels_.font();
    const double x = text::round_half_up((message.from.x + message.to.x) / 2);
    double y = text::round_half_up(top + space_above_text + config_.wrap_padding / 2) + font.size +
               text::baseline_below_middle(font);
    std::vector<PlacedLine> placed;
    for (const std::string_view line : lines_of(text)) {
      placed.push_back(labels_.place({x, y}, line));
      y += labels_.size(line).height;
    }
    return placed;
  }

  void end_lifelines() {
    if (!config_.mirror_actors) {
      for (PlacedParticipant& participant : layout_.participants) {
        participant.lifeline_bottom = cursor_ + config_.box_margin;
      }
      return;
    }
    const double y = cursor_ + 2 * config_.box_margin;
    for (ParticipantIndex i = 0; i < layout_.participants.size(); ++i) {
      PlacedParticipant& participant = layout_.participants[i];
      participant.lifeline_bottom = y;
      participant.bottom = {participant.top.x, y, participant.top.width, participant.top.height};
      participant.bottom_label = label_in(participant.bottom, model_.participants[i].label);
    }
    move_to(y + (layout_.participants.empty() ? 0 : config_.height + config_.box_margin));
  }

  void move_to(double y) {
    cursor_ = y;
    if (extent_) extend({extent_->x, y, 0, 0});
  }

  void extend(const mmdc::Rect& box) { extent_ = extent_ ? extent_->united(box) : box; }

  mmdc::Rect view_box() const {
    const mmdc::Rect extent = extent_.value_or(mmdc::Rect{0, 0, 0, cursor_});
    const double below = config_.mirror_actors ? config_.bottom_margin_adj - config_.box_margin : 0;
    return {extent.x - config_.diagram_margin_x, -config_.diagram_margin_y,
            extent.width + 2 * config_.diagram_margin_x,
            extent.height + 2 * config_.diagram_margin_y + below};
  }

  const Model& model_;
  const config::Sequence& config_;
  const Context& context_;
  Labels labels_;
  Layout layout_;
  double cursor_ = 0;                 // how far down the diagram has got
  std::optional<mmdc::Rect> extent_;  // of all that is placed
};

}  // namespace

Result<Layout> layout(const Model& model, const Context& context) {
  return Layouter(model, context).run();
}

}  // namespace mmdc::diagrams::sequence
