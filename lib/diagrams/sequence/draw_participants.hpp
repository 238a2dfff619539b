// Participants, their lifelines and their figures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "lib/diagrams/sequence/draw_markers.hpp"
#include "lib/diagrams/sequence/sequence.hpp"

namespace mmdc::diagrams::sequence {

class ParticipantDrawer {
 public:
  /// Of `markers` it needs those of its participants.
  ParticipantDrawer(const Model& model, const Layout& layout, const Context& context,
                    const Markers& markers);

  /// The lifeline, with the upper figure of those that are boxes.
  scene::Element top(ParticipantIndex index) const;

  /// The lower figure of those that are boxes; an empty group for others.
  scene::Element bottom(ParticipantIndex index) const;

  /// The figure of those that are no boxes.
  scene::Element figure(ParticipantIndex index, bool is_bottom) const;

 private:
  scene::Color border(ParticipantIndex index) const;
  scene::Paint paint(ParticipantIndex index) const;
  scene::Paint box_paint(ParticipantIndex index) const;
  scene::Element line(ParticipantIndex index, Point from, Point to, std::string id = {}) const;
  scene::Element circle(ParticipantIndex index, Point center, double radius) const;
  void add_box(ParticipantIndex index, const PlacedFigure& figure, const std::string& classes,
               std::vector<scene::Element>& out) const;
  void add_actor(ParticipantIndex index, const mmdc::Rect& room,
                 std::vector<scene::Element>& out) const;
  void add_boundary(ParticipantIndex index, const mmdc::Rect& room,
                    std::vector<scene::Element>& out) const;
  void add_control(ParticipantIndex index, const mmdc::Rect& room,
                   std::vector<scene::Element>& out) const;
  void add_entity(ParticipantIndex index, const mmdc::Rect& room, bool is_bottom,
                  std::vector<scene::Element>& out) const;

  const Model& model_;
  const Layout& layout_;
  const theme::Theme& theme_;
  const Markers& markers_;
  const std::string& id_;  ///< of the picture
  bool is_neo_;
  std::optional<scene::Shadow> shadow_;  ///< of all figures but stick men
  scene::Font font_;
};

}  // namespace mmdc::diagrams::sequence
