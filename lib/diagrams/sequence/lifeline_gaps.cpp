// Mermaid lets lifelines run through the texts of messages and blocks. Ours are interrupted there,
// which holds on every background; what lies on a lifeline, such as an activation, stays whole.
#include "lib/diagrams/sequence/lifeline_gaps.hpp"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

namespace mmdc::diagrams::sequence {
namespace {

/// A text may reach so far over a lifeline without being crossed.
constexpr double grace = 2;

/// Between two gaps no piece is left that is shorter than that.
constexpr double least_piece = 6;

class GapFinder {
 public:
  GapFinder(const text::LineMetrics& metrics, Layout& layout) : metrics_(metrics) {
    for (PlacedParticipant& participant : layout.participants) {
      if (participant.is_drawn) lives_.push_back(&participant);
    }
    std::ranges::sort(lives_, {}, &PlacedParticipant::lifeline_x);
  }

  void add(const std::vector<PlacedLine>& lines) {
    for (const PlacedLine& line : lines) add(line);
  }

  void finish() {
    for (PlacedParticipant* const life : lives_) join_gaps(*life);
  }

 private:
  void add(const PlacedLine& line) {
    const double left = line.left();
    const double right = left + line.width;
    const double top = line.position.y - (line.picture ? line.picture->ascent : metrics_.ascent);
    const double height = line.picture ? line.picture->height() : metrics_.height();
    auto crossed =
        std::ranges::lower_bound(lives_, left + grace, {}, &PlacedParticipant::lifeline_x);
    for (; crossed != lives_.end() && (*crossed)->lifeline_x <= right - grace; ++crossed) {
      (*crossed)->lifeline_gaps.push_back({top, top + height});
    }
  }

  static void join_gaps(PlacedParticipant& life) {
    std::vector<LifelineGap> found = std::exchange(life.lifeline_gaps, {});
    std::ranges::sort(found, {}, &LifelineGap::top);
    double end = life.lifeline_top;
    for (const LifelineGap& gap : found) {
      const double bottom = std::min(gap.bottom, life.lifeline_bottom);
      if (bottom <= end) continue;
      const bool is_first = life.lifeline_gaps.empty();
      if (is_first || gap.top - end > least_piece) {
        life.lifeline_gaps.push_back({std::max(gap.top, end), bottom});
      } else {
        life.lifeline_gaps.back().bottom = bottom;
      }
      end = bottom;
    }
  }

  const text::LineMetrics& metrics_;
  std::vector<PlacedParticipant*> lives_;  ///< from left to right
};

}  // namespace

void find_lifeline_gaps(const text::LineMetrics& metrics, const Context& context, Layout& layout) {
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
  finder.finish();
}

}  // namespace mmdc::diagrams::sequence
