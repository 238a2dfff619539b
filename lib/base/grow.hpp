// Boxes that grow around what is put in.
#pragma once

#include <optional>

#include <mmdc/geometry.hpp>

namespace mmdc::base {

inline void grow(std::optional<Rect>& box, const Rect& more) {
  box = box ? box->united(more) : more;
}

inline void grow(std::optional<Rect>& box, Point more) {
  grow(box, Rect{more.x, more.y, 0, 0});
}

}  // namespace mmdc::base
