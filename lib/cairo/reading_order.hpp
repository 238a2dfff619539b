// In which order documents have the characters of a line.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/direction.hpp"
#include "lib/scene/scene.hpp"

namespace mmdc::cairo {

/// The direction of most letters of a picture, which is what readers take for that of the page.
base::Direction page_direction(const scene::Scene& scene);

/// The characters from left to right of which readers make `line` again. They turn stretches of
/// right-to-left letters with whatever stands beside them, and put the stretches in the order of
/// the page: simpler than Unicode's bidirectional algorithm, so that this is not always the order
/// that is seen, and unseen marks part what they would take together. The way of Poppler and other
/// descendants of Xpdf.
std::u32string order_for_readers(std::u32string_view line, base::Direction page);

}  // namespace mmdc::cairo
