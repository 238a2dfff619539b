// Going through the texts of a scene.
#pragma once

#include <variant>
#include <vector>

#include "lib/base/cancel.hpp"
#include "lib/scene/scene.hpp"

namespace mmdc::cairo {

/// Calls `visit(element, text)` for every text in groups and beside them, in painting order, until
/// `cancel` says to stop.
template <typename Visit>
void for_each_text(std::vector<scene::Element>& elements, base::Cancel& cancel,
                   const Visit& visit) {
  for (scene::Element& element : elements) {
    if (cancel.requested()) return;
    if (auto* const text = std::get_if<scene::Text>(&element.shape)) {
      visit(element, *text);
    } else if (auto* const group = std::get_if<scene::Group>(&element.shape)) {
      for_each_text(group->children, cancel, visit);
    }
  }
}

}  // namespace mmdc::cairo
