// Mermaid lets lifelines and the borders of activations run through the texts of messages and
// blocks. Ours are interrupted there, which holds on every background.
#include "lib/diagrams/sequence/gaps.hpp"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

namespace mmdc::diagrams::sequence {
namespace {

/// A text may reach so far over a line without being crossed.
constexpr double grace = 0.5;

/// Between two gaps no piece is left that is shorter than that.
constexpr double least_piece = 6;

/// What a text takes.
struct Room {
  double left = 0;
  double right = 0;
  Gap height;

  bool is_crossed_at(double x) const { return x >= left + grace && x <= right - grace; }
};

/// The gaps of a line between two heights. Takes rooms by their tops.
class LineGaps {
 public:
  LineGaps(double top, double bottom) : end_(top), bottom_(bottom) {}

  void add(const Gap& gap) {
    const double bottom = std::min(gap.bottom, bottom_);
    if (bottom <= end_) return;
    if (gaps_.empty() || gap.top - end_ > least_piece) {
      gaps_.push_back({std::max(gap.top, end_), bottom});
    } else {
      gaps_.back().bottom = bottom;
    }
    end_ = bottom;
  }

  std::vector<Gap> take() { return std::move(gaps_); }

 private:
  double end_;  ///< of the last gap
  double bottom_;
  std::vector<Gap> gaps_;
};

/// A lifeline with the activations on it.
struct Life {
  PlacedParticipant* participant = nullptr;
  double reach = 0;  ///< of activations, from the lifeline
  std::vector<PlacedActivation*> activations;
  std::vector<Room> texts;  ///< those that may lie across them
};

class GapFinder {
 public:
  GapFinder(const text::LineMetrics& metrics, Layout& layout) : metrics_(metrics) {
    std::vector<Life> lives(layout.participants.size());
    for (std::size_t i = 0; i < lives.size(); ++i) lives[i].participant = &layout.participants[i];
    for (PlacedItem& item : layout.items) {
      auto* const activation = std::get_if<PlacedActivation>(&item);
      if (activation == nullptr || activation->box.height <= 0) continue;
      Life& life = lives[activation->participant];
      const double x = life.participant->lifeline_x;
      life.activations.push_back(activation);
      life.reach = std::max({life.reach, x - activation->box.x, activation->box.right() - x});
    }
    for (Life& life : lives) {
      reach_ = std::max(reach_, life.reach);
      if (life.participant->is_drawn) lives_.push_back(std::move(life));
    }
    std::ranges::sort(lives_, {}, x_of);
  }

  void add(const std::vector<PlacedLine>& lines) {
    for (const PlacedLine& line : lines) add(line);
  }

  void finish(const Context& context) {
    for (Life& life : lives_) {
      if (context.is_cancelled()) return;
      std::ranges::sort(life.texts, {}, [](const Room& text) { return text.height.top; });
      interrupt_lifeline(life);
      for (PlacedActivation* const activation : life.activations) interrupt(*activation, life);
    }
  }

 private:
  static double x_of(const Life& life) { return life.participant->lifeline_x; }

  void add(const PlacedLine& line) {
    const double left = line.left();
    const double top = line.position.y - (line.picture ? line.picture->ascent : metrics_.ascent);
    const double height = line.picture ? line.picture->height() : metrics_.height();
    const Room room{left, left + line.width, {top, top + height}};
    auto life = std::ranges::lower_bound(lives_, room.left - reach_, {}, x_of);
    for (; life != lives_.end() && x_of(*life) <= room.right + reach_; ++life) {
      const double x = x_of(*life);
      if (x + life->reach >= room.left && x - life->reach <= room.right) {
        life->texts.push_back(room);
        tallest_ = std::max(tallest_, height);
      }
    }
  }

  static void interrupt_lifeline(Life& life) {
    PlacedParticipant& placed = *life.participant;
    LineGaps gaps(placed.lifeline_top, placed.lifeline_bottom);
    for (const Room& text : life.texts) {
      if (text.is_crossed_at(placed.lifeline_x)) gaps.add(text.height);
    }
    placed.lifeline_gaps = gaps.take();
  }

  void interrupt(PlacedActivation& activation, const Life& life) const {
    const mmdc::Rect& box = activation.box;
    LineGaps left(box.y, box.bottom());
    LineGaps right(box.y, box.bottom());
    auto text = std::ranges::lower_bound(life.texts, box.y - tallest_, {},
                                         [](const Room& room) { return room.height.top; });
    for (; text != life.texts.end() && text->height.top < box.bottom(); ++text) {
      if (text->is_crossed_at(box.x)) left.add(text->height);
      if (text->is_crossed_at(box.right())) right.add(text->height);
    }
    activation.left_gaps = left.take();
    activation.right_gaps = right.take();
  }

  const text::LineMetrics& metrics_;
  std::vector<Life> lives_;  ///< from left to right
  double reach_ = 0;         ///< the greatest one of them
  double tallest_ = 0;       ///< height of a text
};

}  // namespace

void find_gaps(const text::LineMetrics& metrics, const Context& context, Layout& layout) {
  GapFinder finder(metrics, layout);
  for (const PlacedMessage& message : layout.messages) {
    if (context.is_cancelled()) return;
    finder.add(message.lines);
  }
  for (const PlacedItem& item : layout.items) {
    const auto* const frame = std::get_if<PlacedFrame>(&item);
    if (frame == nullptr) continue;
    if (context.is_cancelled()) return;
    finder.add(frame->title);
    finder.add(frame->section_titles);
  }
  finder.finish(context);
}

}  // namespace mmdc::diagrams::sequence
