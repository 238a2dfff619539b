// The markup of an icon as shapes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lib/base/picture.hpp"

namespace mmdc::icons {

/// The shapes of SVG's markup: path, rect, circle, ellipse, line, polyline and polygon, in groups
/// with transforms, with their fills, strokes and opacities. A gradient becomes the mean of its
/// colours. Everything else is left out; nothing in it runs or is loaded. Nothing if the markup is
/// no XML.
std::optional<std::vector<base::PictureShape>> parse_body(std::string_view markup);

}  // namespace mmdc::icons
