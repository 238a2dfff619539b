// Figures that picture something: folders, windows, persons, clouds, icons and images.
#include <algorithm>
#include <cmath>

#include "lib/shapes/figure_parts.hpp"

namespace mmdc::shapes {
namespace {

Size padded(const Room& room) {
  return {room.label.width + 2 * room.padding, room.label.height + 2 * room.padding};
}

/// A line made of arcs one after another, each told by where it leads from where the last ended.
class ArcChain {
 public:
  explicit ArcChain(Point start, bool sweep) : at_(start), sweep_(sweep) { path_.move_to(start); }

  ArcChain& arc(double radius, double dx, double dy) {
    at_ = at_ + Point{dx, dy};
    path_.arc_to({radius, radius}, false, sweep_, at_);
    return *this;
  }

  base::Path close() { return std::move(path_.close()); }

 private:
  Point at_;
  bool sweep_;
  base::Path path_;
};

/// A window: a round box with a bar at the top.
Figure window(const Room& room, double bar) {
  const double w = std::max(room.label.width + 2 * room.padding, 90.0);
  Figure figure = box_figure({w, room.label.height + 2 * room.padding + bar}, 12);
  figure.label_center = {0, bar / 2};
  return figure;
}

/// The distance between a picture and its label.
double label_gap(const Room& room) {
  return room.label.width > 0 ? 8 : 0;
}

/// Around the picture and around its label, which may be wider. `side` is 1 where the picture is
/// below.
Outline captioned_outline(Size frame, Size label, Size all, double side) {
  if (label.width <= 0) return BoxOutline{all};
  const double outer = side * all.height / 2;
  const double inner = outer - side * frame.height;
  const double x = frame.width / 2;
  const double label_x = label.width / 2;
  return PolygonOutline{{{-x, outer},
                         {x, outer},
                         {x, inner},
                         {label_x, inner},
                         {label_x, -outer},
                         {-label_x, -outer},
                         {-label_x, inner},
                         {-x, inner}}};
}

/// A picture with its label below or above: `frame` is the room of the picture.
Figure captioned(const Room& room, Size frame, double corner_radius) {
  const double gap = label_gap(room);
  const double h = frame.height + room.label.height + gap;
  const double w = std::max(frame.width, room.label.width);
  const double side = room.label_above ? 1 : -1;
  const Point center{0, side * (room.label.height + gap) / 2};
  Figure figure;
  figure.parts.push_back({Part::Box{mmdc::Rect::around(center, frame), corner_radius}});
  figure.outline = captioned_outline(frame, room.label, {w, h}, side);
  figure.label_center = {0, -side * (h / 2 - room.label.height / 2)};
  return figure;
}

}  // namespace

Figure folder(const Room& room) {
  const Size inner = padded(room);
  const double w = std::max(inner.width, 90.0);
  const double tab = std::clamp(0.16 * inner.height, 8.0, 14.0);
  const double h = inner.height + tab;
  const double tab_w = std::max(0.38 * w, 28.0);
  const double x = -w / 2;
  const double y = -h / 2;
  Figure figure = polygon_figure(
      {{x, y}, {x + tab_w, y}, {x + tab_w, y + tab}, {-x, y + tab}, {-x, -y}, {x, -y}});
  figure.label_center = {0, tab / 2};
  return figure;
}

Figure bucket(const Room& room) {
  const Size inner = padded(room);
  const double w = std::max(inner.width, 80.0);
  const double ry = std::clamp(0.08 * w, 5.0, 12.0);
  const double h = inner.height + ry;
  const double top = -h / 2 + ry;
  const double bottom = h / 2;
  const double foot = 0.72 * w / 2;
  base::Path body;
  body.move_to({-w / 2, top})
      .line_to({-foot, bottom})
      .arc_to({foot, ry}, false, false, {foot, bottom})
      .line_to({w / 2, top})
      .arc_to({w / 2, ry}, false, false, {-w / 2, top})
      .close();
  Figure figure;
  figure.parts.push_back({std::move(body)});
  figure.parts.push_back({.geometry = Part::Round{{0, top}, {w / 2, ry}},
                          .fill = Part::Fill::none,
                          .classes = {},
                          .sketching = Part::Sketching::exact});
  std::vector<Point> outline;
  for (int i = 0; i <= 12; ++i) {
    const double a = pi * (12 - i) / 12;
    outline.push_back({w / 2 * std::cos(a), top - ry * std::sin(a)});
  }
  for (int i = 0; i <= 12; ++i) {
    const double a = pi * i / 12;
    outline.push_back({foot * std::cos(a), bottom + ry * std::sin(a)});
  }
  figure.outline = PolygonOutline{std::move(outline)};
  figure.label_center = {0, (top + bottom) / 2};
  return figure;
}

Figure console(const Room& room) {
  Figure figure = window(room, 20);
  const mmdc::Rect box = std::get<Part::Box>(figure.parts.front().geometry).box;
  figure.prompt = Point{box.x + 12, box.y + 16};
  return figure;
}

Figure browser(const Room& room) {
  Figure figure = window(room, 18);
  const mmdc::Rect box = std::get<Part::Box>(figure.parts.front().geometry).box;
  figure.parts.push_back(line({box.x, box.y + 18}, {box.right(), box.y + 18}));
  figure.parts.back().sketching = Part::Sketching::exact;
  for (int i = 0; i < 3; ++i) {
    figure.parts.push_back({.geometry = Part::Round{{box.x + 12 + 9 * i, box.y + 9}, {2.5, 2.5}},
                            .fill = Part::Fill::border,
                            .stroke = Part::Stroke::none,
                            .classes = {},
                            .sketching = Part::Sketching::exact});
  }
  figure.parts.push_back(
      {.geometry = Part::Box{{box.x + 44, box.y + 4, std::max(box.width - 56, 10.0), 10}, 3},
       .fill = Part::Fill::none,
       .classes = {},
       .sketching = Part::Sketching::exact});
  return figure;
}

Figure person(const Room& room) {
  const Size inner = padded(room);
  const double w = std::max(inner.width, 100.0);
  const double r = std::clamp(0.23 * w, 16.0, 56.0);
  const double b = inner.height;
  const double h = b + 2 * r - 0.27 * r;
  const double corner = std::min(0.177 * w, 0.45 * b);
  const double top = h / 2 - b;
  const Point head{0, -h / 2 + r};
  Figure figure;
  figure.parts.push_back({Part::Box{{-w / 2, top, w, b}, corner}});
  figure.parts.push_back({.geometry = Part::Round{head, {r, r}}, .classes = {}});
  const double neck = std::asin(std::min(1.0, (top - head.y) / r)) * 180 / pi;
  figure.outline = PolygonOutline{
      joined(mirrored_arc({0, -head.y}, r, 24, 180 + neck, -neck),
             mirrored_arc({w / 2 - corner, -(top + corner)}, corner, 12, 90, 0),
             mirrored_arc({w / 2 - corner, -(h / 2 - corner)}, corner, 12, 360, 270),
             mirrored_arc({-(w / 2 - corner), -(h / 2 - corner)}, corner, 12, 270, 180),
             mirrored_arc({-(w / 2 - corner), -(top + corner)}, corner, 12, 180, 90))};
  figure.label_center = {0, top + b / 2};
  return figure;
}

Figure cloud(const Room& room) {
  const double w = room.label.width + room.padding;
  const double h = room.label.height + room.padding;
  const double r1 = 0.15 * w;
  const double r2 = 0.25 * w;
  const double r3 = 0.35 * w;
  const double r4 = 0.2 * w;
  Figure figure;
  figure.parts.push_back({ArcChain({-w / 2, -h / 2}, true)
                              .arc(r1, 0.25 * w, -0.1 * w)
                              .arc(r3, 0.4 * w, -0.1 * w)
                              .arc(r2, 0.35 * w, 0.2 * w)
                              .arc(r1, 0.15 * w, 0.35 * h)
                              .arc(r4, -0.15 * w, 0.65 * h)
                              .arc(r2, -0.25 * w, 0.15 * w)
                              .arc(r3, -0.5 * w, 0)
                              .arc(r1, -0.25 * w, -0.15 * w)
                              .arc(r1, -0.1 * w, -0.35 * h)
                              .arc(r4, 0.1 * w, -0.65 * h)
                              .close()});
  figure.outline =
      BoxOutline{base::bounds(std::get<base::Path>(figure.parts.front().geometry)).size()};
  return figure;
}

Figure bang(const Room& room) {
  const double w = std::max(room.label.width + 5 * room.padding, room.label.width + 20);
  const double h = std::max(room.label.height + 4 * room.padding, room.label.height + 20);
  const double r = 0.15 * w;
  const double s = 0.8 * r;
  Figure figure;
  figure.parts.push_back({ArcChain({-w / 2, -h / 2}, false)
                              .arc(r, 0.25 * w, -0.1 * h)
                              .arc(r, 0.25 * w, 0)
                              .arc(r, 0.25 * w, 0)
                              .arc(r, 0.25 * w, 0.1 * h)
                              .arc(r, 0.15 * w, 0.33 * h)
                              .arc(s, 0, 0.34 * h)
                              .arc(r, -0.15 * w, 0.33 * h)
                              .arc(r, -0.25 * w, 0.15 * h)
                              .arc(r, -0.25 * w, 0)
                              .arc(r, -0.25 * w, 0)
                              .arc(r, -0.25 * w, -0.15 * h)
                              .arc(r, -0.1 * w, -0.33 * h)
                              .arc(s, 0, -0.34 * h)
                              .arc(r, 0.1 * w, -0.33 * h)
                              .close()});
  figure.outline =
      BoxOutline{base::bounds(std::get<base::Path>(figure.parts.front().geometry)).size()};
  return figure;
}

Figure icon(const Room& room) {
  const double size = std::max(room.media.width, room.media.height);
  if (room.form == "circle") {
    const double diameter = std::numbers::sqrt2 * size + 40;
    Figure figure = captioned(room, {diameter, diameter}, diameter / 2);
    // Mermaid: lines end beside the circle, as far out as its label is wide.
    figure.outline = BoxOutline{
        {std::max(diameter, room.label.width), diameter + room.label.height + label_gap(room)}};
    return figure;
  }
  if (room.form == "square" || room.form == "rounded") {
    const double side = size + room.padding;
    return captioned(room, {side, side}, room.form == "square" ? 0.1 : 5);
  }
  Figure figure = captioned(room, {size, size}, 0);
  figure.parts.front().fill = Part::Fill::none;
  figure.parts.front().stroke = Part::Stroke::none;
  figure.parts.front().classes = {};
  return figure;
}

Figure image(const Room& room) {
  return captioned(room, room.media, 0);
}

}  // namespace mmdc::shapes
