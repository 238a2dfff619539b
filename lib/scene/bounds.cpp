#include "lib/scene/bounds.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <variant>

#include "lib/base/grow.hpp"

namespace mmdc::scene {
namespace {

using base::Transform;

// Liberation Sans' own, in em.
constexpr double ascent = 0.905;
constexpr double descent = 0.212;

double left_of(const TextLine& line, Anchor anchor) {
  if (anchor == Anchor::start) return line.position.x;
  return line.position.x - (anchor == Anchor::middle ? line.width / 2 : line.width);
}

/// The size of the largest font in a line.
double size_of(const TextLine& line, const Font& font) {
  double size = line.runs.empty() ? font.size : 0;
  for (const TextRun& run : line.runs) size = std::max(size, run.font.value_or(font).size);
  return size;
}

using Box = std::optional<mmdc::Rect>;

class Extent {
 public:
  explicit Extent(std::size_t subject_count = 0) : of_subjects_(subject_count) {}

  mmdc::Rect box() const { return box_.value_or(mmdc::Rect{}); }
  std::vector<Box> take_subjects() { return std::move(of_subjects_); }

  void add_all(const std::vector<Element>& elements, const Transform& map) {
    for (const Element& element : elements) add(element, map);
  }

  void add(const Element& element, const Transform& map) {
    const SubjectIndex outer = subject_;
    const bool is_outer_shown = is_shown_;
    if (element.subject) subject_ = element.subject;
    is_shown_ = is_shown_ && element.shown == Shown::yes;
    std::visit([&](const auto& shape) { add(shape, map); }, element.shape);
    subject_ = outer;
    is_shown_ = is_outer_shown;
  }

 private:
  void add(const mmdc::Rect& box) {
    base::grow(box_, box);
    if (is_shown_ && subject_ && *subject_ < of_subjects_.size()) {
      base::grow(of_subjects_[*subject_], box);
    }
  }

  void add(Point point, const Transform& map) {
    const Point at = map.apply(point);
    add(mmdc::Rect{at.x, at.y, 0, 0});
  }

  void add(const mmdc::Rect& box, const Transform& map) {
    add(Point{box.left(), box.top()}, map);
    add(Point{box.right(), box.top()}, map);
    add(Point{box.right(), box.bottom()}, map);
    add(Point{box.left(), box.bottom()}, map);
  }

  void add(const Rect& rect, const Transform& map) { add(rect.box, map); }
  void add(const Image& image, const Transform& map) { add(image.box, map); }
  void add(const Group& group, const Transform& map) {
    add_all(group.children, map * group.transform);
  }

  void add(const Ellipse& ellipse, const Transform& map) {
    const Size radii = ellipse.radii;
    add(mmdc::Rect::around(map.apply(ellipse.center),
                           {2 * std::hypot(map.a * radii.width, map.c * radii.height),
                            2 * std::hypot(map.b * radii.width, map.d * radii.height)}));
  }

  void add(const Polygon& polygon, const Transform& map) {
    for (const Point& point : polygon.points) add(point, map);
  }

  void add(const Line& line, const Transform& map) {
    add(line.from, map);
    add(line.to, map);
  }

  void add(const Path& path, const Transform& map) {
    if (!path.path.empty()) add(base::bounds(base::transformed(path.path, map)));
  }

  void add(const Text& text, const Transform& map) {
    for (const TextLine& line : text.lines) add(bounds(line, text), map);
  }

  Box box_;
  std::vector<Box> of_subjects_;
  SubjectIndex subject_;  // of what is being added
  bool is_shown_ = true;  // likewise
};

}  // namespace

mmdc::Rect bounds(const std::vector<Element>& elements) {
  Extent extent;
  extent.add_all(elements, {});
  return extent.box();
}

mmdc::Rect bounds_of(const Element& element) {
  Extent extent;
  extent.add(element, {});
  return extent.box();
}

std::vector<std::optional<mmdc::Rect>> bounds_of_subjects(const Scene& scene) {
  Extent extent(scene.subjects.size());
  extent.add_all(scene.elements, {});
  return extent.take_subjects();
}

mmdc::Rect bounds(const TextLine& line, const Text& text) {
  const double size = size_of(line, text.font);
  return {left_of(line, text.anchor), line.position.y - ascent * size, line.width,
          (ascent + descent) * size};
}

}  // namespace mmdc::scene
