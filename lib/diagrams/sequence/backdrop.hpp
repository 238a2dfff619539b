// What is behind a diagram from its left to its right: the background, and the groups of
// participants upon it.
#pragma once

#include <iterator>
#include <limits>
#include <map>
#include <optional>

#include "lib/scene/scene.hpp"

namespace mmdc::diagrams::sequence {

class Backdrop {
 public:
  /// Nothing stands for what has no colour or an unknown one.
  explicit Backdrop(std::optional<scene::Color> background)
      : colors_{{-std::numeric_limits<double>::infinity(), background}} {}

  /// A group lies over what was there before. Requires: left < right.
  void cover(double left, double right, scene::Color color) {
    const std::optional<scene::Color> beyond = color_at(right);
    colors_.erase(colors_.lower_bound(left), colors_.upper_bound(right));
    colors_[left] = color;
    colors_[right] = beyond;
  }

  std::optional<scene::Color> color_at(double x) const {
    return std::prev(colors_.upper_bound(x))->second;
  }

 private:
  std::map<double, std::optional<scene::Color>> colors_;  ///< by where they begin
};

}  // namespace mmdc::diagrams::sequence
