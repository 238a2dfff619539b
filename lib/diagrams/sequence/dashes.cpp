#include "lib/diagrams/sequence/dashes.hpp"

#include <utility>

namespace mmdc::diagrams::sequence {
namespace {

/// Of a line that is drawn from its beginning on.
class Dashes {
 public:
  /// Requires: behind the last gap.
  void add_gap(double from, double to) {
    dashes_.push_back(from - end_);
    dashes_.push_back(to - from);
    end_ = to;
  }

  std::vector<double> until(double end) {
    if (!dashes_.empty()) dashes_.push_back(end - end_);
    return std::move(dashes_);
  }

 private:
  double end_ = 0;  ///< of the last gap
  std::vector<double> dashes_;
};

}  // namespace

std::vector<double> lifeline_dashes(const PlacedParticipant& placed) {
  Dashes dashes;
  const double top = placed.lifeline_top;
  for (const Gap& gap : placed.lifeline_gaps) dashes.add_gap(gap.top - top, gap.bottom - top);
  return dashes.until(placed.lifeline_bottom - top);
}

std::vector<double> border_dashes(const PlacedActivation& placed) {
  Dashes dashes;
  const mmdc::Rect& box = placed.box;
  const double down = box.width - box.y;
  for (const Gap& gap : placed.right_gaps) dashes.add_gap(down + gap.top, down + gap.bottom);
  const double up = 2 * box.width + box.height + box.bottom();
  for (auto gap = placed.left_gaps.rbegin(); gap != placed.left_gaps.rend(); ++gap) {
    dashes.add_gap(up - gap->bottom, up - gap->top);
  }
  return dashes.until(2 * (box.width + box.height));
}

}  // namespace mmdc::diagrams::sequence
