// Apart from diagram.cpp, so that what only paints drawings does not bring the parsers along.
#include <algorithm>
#include <utility>

#include <mmdc/diagram.hpp>

#include "lib/base/deadline.hpp"
#include "lib/scene/bounds.hpp"
#include "lib/scene/hit.hpp"
#include "lib/scene/scene.hpp"
#include "lib/svg/svg.hpp"

namespace mmdc {
namespace {

/// A subject as callers see it, in the coordinates that drawings are painted in.
Element element_of(const scene::Scene& scene, std::size_t subject, const Rect& box) {
  const scene::Subject& one = scene.subjects[subject];
  return {one.kind, one.id, one.text,
          box.moved(Point{} - Point{scene.view_box.x, scene.view_box.y}), one.span};
}

}  // namespace

Drawing::Drawing(std::shared_ptr<const scene::Scene> scene) : scene_(std::move(scene)) {}

Size Drawing::size() const {
  return scene_->view_box.size();
}
const std::string& Drawing::title() const {
  return scene_->title;
}
const std::string& Drawing::description() const {
  return scene_->description;
}
std::string Drawing::to_svg() const {
  return svg::write(*scene_);
}
Result<std::string> Drawing::to_svg(const Patience& patience) const {
  const base::Deadline deadline(patience);
  std::optional<std::string> svg = svg::write(*scene_, deadline.hook());
  if (!svg) return Result<std::string>::failure(deadline.reason());
  return *std::move(svg);
}

std::vector<Element> Drawing::elements() const {
  const auto boxes = scene::bounds_of_subjects(*scene_);
  std::vector<Element> elements;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (boxes[i]) elements.push_back(element_of(*scene_, i, *boxes[i]));
  }
  std::ranges::stable_sort(elements, {}, [](const Element& e) { return e.span.begin; });
  return elements;
}

std::optional<Element> Drawing::hit_test(double x, double y, double tolerance) const {
  const Point corner{scene_->view_box.x, scene_->view_box.y};
  const auto subject = scene::hit(*scene_, Point{x, y} + corner, tolerance);
  if (!subject) return std::nullopt;
  const auto box = scene::bounds_of_subjects(*scene_)[*subject];
  return element_of(*scene_, *subject, box.value_or(Rect{}));
}

}  // namespace mmdc
