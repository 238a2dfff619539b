#include "lib/shapes/sketch_figure.hpp"

#include <utility>

namespace mmdc::shapes {
namespace {

bool is_drawn_by_hand(const Part& part) {
  const bool is_seen = part.fill != Part::Fill::none || part.stroke != Part::Stroke::none;
  return is_seen && part.sketching != Part::Sketching::exact;
}

/// The lines of a part that has any: of some boxes not all four.
base::Path lines_of(const Part& part) {
  const auto* const box = std::get_if<Part::Box>(&part.geometry);
  if (part.stroke != Part::Stroke::top_and_bottom || box == nullptr) return path_of(part);
  base::Path lines;
  for (const double y : {box->box.top(), box->box.bottom()}) {
    lines.move_to({box->box.left(), y}).line_to({box->box.right(), y});
  }
  return lines;
}

Part::Sketch sketch_of(const Part& part, const Hand& hand) {
  Part::Sketch sketch;
  const bool is_hatched =
      part.fill == Part::Fill::node && part.sketching == Part::Sketching::hatched;
  if (is_hatched) sketch.hatching = hatched(path_of(part), hand);
  sketch.lines = sketched(lines_of(part), hand);
  return sketch;
}

}  // namespace

Figure sketched(Figure figure, const Hand& hand, Size label) {
  Hand next = hand;
  for (Part& part : figure.parts) {
    if (is_drawn_by_hand(part)) part.sketch = sketch_of(part, next);
    ++next.seed;
  }
  figure.bounds = bounds_of(figure, label);
  return figure;
}

}  // namespace mmdc::shapes
