#include "lib/diagrams/sequence/extents.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mmdc::diagrams::sequence {
namespace {

/// Mermaid: lifelines count as 2 wide when messages are attached to them.
constexpr double lifeline_half_width = 1;

/// What a head at the end of a message needs.
constexpr double head_room = 3;

/// What a circle on a lifeline needs where a message starts.
constexpr double circle_room = 4;
constexpr double bidirectional_circle_room = 6;

struct Reach {
  double left;
  double right;
};

bool needs_room(Head head) {
  return head != Head::none && head != Head::stick_top && head != Head::stick_bottom;
}

class ExtentFinder {
 public:
  ExtentFinder(const Model& model, const Columns& columns, const RoleTexts& texts,
               const Context& context)
      : model_(model),
        columns_(columns),
        texts_(texts),
        config_(context.config.sequence),
        context_(context),
        is_neo_(context.config.look == config::Look::neo),
        active_(model.participants.size(), 0),
        extents_(model.events.size()) {}

  std::vector<Extent> run() {
    for (std::size_t i = 0; i < model_.events.size(); ++i) {
      // The walk that follows asks again, and tells.
      if (context_.is_cancelled()) break;
      std::visit([&](const auto& event) { add(i, event); }, model_.events[i]);
    }
    return std::move(extents_);
  }

 private:
  /// A block whose end has not come yet.
  struct OpenBlock {
    std::size_t event;
    bool is_rect;
    double from = std::numeric_limits<double>::infinity();
    double to = -std::numeric_limits<double>::infinity();
    double width = 0;
    bool is_empty = true;  ///< no message and no note stands in it
  };

  /// The sides of a lifeline with its open activations.
  Reach reach(ParticipantIndex i) const {
    const double center = columns_.participants[i].center();
    Reach reach{center - lifeline_half_width, center + lifeline_half_width};
    if (active_[i] == 0) return reach;
    const double step = config_.activation_width / 2;
    reach.left = std::min(reach.left, center - step);
    reach.right =
        std::max(reach.right, center + (active_[i] - 2) * step + config_.activation_width);
    return reach;
  }

  void add(std::size_t, const Autonumber&) {}
  void add(std::size_t, const Activate& event) {
    if (!event.is_central) ++active_[event.participant];
  }
  void add(std::size_t, const Deactivate& event) {
    active_[event.participant] = std::max(0, active_[event.participant] - 1);
  }
  void add(std::size_t i, const BlockBegin& event) {
    open_.push_back({i, event.kind == BlockKind::rect});
  }
  void add(std::size_t i, const BlockSection& event) {
    extents_[i].text = event.title.text;
    sections_.push_back({i, open_.size()});
  }
  void add(std::size_t, const BlockEnd&) {
    if (open_.empty()) return;
    const OpenBlock& block = open_.back();
    // Mermaid: nothing is left for the title of a block that holds nothing, which it breaks letter
    // by letter. Ours has the room that is beside the tab.
    const double room = block.is_empty ? config_.width - config_.label_box_width : block.width;
    const double width = room - 2 * config_.wrap_padding;
    if (!block.is_rect)
      wrap_title(block.event, std::get<BlockBegin>(model_.events[block.event]).title, width);
    while (!sections_.empty() && sections_.back().depth == open_.size()) {
      const std::size_t event = sections_.back().event;
      wrap_title(event, std::get<BlockSection>(model_.events[event]).title, width);
      sections_.pop_back();
    }
    open_.pop_back();
  }

  void wrap_title(std::size_t event, const Label& title, double width) {
    if (title.text.empty()) return;
    Extent& extent = extents_[event];
    extent.width = width;
    extent.text = "[" + title.text + "]";
    // Mermaid breaks formulas too, and shows the breaks in them.
    if (!Texts::has_formula(extent.text)) extent.text = texts_.messages.wrap(extent.text, width);
  }

  void add(std::size_t i, const Message& message) {
    Extent& extent = extents_[i];
    const Reach from = reach(message.from);
    const Reach to = reach(message.to);
    const bool is_rightward = from.left <= to.left;
    const double forward = is_rightward ? 1 : -1;
    extent.start = is_rightward ? from.right : from.left;
    extent.end = is_rightward ? to.left : to.right;
    if (is_neo_) keep_off(message, forward, extent);
    if (message.has_source_circle()) {
      extent.start += circle_room;
      if (message.arrow.is_bidirectional() && !is_rightward) {
        extent.start -= bidirectional_circle_room;
      }
    }
    if (message.from == message.to) {
      extent.end = extent.start;
    } else {
      make_room(message, to, forward, extent);
    }
    extent.low = std::min({from.left, from.right, to.left, to.right});
    extent.high = std::max({from.left, from.right, to.left, to.right});

    const double line = std::abs(extent.start - extent.end);
    extent.text = message.text.text;
    const bool wraps = texts_.messages.wraps(message.text);
    const double least = std::max(line + 2 * config_.wrap_padding, config_.width);
    if (wraps) extent.text = texts_.messages.wrap(extent.text, least);
    const double text_width =
        wraps ? 0 : texts_.messages.width(extent.text) + 2 * config_.wrap_padding;
    widen_blocks(message, extent, std::max(text_width, least));
  }

  /// Mermaid: in the look neo all messages but `->` end before what they lead to.
  static void keep_off(const Message& message, double forward, Extent& extent) {
    const Arrow& arrow = message.arrow;
    const bool is_plain = arrow.start == Head::none && arrow.end == Head::none && !arrow.dotted;
    if (!is_plain) extent.end -= forward * head_room;
    if (arrow.is_bidirectional()) extent.start += forward * head_room;
  }

  void make_room(const Message& message, const Reach& to, double forward, Extent& extent) const {
    const bool activates = message.activates || message.has_target_circle();
    if (activates && to.right - to.left <= 2 * lifeline_half_width) {
      extent.end -= forward * (config_.activation_width / 2 - 1);
    }
    if (needs_room(message.arrow.end)) extent.end -= forward * head_room;
    if (needs_room(message.arrow.start)) extent.start += forward * head_room;
  }

  /// Mermaid: the width of titles loses the width of the tab again with every message.
  void widen_blocks(const Message& message, const Extent& extent, double width) {
    const Column& from = columns_.participants[message.from];
    for (OpenBlock& block : open_) {
      block.is_empty = false;
      if (block.is_rect) continue;
      if (message.from == message.to) {
        const double half = std::max(width, from.width) / 2;
        // Mermaid: around the left side of the participant and not around its middle.
        widen(block, from.x - half, from.x + half);
      } else if (extent.start != 0 && extent.end != 0) {
        block.from = std::min(block.from, extent.start);
        block.to = std::max(block.to, extent.end);
        block.width = std::max(block.width, width) - config_.label_box_width;
      }
    }
  }

  void add(std::size_t i, const Note& note) {
    Extent& extent = extents_[i];
    const Column& from = columns_.participants[note.from];
    const Column& to = columns_.participants[note.to];
    const bool wraps = texts_.notes.wraps(note.text) && !note.text.text.empty();
    const double padded = texts_.notes.width(note.text.text) + 2 * config_.note_margin;
    const auto wrapped = [&] {
      return texts_.notes.width(texts_.notes.wrap(note.text.text, config_.width));
    };
    const double mean = (from.width + to.width) / 2;
    switch (note.placement) {
      case Note::Placement::right_of:
        extent.width = wraps ? std::max(config_.width, wrapped()) : std::max(mean, padded);
        extent.start = from.x + (from.width + config_.actor_margin) / 2;
        break;
      case Note::Placement::left_of:
        extent.width = wraps ? std::max(config_.width, wrapped() + 2 * config_.note_margin)
                             : std::max(mean, padded);
        extent.start = from.x - extent.width + (from.width - config_.actor_margin) / 2;
        break;
      case Note::Placement::over:
        if (note.from != note.to) {
          extent.width = std::abs(from.center() - to.center()) + config_.actor_margin;
          // In Mermaid a text that is wider sticks out of the note.
          const bool sticks_out = padded - 2 * config_.note_margin > extent.width;
          if (!wraps && sticks_out) extent.width = padded;
          extent.start = (from.center() + to.center() - extent.width) / 2;
        } else {
          extent.width = std::max(from.width, config_.width);
          if (!wraps) extent.width = std::max(extent.width, padded);
          extent.start = from.x + (from.width - extent.width) / 2;
        }
        break;
    }
    extent.end = extent.start + extent.width;
    extent.text = wraps ? texts_.notes.wrap(note.text.text, extent.width - 2 * config_.wrap_padding)
                        : note.text.text;
    for (OpenBlock& block : open_) {
      block.is_empty = false;
      if (block.is_rect) continue;
      widen(block, extent.start, extent.end);
    }
  }

  void widen(OpenBlock& block, double from, double to) const {
    block.from = std::min(block.from, from);
    block.to = std::max(block.to, to);
    block.width = std::max(block.width, std::abs(block.to - block.from)) - config_.label_box_width;
  }

  struct OpenSection {
    std::size_t event;
    std::size_t depth;
  };

  const Model& model_;
  const Columns& columns_;
  const RoleTexts& texts_;
  const config::Sequence& config_;
  const Context& context_;
  bool is_neo_;
  std::vector<int> active_;  ///< open activations of each participant
  std::vector<Extent> extents_;
  std::vector<OpenBlock> open_;
  std::vector<OpenSection> sections_;
};

}  // namespace

std::vector<Extent> find_extents(const Model& model, const Columns& columns, const RoleTexts& texts,
                                 const Context& context) {
  return ExtentFinder(model, columns, texts, context).run();
}

}  // namespace mmdc::diagrams::sequence
