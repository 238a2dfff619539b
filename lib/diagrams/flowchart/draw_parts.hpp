// Parts of figures as elements of a scene.
#pragma once

#include <cstddef>

#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/shapes/sketch.hpp"

namespace mmdc::diagrams::flowchart {

/// So many elements are drawn, a millisecond or less, before the caller is asked whether to go on.
inline constexpr std::size_t drawn_between_questions = 256;

/// What lies behind a label. Its opacity stands beside its colour: not every viewer knows colours
/// that have one, and would show words on black.
scene::Paint label_background(scene::Color color);

/// The part in the colours of its node: `paint` has the node's style already.
scene::Element draw_part(const shapes::Part& part, const theme::Style& style,
                         const scene::Paint& paint);

/// The box of a subgraph as a hand draws it.
scene::Element draw_sketched_box(const mmdc::Rect& box, const shapes::Hand& hand,
                                 const theme::Style& style, const scene::Paint& paint);

}  // namespace mmdc::diagrams::flowchart
