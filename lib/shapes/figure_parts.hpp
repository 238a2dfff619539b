// What the figures are put together from.
#pragma once

#include <numbers>
#include <vector>

#include "lib/shapes/figure.hpp"

namespace mmdc::shapes {

inline constexpr double pi = std::numbers::pi;

/// A label with room around it: multiples of the padding, or that much altogether in the look neo.
inline Size padded(const Room& room, Size paddings, Size neo) {
  const Size around =
      room.is_neo ? neo : Size{paddings.width * room.padding, paddings.height * room.padding};
  return {room.label.width + around.width, room.label.height + around.height};
}

Part line(Point from, Point to);

/// A box around the origin, met by lines at its sides.
Figure box_figure(Size size, double corner_radius = 0);

/// A polygon, met by lines at its sides.
Figure polygon_figure(std::vector<Point> points);

Figure circle_figure(double radius);

std::vector<Point> moved(std::vector<Point> points, Point by);

/// Points on an arc from `from` to `to` degrees, both included.
std::vector<Point> arc(Point center, double radius, int count, double from, double to);

/// Mermaid: its arcs for braces and the like are mirrored in both directions.
std::vector<Point> mirrored_arc(Point center, double radius, int count, double from, double to);

/// `cycles` of a sine from (from_x, y) to to_x in 51 points.
std::vector<Point> sine(double from_x, double y, double to_x, double amplitude, double cycles);

/// The lists in one.
template <typename... Lists>
std::vector<Point> joined(const Lists&... lists) {
  std::vector<Point> all;
  (all.insert(all.end(), lists.begin(), lists.end()), ...);
  return all;
}

// The figures, by file.
using Maker = Figure (*)(const Room&);

Figure rect(const Room& room);
Figure rounded(const Room& room);
Figure stadium(const Room& room);
Figure fr_rect(const Room& room);
Figure lin_rect(const Room& room);
Figure div_rect(const Room& room);
Figure win_pane(const Room& room);
Figure st_rect(const Room& room);
Figure tag_rect(const Room& room);
Figure notch_rect(const Room& room);
Figure text_box(const Room& room);
Figure note(const Room& room);
Figure datastore(const Room& room);
Figure composite(const Room& room);
Figure sl_rect(const Room& room);
Figure odd(const Room& room);
Figure state(const Room& room);
Figure fork(const Room& room);
Figure empty_subgraph(const Room& room);
Figure collapsed_subgraph(const Room& room);

Figure diam(const Room& room);
Figure hex(const Room& room);
Figure lean_r(const Room& room);
Figure lean_l(const Room& room);
Figure trap_b(const Room& room);
Figure trap_t(const Room& room);
Figure tri(const Room& room);
Figure flip_tri(const Room& room);
Figure notch_pent(const Room& room);
Figure hourglass(const Room& room);
Figure choice(const Room& room);
Figure bolt(const Room& room);

Figure circle(const Room& room);
Figure dbl_circ(const Room& room);
Figure sm_circ(const Room& room);
Figure fr_circ(const Room& room);
Figure f_circ(const Room& room);
Figure cross_circ(const Room& room);
Figure anchor(const Room& room);
Figure ellipse(const Room& room);
Figure cyl(const Room& room);
Figure lin_cyl(const Room& room);
Figure h_cyl(const Room& room);
Figure curv_trap(const Room& room);
Figure delay(const Room& room);
Figure bow_rect(const Room& room);

Figure doc(const Room& room);
Figure lin_doc(const Room& room);
Figure tag_doc(const Room& room);
Figure docs(const Room& room);
Figure flag(const Room& room);
Figure brace(const Room& room);
Figure brace_r(const Room& room);
Figure braces(const Room& room);

Figure folder(const Room& room);
Figure bucket(const Room& room);
Figure console(const Room& room);
Figure browser(const Room& room);
Figure person(const Room& room);
Figure cloud(const Room& room);
Figure bang(const Room& room);
Figure icon(const Room& room);
Figure image(const Room& room);

}  // namespace mmdc::shapes
