// Edges that run through nodes or labels they have nothing to do with take their detour instead.
#pragma once

#include <cstddef>
#include <vector>

#include <mmdc/geometry.hpp>

namespace mmdc::diagrams::flowchart {

/// So many turns of a detour are tried for whether a line can do without.
inline constexpr std::size_t most_turns = 8;

/// The choices between an edge's points and its detour, one for each rank.
class Detour {
 public:
  /// Both as the layered layout gives them; they must outlive this.
  Detour(const std::vector<Point>& points, const std::vector<Point>& detour);

  std::size_t turns() const { return taken_.size(); }
  bool is_taken(std::size_t turn) const { return taken_[turn]; }
  void take(std::size_t turn) { taken_[turn] = true; }
  void take_all() { taken_.assign(taken_.size(), true); }
  /// Takes a turn and those beside it.
  void take_around(std::size_t turn);
  /// The turn that is nearest to a point.
  std::size_t nearest(Point point) const;
  void leave(std::size_t turn) { taken_[turn] = false; }
  std::vector<Point> points() const;

 private:
  const std::vector<Point>& points_;
  const std::vector<Point>& detour_;
  std::vector<bool> taken_;  ///< at the tail, at each inner point, at the head; or the whole
};

}  // namespace mmdc::diagrams::flowchart
