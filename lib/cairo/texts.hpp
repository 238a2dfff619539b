// Going through the texts of a scene.
#pragma once

#include <variant>
#include <vector>

#include "lib/scene/scene.hpp"

namespace mmdc::cairo {

/// Calls `visit(element, text)` for every text in groups and beside them, in painting order.
template <typename Visit>
void for_each_text(std::vector<scene::Element>& elements, const Visit& visit) {
  for (scene::Element& element : elements) {
    if (auto* const text = std::get_if<scene::Text>(&element.shape)) {
      visit(element, *text);
    } else if (auto* const group = std::get_if<scene::Group>(&element.shape)) {
      for_each_text(group->children, visit);
    }
  }
}

}  // namespace mmdc::cairo
