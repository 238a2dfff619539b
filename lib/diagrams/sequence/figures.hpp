// The measures of participants' figures, in px of Mermaid's drawings.
#pragma once

#include "lib/diagrams/sequence/columns.hpp"

namespace mmdc::diagrams::sequence {

/// True of those that are drawn as a box or the like, false of stick figures and circles.
bool is_box(ParticipantType type);

/// True of those whose label stands below what is drawn.
bool has_label_below(ParticipantType type);

/// How far the line of a message stops from the middle of one that it creates or destroys.
double reach_of(ParticipantType type, double width);

/// The box whose middle the label has, from the participant's room at the top or at the bottom.
mmdc::Rect label_box(ParticipantType type, const mmdc::Rect& room, bool is_bottom,
                     const config::Config& config);

/// Of a database in the participant's room.
double cylinder_width(const mmdc::Rect& room);

/// Where the lifeline starts below a label of one line.
double lifeline_top(ParticipantType type, const mmdc::Rect& room, const config::Sequence& config);

/// The height that the figure takes at the bottom, a label of one line included.
double drawn_height(ParticipantType type, const mmdc::Rect& room, const config::Sequence& config);

}  // namespace mmdc::diagrams::sequence
