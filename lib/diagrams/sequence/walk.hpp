// The walk down the diagram that gives everything its height.
#pragma once

#include <optional>
#include <vector>

#include "lib/diagrams/sequence/bounds.hpp"
#include "lib/diagrams/sequence/columns.hpp"
#include "lib/diagrams/sequence/extents.hpp"
#include "lib/diagrams/sequence/numbering.hpp"
#include "lib/diagrams/sequence/texts.hpp"

namespace mmdc::diagrams::sequence {

class Walk {
 public:
  Walk(const Model& model, const Columns& columns, const std::vector<Extent>& extents,
       const RoleTexts& texts, const Context& context);

  /// Nothing if the work was cancelled.
  std::optional<Layout> run();

 private:
  struct OpenBlock {
    std::size_t event;
    BlockKind kind;
    double top = 0;
    std::vector<std::pair<std::size_t, double>> sections;  ///< event, y of the divider
  };
  struct OpenActivation {
    std::size_t item;   ///< its place among the items
    std::size_t bound;  ///< its place among the bounds
    double x;
  };
  /// Those of a participant.
  struct OpenActivations {
    std::vector<OpenActivation> seen;
    std::vector<OpenActivation> central;  ///< opened by circles: nobody sees them
  };

  void place_top_row();
  void add(std::size_t event, const Message& message);
  void add(std::size_t event, const Note& note);
  void add(std::size_t event, const Activate& activate);
  void add(std::size_t event, const Deactivate& deactivate);
  void add(std::size_t event, const BlockBegin& block);
  void bump_title(std::size_t event, const Label& title);
  void add(std::size_t event, const BlockSection& section);
  void add(std::size_t event, const BlockEnd& block);
  void add(std::size_t event, const Autonumber& autonumber);

  double gap_before_end(std::size_t event, const Message& message, double y) const;
  void place_loop(const Message& message, const Extent& extent, double text_height,
                  PlacedMessage& placed);
  void begin_or_end_lives(std::size_t event, const Message& message, double top, double height,
                          PlacedMessage& placed);
  double lines_below(ParticipantIndex participant) const;
  std::vector<PlacedLine> label_of(ParticipantIndex participant, const mmdc::Rect& room,
                                   bool is_bottom) const;
  void place_created(ParticipantIndex participant, double line_y);
  void end_life(ParticipantIndex participant, double line_y);
  void place_frame(const OpenBlock& open, const GrowingBox& bounds, std::size_t end_event);
  void place_bottom_row();
  void place_boxes();
  void place_menus();
  void place_title();
  void set_view_box();
  void hold(double left, double right);
  void hold_texts();
  bool is_neo() const { return context_.config.look == config::Look::neo; }

  const Model& model_;
  const Columns& columns_;
  const std::vector<Extent>& extents_;
  const RoleTexts& texts_;
  const Context& context_;
  const config::Sequence& config_;
  Bounds bounds_;
  Numbering numbering_;
  Layout layout_;
  std::vector<OpenBlock> open_blocks_;
  std::vector<OpenActivations> open_activations_;  ///< of each participant
  double menu_bottom_ = 0;
  double menu_right_ = 0;
};

}  // namespace mmdc::diagrams::sequence
