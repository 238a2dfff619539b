#include "lib/text/inset.hpp"

#include <utility>

namespace mmdc::text {

void Inset::add(Inset&& other, Point by) {
  for (Glyphs& one : other.glyphs) {
    one.middle = one.middle + by;
    glyphs.push_back(std::move(one));
  }
  for (Mark& one : other.marks) {
    one.path = base::transformed(one.path, base::Transform::translation(by));
    marks.push_back(std::move(one));
  }
}

}  // namespace mmdc::text
