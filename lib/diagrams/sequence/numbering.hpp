// The numbers of messages.
#pragma once

#include <optional>
#include <string>

#include "lib/diagrams/sequence/sequence.hpp"

namespace mmdc::diagrams::sequence {

class Numbering {
 public:
  explicit Numbering(bool is_always_visible) : is_always_visible_(is_always_visible) {}

  void set(const Autonumber& autonumber);

  bool is_automatic() const { return is_visible_; }
  bool is_visible() const { return is_visible_ || is_always_visible_; }

  /// The number of this message; the next one gets the next.
  std::string take();

 private:
  bool is_always_visible_;
  bool is_visible_ = false;
  double next_ = 1;
  double step_ = 1;
};

/// Where the number of a message stands and how its line makes room for it.
void place_number(const Message& message, double low, double high, std::string text,
                  PlacedMessage& placed);

/// Lifts the text of a loop off the number that stands in the middle below it, where Mermaid's is
/// covered.
void raise_lines(PlacedMessage& placed);

/// The circles of central connections; they give way to a number.
void place_circles(const Message& message, double from_x, double to_x, bool is_numbered,
                   PlacedMessage& placed);

}  // namespace mmdc::diagrams::sequence
