// Which known word is meant by an unknown one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "lib/base/edit_distance.hpp"

namespace mmdc::base {

/// Keeps of the words that are offered the one that is most like a name, of equal ones the first,
/// if a third of the name's bytes and at most `most` are wrong. Name and words must outlive it.
class Nearest {
 public:
  explicit Nearest(std::string_view name, std::size_t most = 7)
      : name_(name), least_(std::min(name.size() / 3, most) + 1) {}

  void offer(std::string_view word) {
    const std::size_t distance = edit_distance(name_, word);
    if (distance >= least_) return;
    least_ = distance;
    found_ = word;
  }

  /// Empty if no word is like it.
  std::string found() const { return std::string(found_); }

 private:
  std::string_view name_;
  std::size_t least_;  ///< what a word has to stay below
  std::string_view found_;
};

/// The one of some words.
template <typename Words>
std::string nearest_of(const Words& words, std::string_view name) {
  Nearest nearest(name);
  for (const auto& word : words) nearest.offer(word);
  return nearest.found();
}

}  // namespace mmdc::base
