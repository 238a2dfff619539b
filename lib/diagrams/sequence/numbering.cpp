#include "lib/diagrams/sequence/numbering.hpp"

#include <cmath>
#include <utility>

#include "lib/base/number.hpp"
#include "lib/text/svg_text.hpp"

namespace mmdc::diagrams::sequence {
void Numbering::set(const Autonumber& autonumber) {
  is_visible_ = autonumber.is_visible;
  if (!autonumber.start) return;
  // Mermaid: a 0 counts as not given.
  if (*autonumber.start != 0) next_ = *autonumber.start;
  step_ = autonumber.step.value_or(1) != 0 ? autonumber.step.value_or(1) : step_;
}

std::string Numbering::take() {
  std::string text = base::format_number(next_);
  next_ = text::round_half_up((next_ + step_) * 100) / 100;
  return text;
}

void place_number(const Message& message, double low, double high, std::string text,
                  PlacedMessage& placed) {
  const bool is_self = message.from == message.to;
  const bool is_rightward = placed.from.x <= placed.to.x;
  const bool is_reverse = message.arrow.is_reverse();
  double x = low + 1;
  if (!is_self && is_rightward == is_reverse) x = high - 1;
  placed.number = PlacedNumber{{x, placed.from.y}, std::move(text)};
  if (is_self) return;
  const bool runs_right = placed.from.x < placed.to.x;
  const bool has_circle = message.central != Central::none;
  if (message.arrow.is_bidirectional()) {
    placed.from.x +=
        runs_right ? 12 : -6 - (has_circle ? 5 : 0) - (message.has_source_circle() ? 7.5 : 0);
  } else if (is_reverse) {
    placed.to.x += (runs_right ? -12 : -6) + (has_circle ? 15 : 0);
    if (!runs_right && message.has_source_circle()) placed.from.x -= 7.5;
  } else {
    // Mermaid: a line to the left starts a little to the right of its lifeline.
    placed.from.x += 6;
  }
}

void raise_lines(PlacedMessage& placed) {
  constexpr double covered = 8;
  for (PlacedLine& line : placed.lines) line.position.y -= covered;
}

void place_circles(const Message& message, double from_x, double to_x, bool is_numbered,
                   PlacedMessage& placed) {
  constexpr double way = 16.5;
  const double y = placed.from.y;
  const double away = from_x <= to_x ? way : -way;
  const bool is_reverse = message.arrow.is_reverse();
  if (message.has_source_circle()) {
    placed.circles.push_back({from_x + (is_numbered && !is_reverse ? away : 0), y});
  }
  if (message.has_target_circle()) {
    placed.circles.push_back({to_x - (is_numbered && is_reverse ? away : 0), y});
  }
}

}  // namespace mmdc::diagrams::sequence
