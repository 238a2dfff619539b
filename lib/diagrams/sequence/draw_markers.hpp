// The heads of messages.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "lib/diagrams/sequence/sequence.hpp"

namespace mmdc::diagrams::sequence {

/// The figures at the ends of lines that a picture needs.
class Markers {
 public:
  /// `prefix` begins their ids.
  Markers(const Model& model, const Layout& layout, const theme::Theme& theme,
          const std::string& prefix);

  const std::vector<scene::Marker>& all() const { return markers_; }

  /// The head of a message that the model has.
  scene::MarkerIndex of(Head head) const;

  /// The head on the circle of a participant that is a control.
  scene::MarkerIndex control(ParticipantIndex index) const { return controls_[index]; }

 private:
  static constexpr std::size_t kinds = 7;

  void add_controls(const Model& model, const theme::Theme& theme, const std::string& id);

  std::array<scene::MarkerIndex, kinds> places_;
  std::vector<scene::MarkerIndex> controls_;  ///< of each participant
  std::vector<scene::Marker> markers_;
};

}  // namespace mmdc::diagrams::sequence
