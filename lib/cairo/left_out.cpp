#include "lib/cairo/left_out.hpp"

#include <algorithm>
#include <string>
#include <variant>

#include "lib/base/url.hpp"

namespace mmdc::cairo {
namespace {

const scene::Image* first_image(const std::vector<scene::Element>& elements) {
  for (const scene::Element& element : elements) {
    if (const auto* const image = std::get_if<scene::Image>(&element.shape)) return image;
    const auto* const group = std::get_if<scene::Group>(&element.shape);
    if (group == nullptr) continue;
    if (const auto* const image = first_image(group->children)) return image;
  }
  return nullptr;
}

}  // namespace

std::vector<Diagnostic> left_out(const scene::Scene& scene) {
  const scene::Image* const image = first_image(scene.elements);
  if (image == nullptr) return {};
  return {{Severity::warning,
           "picture.no-image",
           "images of nodes, such as '" + base::in_short(image->href) +
               "', are left out of this format",
           std::nullopt,
           {{"an SVG has them"}}}};
}

}  // namespace mmdc::cairo
