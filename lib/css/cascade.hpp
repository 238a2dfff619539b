// Style sheets applied to pictures.
#pragma once

#include <functional>

#include "lib/css/style_sheet.hpp"
#include "lib/scene/scene.hpp"

namespace mmdc::css {

/// Gives every element of the scene the looks that a browser would give it with this sheet, which
/// is scoped to it, in that scheme: CSS Cascading and Inheritance Level 3, with presentation
/// attributes below all rules and what a diagram itself fixes (Tag::fixed) above. Where a rule
/// would change something fixed, the tag gets an inline style that keeps it in a browser too. After
/// `cancelled`, which may be empty, has said so the rest of the scene is left as it is.
void apply(const StyleSheet& sheet, Scheme scheme, scene::Scene& scene,
           const std::function<bool()>& cancelled = nullptr);

}  // namespace mmdc::css
