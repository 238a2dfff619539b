// Apart from diagram.cpp, so that what only paints drawings does not bring the parsers along.
#include <utility>

#include <mmdc/diagram.hpp>

#include "lib/scene/scene.hpp"
#include "lib/svg/svg.hpp"

namespace mmdc {

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

}  // namespace mmdc
