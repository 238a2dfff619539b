// How far down the diagram has got, and the boxes around what has been placed.
#pragma once

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

#include "lib/diagrams/sequence/sequence.hpp"

namespace mmdc::diagrams::sequence {

/// A box that grows; empty at first.
struct GrowingBox {
  double x0 = std::numeric_limits<double>::infinity();
  double y0 = std::numeric_limits<double>::infinity();
  double x1 = -std::numeric_limits<double>::infinity();
  double y1 = -std::numeric_limits<double>::infinity();

  bool has_width() const { return x0 <= x1; }
  void add(double ax0, double ay0, double ax1, double ay1) {
    x0 = std::min(x0, ax0);
    y0 = std::min(y0, ay0);
    x1 = std::max(x1, ax1);
    y1 = std::max(y1, ay1);
  }
};

class Bounds {
 public:
  explicit Bounds(double margin) : margin_(margin) {}

  double cursor() const { return cursor_; }
  void bump(double by) {
    cursor_ += by;
    all_.y1 = std::max(all_.y1, cursor_);
  }
  void bump_to(double y) { bump(y - cursor_); }

  void open_block() {
    GrowingBox block;
    block.y0 = cursor_;
    blocks_.push_back(block);
  }
  GrowingBox close_block() {
    const GrowingBox block = blocks_.back();
    blocks_.pop_back();
    return block;
  }

  /// An activation that has not ended; returns where to find its start again.
  std::size_t open_activation(double y) {
    activations_.push_back({y, true});
    ++open_count_;
    return activations_.size() - 1;
  }
  double close_activation(std::size_t which) {
    activations_[which].is_open = false;
    --open_count_;
    while (first_open_ < activations_.size() && !activations_[first_open_].is_open) ++first_open_;
    return activations_[which].start;
  }

  /// Takes a box into account: each open block keeps a margin around what it holds.
  void insert(double xa, double ya, double xb, double yb) {
    const double x0 = std::min(xa, xb);
    const double x1 = std::max(xa, xb);
    const double y0 = std::min(ya, yb);
    const double y1 = std::max(ya, yb);
    all_.add(x0, y0, x1, y1);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const double room = static_cast<double>(blocks_.size() - i) * margin_;
      blocks_[i].add(x0 - room, y0 - room, x1 + room, y1 + room);
      all_.add(x0 - room, y0 - room, x1 + room, y1 + room);
    }
    // Mermaid: the oldest open activation reaches up to what starts together with it; all others
    // get a negative margin, which changes nothing.
    if (open_count_ > 0) {
      activations_[first_open_].start = std::min(activations_[first_open_].start, y0);
    }
  }

  /// Everything so far.
  const GrowingBox& all() const { return all_; }

 private:
  struct OpenActivation {
    double start;
    bool is_open;
  };

  double margin_;
  double cursor_ = 0;
  GrowingBox all_;
  std::vector<GrowingBox> blocks_;
  std::vector<OpenActivation> activations_;
  std::size_t first_open_ = 0;
  std::size_t open_count_ = 0;
};

}  // namespace mmdc::diagrams::sequence
