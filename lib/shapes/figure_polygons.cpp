// Figures with straight sides that are no boxes.
#include "lib/shapes/figure_parts.hpp"

namespace mmdc::shapes {
namespace {

/// Points in a frame whose lower left corner is the origin, around the middle of the frame.
Figure framed(Size frame, std::vector<Point> points) {
  return polygon_figure(moved(std::move(points), {-frame.width / 2, frame.height / 2}));
}

/// The frame of shapes with slanted sides: so many times the padding, twice that wide in the look
/// neo.
Size slanted(const Room& room, double times) {
  const double padding = times * room.padding;
  return padded(room, {times, times}, {2 * padding, padding});
}

}  // namespace

Figure diam(const Room& room) {
  const double half = (room.label.width + room.label.height + 2 * room.padding) / 2;
  return polygon_figure({{0, -half}, {half, 0}, {0, half}, {-half, 0}});
}

Figure hex(const Room& room) {
  const auto [inner_w, h] = padded(room, {1, 1}, {32, 70});
  const double m = room.is_neo ? h / 3.5 : h / 4;
  const double w = inner_w + 2 * m;
  return framed({w, h}, {{m, 0}, {w - m, 0}, {w, -h / 2}, {w - m, -h}, {m, -h}, {0, -h / 2}});
}

Figure lean_r(const Room& room) {
  const auto [w, h] = slanted(room, 1);
  return framed({w, h}, {{-h / 2, 0}, {w, 0}, {w + h / 2, -h}, {0, -h}});
}

Figure lean_l(const Room& room) {
  const auto [w, h] = slanted(room, 1);
  return framed({w, h}, {{0, 0}, {w + h / 2, 0}, {w, -h}, {-h / 2, -h}});
}

Figure trap_b(const Room& room) {
  const auto [w, h] = slanted(room, 1);
  return framed({w, h}, {{-h / 2, 0}, {w + h / 2, 0}, {w, -h}, {0, -h}});
}

Figure trap_t(const Room& room) {
  const auto [w, h] = slanted(room, 2);
  return framed({w, h}, {{0, 0}, {w, 0}, {w + h / 2, -h}, {-h / 2, -h}});
}

Figure tri(const Room& room) {
  const double padding = room.is_neo ? 2 * room.padding : room.padding;
  const double h = room.label.width + padding + room.label.height;
  Figure figure = framed({h, h}, {{0, 0}, {h, 0}, {h / 2, -h}});
  figure.label_center = {0, h / 2 - room.label.height / 2 - room.padding / 2};
  return figure;
}

Figure flip_tri(const Room& room) {
  const double padding = room.is_neo ? 2 * room.padding : room.padding;
  const double h = room.label.width + padding + room.label.height;
  Figure figure = framed({h, h}, {{0, -h}, {h, -h}, {h / 2, 0}});
  figure.label_center = {0, -h / 2 + room.padding / 2 + room.label.height / 2};
  return figure;
}

Figure notch_pent(const Room& room) {
  const auto [w, h] = padded(room, {2, 2}, {32, 24});
  return polygon_figure({{-0.4 * w, -h / 2},
                         {0.4 * w, -h / 2},
                         {w / 2, -0.3 * h},
                         {w / 2, h / 2},
                         {-w / 2, h / 2},
                         {-w / 2, -0.3 * h}});
}

Figure hourglass(const Room&) {
  Figure figure = polygon_figure({{-15, -15}, {15, -15}, {-15, 15}, {15, 15}});
  figure.shows_label = false;
  return figure;
}

Figure choice(const Room&) {
  Figure figure = polygon_figure({{0, 14}, {14, 0}, {0, -14}, {-14, 0}});
  figure.shows_label = false;
  return figure;
}

Figure bolt(const Room&) {
  Figure figure = polygon_figure(
      moved({{35, 0}, {0, 38.5}, {21, 38.5}, {0, 70}, {35, 31.5}, {14, 31.5}}, {-17.5, -35}));
  figure.shows_label = false;
  return figure;
}

}  // namespace mmdc::shapes
