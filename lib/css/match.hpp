// Whether elements are what selectors ask for.
#pragma once

#include <string_view>
#include <vector>

#include "lib/css/style_sheet.hpp"
#include "lib/scene/scene.hpp"

namespace mmdc::css {

/// An element of the picture as the SVG has it.
struct Node {
  std::string_view type;
  const scene::Tag* tag = nullptr;  ///< nothing for elements that the SVG has and the scene has not
};

/// From the root to the element that is asked about.
using Chain = std::vector<Node>;

/// True if the selector's last step is the chain's last element. Mermaid: labels are HTML, so
/// `span` and `p` are names that people give to texts; they are taken for `text` and `tspan`.
bool matches(const Selector& selector, const Chain& chain);

/// True if a class stands in a list separated by blanks.
bool has_class(std::string_view classes, std::string_view name);

}  // namespace mmdc::css
