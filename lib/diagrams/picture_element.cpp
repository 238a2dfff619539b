#include "lib/diagrams/picture_element.hpp"

#include <algorithm>
#include <utility>

namespace mmdc::diagrams {
namespace {

scene::Paint paint_of(const base::PictureShape& shape, scene::Color current) {
  scene::Paint paint;
  if (shape.fill) paint.fill = shape.fill->in(current);
  if (shape.stroke) {
    paint.stroke = scene::Stroke{.color = shape.stroke->ink.in(current),
                                 .width = shape.stroke->width,
                                 .cap = shape.stroke->cap,
                                 .join = shape.stroke->join};
  }
  return paint;
}

}  // namespace

scene::Element picture_element(const base::Picture& picture, const base::Transform& placement,
                               scene::Color current) {
  scene::Group group;
  group.transform = placement;
  for (const base::PictureShape& shape : picture.shapes) {
    group.children.push_back(
        {{},
         scene::Path{
             .path = shape.path, .paint = paint_of(shape, current), .fill_rule = shape.fill_rule}});
  }
  return {{}, std::move(group)};
}

base::Transform fitted(const base::Picture& picture, const mmdc::Rect& box) {
  const mmdc::Rect& view = picture.view_box;
  if (view.width <= 0 || view.height <= 0) return base::Transform::translation(box.center());
  const double scale = std::min(box.width / view.width, box.height / view.height);
  const Point from = view.center();
  const Point to = box.center();
  return {scale, 0, 0, scale, to.x - scale * from.x, to.y - scale * from.y};
}

}  // namespace mmdc::diagrams
