#include "lib/scene/hit.hpp"

#include <algorithm>
#include <cmath>
#include <variant>

#include "lib/base/flatten.hpp"
#include "lib/base/grow.hpp"
#include "lib/scene/bounds.hpp"

namespace mmdc::scene {
namespace {

using base::Path;
using base::Transform;

/// Where `map` takes `p` from; nothing if it has laid the plane on a line.
std::optional<Point> before(const Transform& map, Point p) {
  const double determinant = map.a * map.d - map.b * map.c;
  if (determinant == 0) return std::nullopt;
  const Point q{p.x - map.e, p.y - map.f};
  return Point{(map.d * q.x - map.c * q.y) / determinant,
               (map.a * q.y - map.b * q.x) / determinant};
}

double half_width(const Paint& paint) {
  return paint.stroke ? paint.stroke->width / 2 : 0;
}

/// No point of a path lies outside of the box of its controls; arcs reach as far as their radii.
bool may_touch(const Path& path, Point p, double reach) {
  std::optional<mmdc::Rect> box;
  double radius = 0;
  for (const Path::Segment& s : path.segments()) {
    if (s.verb == Path::Verb::close) continue;
    base::grow(box, s.to);
    if (s.verb == Path::Verb::arc) {
      radius = std::max({radius, 2 * std::abs(s.control1.x), 2 * std::abs(s.control1.y)});
    } else if (s.verb == Path::Verb::quadratic || s.verb == Path::Verb::cubic) {
      base::grow(box, s.control1);
      if (s.verb == Path::Verb::cubic) base::grow(box, s.control2);
    }
  }
  return box && box->grown(reach + radius).contains(p);
}

bool is_closed(const Path& path) {
  return std::ranges::any_of(path.segments(),
                             [](const Path::Segment& s) { return s.verb == Path::Verb::close; });
}

/// Looks from the top down.
class Search {
 public:
  explicit Search(double tolerance) : tolerance_(tolerance) {}

  SubjectIndex result() const { return nearest_line_ ? nearest_line_ : area_; }

  /// True once an area was met, below which nothing is seen.
  bool look(const std::vector<Element>& elements, Point p, SubjectIndex inherited) {
    for (std::size_t i = elements.size(); i-- > 0;) {
      const Element& element = elements[i];
      if (element.shown != Shown::yes) continue;
      const SubjectIndex subject = element.subject ? element.subject : inherited;
      if (const auto* const group = std::get_if<Group>(&element.shape)) {
        const auto inner = before(group->transform, p);
        if (inner && look(group->children, *inner, subject)) return true;
      } else if (subject) {
        subject_ = subject;
        const bool is_met =
            std::visit([&](const auto& shape) { return meets(shape, p); }, element.shape);
        if (is_met) {
          area_ = subject;
          return true;
        }
      }
    }
    return false;
  }

 private:
  bool meets(const Group&, Point) const { return false; }  // looked into before
  bool meets(const Image& image, Point p) const { return image.box.contains(p); }

  bool meets(const Text& text, Point p) const {
    return std::ranges::any_of(
        text.lines, [&](const TextLine& line) { return bounds(line, text).contains(p); });
  }

  bool meets(const Rect& rect, Point p) const {
    const mmdc::Rect box = rect.box.grown(half_width(rect.paint));
    if (!box.contains(p)) return false;
    const Point radius{std::min(rect.corner_radius, box.width / 2),
                       std::min(rect.corner_radius, box.height / 2)};
    const Point from_corner{std::min(p.x - box.left(), box.right() - p.x) - radius.x,
                            std::min(p.y - box.top(), box.bottom() - p.y) - radius.y};
    if (from_corner.x >= 0 || from_corner.y >= 0) return true;
    return std::hypot(from_corner.x / radius.x, from_corner.y / radius.y) <= 1;
  }

  bool meets(const Ellipse& ellipse, Point p) const {
    const double more = half_width(ellipse.paint);
    const Point d = p - ellipse.center;
    return std::hypot(d.x / (ellipse.radii.width + more), d.y / (ellipse.radii.height + more)) <= 1;
  }

  bool meets(const Polygon& polygon, Point p) const {
    if (polygon.points.empty()) return false;
    std::vector<std::vector<Point>> outline = {polygon.points};
    outline.front().push_back(polygon.points.front());
    return base::encloses(outline, p) || base::distance(outline, p) <= half_width(polygon.paint);
  }

  bool meets(const scene::Path& path, Point p) {
    const bool is_area = path.paint.fill || is_closed(path.path);
    if (!is_area && !path.paint.stroke) return false;
    const double reach = std::max(tolerance_, half_width(path.paint));
    if (!may_touch(path.path, p, reach)) return false;
    const auto lines = base::flatten(path.path);
    const double away = base::distance(lines, p);
    if (is_area) return base::encloses(lines, p) || away <= half_width(path.paint);
    if (away <= reach) see_line(away);
    return false;
  }

  bool meets(const Line& line, Point p) {
    const double away = base::distance({{line.from, line.to}}, p);
    if (line.paint.stroke && away <= std::max(tolerance_, half_width(line.paint))) see_line(away);
    return false;
  }

  void see_line(double away) {
    if (nearest_line_ && away >= nearest_distance_) return;
    nearest_line_ = subject_;
    nearest_distance_ = away;
  }

  double tolerance_;
  SubjectIndex subject_;  // whose picture is looked at
  SubjectIndex area_;
  SubjectIndex nearest_line_;
  double nearest_distance_ = 0;
};

}  // namespace

SubjectIndex hit(const Scene& scene, Point p, double tolerance) {
  Search search(tolerance);
  search.look(scene.elements, p, std::nullopt);
  return search.result();
}

}  // namespace mmdc::scene
