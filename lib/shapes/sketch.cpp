#include "lib/shapes/sketch.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <vector>

#include "lib/base/random.hpp"
#include "lib/shapes/sketch_parts.hpp"

namespace mmdc::shapes {
namespace {

constexpr double farthest = 2;

/// Short lines stray less, by a tenth of their length at most; so do long ones, which would look
/// careless.
double reach_of(const Hand& hand, double length) {
  const double calm = std::clamp(1.2 - length / 600, 0.4, 1.0);
  return hand.roughness * calm * std::min(farthest, length / 10);
}

/// How far each place along a run is moved: at stations by chance, smoothly in between.
class Drift {
 public:
  Drift(double length, double reach, base::Random& random) : length_(length) {
    constexpr double between_stations = 80;
    const auto count = static_cast<std::size_t>(2 + std::min(length / between_stations, 1000.0));
    for (std::size_t i = 0; i <= count; ++i) {
      const double x = random.between(-reach, reach);
      stations_.push_back({x, random.between(-reach, reach)});
    }
  }

  Point at(double distance) const {
    const std::size_t intervals = stations_.size() - 1;
    const double place = length_ > 0 ? distance / length_ * static_cast<double>(intervals) : 0;
    const auto left = std::min(static_cast<std::size_t>(place), intervals - 1);
    const double t = std::clamp(place - static_cast<double>(left), 0.0, 1.0);
    const double share = t * t * (3 - 2 * t);
    return stations_[left] * (1 - share) + stations_[left + 1] * share;
  }

 private:
  double length_;
  std::vector<Point> stations_;
};

bool is_long_line(const Stretch& stretch) {
  constexpr double shortest = 12;
  return stretch.is_straight && stretch.length >= shortest;
}

/// One stroke along the stretches, the first of which begins `distance` into the run.
void draw_stroke(std::span<const Stretch> stretches, double distance, const Drift& drift,
                 base::Path& out) {
  out.move_to(stretches.front().from + drift.at(distance));
  for (const Stretch& stretch : stretches) {
    const double end = distance + stretch.length;
    const Point to = stretch.to + drift.at(end);
    if (stretch.is_straight && !is_long_line(stretch)) {
      out.line_to(to);
    } else {
      out.cubic_to(stretch.control1 + drift.at(distance + stretch.length / 3),
                   stretch.control2 + drift.at(distance + stretch.length * 2 / 3), to);
    }
    distance = end;
  }
}

/// What is drawn without lifting the hand: a long straight line, or all curves up to the next one.
std::size_t strokes_end(const Run& run, std::size_t begin) {
  if (is_long_line(run[begin])) return begin + 1;
  std::size_t end = begin + 1;
  while (end < run.size() && !is_long_line(run[end])) ++end;
  return end;
}

void sketch_run(const Run& run, const Hand& hand, base::Random& random, base::Path& out) {
  const double length = length_of(run);
  const double reach = reach_of(hand, length);
  const Drift first(length, reach, random);
  const Drift second(length, reach / 2, random);
  double distance = 0;
  for (std::size_t begin = 0; begin < run.size();) {
    const std::size_t end = strokes_end(run, begin);
    const std::span<const Stretch> stretches(run.data() + begin, end - begin);
    draw_stroke(stretches, distance, first, out);
    draw_stroke(stretches, distance, second, out);
    distance += length_of(stretches);
    begin = end;
  }
}

}  // namespace

double reach_of(const Hand& hand) {
  return farthest * hand.roughness;
}

base::Path sketched(const base::Path& path, const Hand& hand) {
  base::Random random(hand.seed);
  base::Path out;
  for (const Run& run : runs_of(path)) sketch_run(run, hand, random, out);
  return out;
}

base::Path hatched(const base::Path& path, const Hand& hand) {
  base::Random random(~hand.seed);
  base::Path out;
  for (const Stretch& line : hatch_lines(path, hand.most_lines)) {
    sketch_run({line}, hand, random, out);
  }
  return out;
}

}  // namespace mmdc::shapes
