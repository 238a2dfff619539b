// Figures that are boxes at heart. Each is w wide and h high around the origin unless it says so.
#include <algorithm>

#include "lib/shapes/figure_parts.hpp"

namespace mmdc::shapes {
namespace {

Size padded(const Room& room, double horizontal, double vertical) {
  return {room.label.width + horizontal * room.padding,
          room.label.height + vertical * room.padding};
}

/// The size that a style asks for, but no smaller than the label needs: an empty box may shrink to
/// the point where lines meet.
Size asked(Size natural, const Room& room) {
  const bool is_empty = room.label.width == 0;
  const auto one = [&](double by_label, std::optional<double> by_style) {
    if (!by_style) return by_label;
    return is_empty ? *by_style : std::max(*by_style, by_label);
  };
  return {one(natural.width, room.width), one(natural.height, room.height)};
}

/// The room of most boxes in the look neo.
constexpr Size neo_room = {32, 24};

}  // namespace

Figure rect(const Room& room) {
  return box_figure(asked(padded(room, {4, 2}, neo_room), room));
}

Figure rounded(const Room& room) {
  return box_figure(asked(padded(room, 2, 2), room), room.corner_radius);
}

Figure note(const Room& room) {
  return box_figure(padded(room, 2, 2));
}

Figure composite(const Room& room) {
  return box_figure(padded(room, 1, 1));
}

Figure text_box(const Room& room) {
  Figure figure = box_figure(padded(room, 1, 1));
  figure.parts.front().fill = Part::Fill::told;
  figure.parts.front().stroke = Part::Stroke::unseen;
  figure.parts.front().classes = "text";
  return figure;
}

Figure datastore(const Room& room) {
  Figure figure = box_figure(padded(room, 4, 2));
  figure.parts.front().stroke = Part::Stroke::top_and_bottom;
  return figure;
}

Figure state(const Room& room) {
  Figure figure;
  figure.outline = BoxOutline{room.label};
  return figure;
}

Figure stadium(const Room& room) {
  const auto [inner_w, h] = padded(room, {1, 1}, {40, 24});
  const double w = inner_w + h / 4;
  const double r = h / 2;
  base::Path path;
  path.move_to({-w / 2 + r, -r})
      .line_to({w / 2 - r, -r})
      .arc_to({r, r}, false, true, {w / 2 - r, r})
      .line_to({-w / 2 + r, r})
      .arc_to({r, r}, false, true, {-w / 2 + r, -r})
      .close();
  Figure figure;
  figure.parts.push_back({std::move(path)});
  figure.outline = PolygonOutline{
      joined(arc({w / 2 - r, 0}, r, 50, -90, 90), arc({-w / 2 + r, 0}, r, 50, 90, 270))};
  return figure;
}

Figure fr_rect(const Room& room) {
  constexpr double frame = 8;
  const auto [w, h] = padded(room, {1, 1}, {28, 12});
  const std::vector<Point> points = {{0, 0},       {w, 0},      {w, -h},        {0, -h},
                                     {0, 0},       {-frame, 0}, {w + frame, 0}, {w + frame, -h},
                                     {-frame, -h}, {-frame, 0}};
  Figure figure = polygon_figure(moved(points, {-w / 2, h / 2}));
  return figure;
}

Figure lin_rect(const Room& room) {
  constexpr double lane = 8;
  const Size size = padded(room, {2, 2}, {24, 24});
  const double w = size.width + 2 * lane;
  const double h = size.height;
  const double left = -w / 2;
  const double top = -h / 2;
  const double x = left + lane;
  Figure figure = polygon_figure({{x, top},
                                  {left + w, top},
                                  {left + w, top + h},
                                  {left, top + h},
                                  {left, top},
                                  {x, top},
                                  {x, top + h}});
  figure.outline = BoxOutline{{w, h}};
  figure.label_center = {lane / 2, 0};
  return figure;
}

Figure div_rect(const Room& room) {
  const auto [w, h] = padded(room, {1, 1}, {16, 16});
  const double band = 0.2 * h;
  const double x = -w / 2;
  const double y = -h / 2 - band / 2;
  base::Path path;  // its end lies on its first stretch
  path.move_to({x, y + band}).line_to({-x, y + band}).line_to({-x, -y}).line_to({x, -y});
  path.line_to({x, y}).line_to({-x, y}).line_to({-x, y + band});
  Figure figure;
  figure.parts.push_back({.geometry = std::move(path)});
  figure.outline = BoxOutline{{w, h + band}};
  figure.label_center = {0, band / 2};
  return figure;
}

Figure win_pane(const Room& room) {
  constexpr double pane = 10;
  const auto [w, h] = padded(room, {2, 2}, neo_room);
  const Size size{w + pane, h + pane};
  Figure figure = box_figure(size);
  const double left = -size.width / 2;
  const double top = -size.height / 2;
  figure.parts.push_back(line({left, top + pane}, {-left, top + pane}));
  figure.parts.push_back(line({left + pane, top}, {left + pane, -top}));
  figure.label_center = {pane / 2, pane / 2};
  return figure;
}

Figure st_rect(const Room& room) {
  const double d = room.is_neo ? 10 : 5;
  const auto [w, h] = padded(room, {2, 2}, neo_room);
  const double x = -w / 2;
  const double y = -h / 2;
  Figure figure = polygon_figure({{x - d, y + d},
                                  {x - d, y + h + d},
                                  {x + w - d, y + h + d},
                                  {x + w - d, y + h},
                                  {x + w, y + h},
                                  {x + w, y + h - d},
                                  {x + w + d, y + h - d},
                                  {x + w + d, y - d},
                                  {x + d, y - d},
                                  {x + d, y},
                                  {x, y},
                                  {x, y + d}});
  figure.parts.push_back({.geometry = base::polyline(std::vector<Point>{{x, y + d},
                                                                        {x + w - d, y + d},
                                                                        {x + w - d, y + h},
                                                                        {x + w, y + h},
                                                                        {x + w, y},
                                                                        {x, y}})
                                          .close(),
                          .fill = Part::Fill::none,
                          .classes = {}});
  figure.label_center = {-d, d};
  return figure;
}

Figure tag_rect(const Room& room) {
  const auto [w, h] = padded(room, {2, 2}, neo_room);
  const double tag = 0.2 * h;
  const double right = (w + tag) / 2;
  Figure figure = box_figure({w + tag, h});
  figure.parts.push_back(
      {.geometry = Part::Corners{{{right - tag, h / 2}, {right, h / 2}, {right, h / 2 - tag}}},
       .classes = {},
       .sketching = Part::Sketching::solid});
  return figure;
}

Figure notch_rect(const Room& room) {
  constexpr double notch = 12;
  const Size size = padded(room, {1, 1}, {44, 48});
  const double w = size.width + notch;
  const double h = size.height;
  return polygon_figure(
      moved({{notch, -h}, {w, -h}, {w, 0}, {0, 0}, {0, -h + notch}, {notch, -h}}, {-w / 2, h / 2}));
}

Figure sl_rect(const Room& room) {
  const auto [w, h] = padded(room, {2, 2}, neo_room);
  const double x = -w / 2;
  const double y = -h / 2;
  Figure figure =
      polygon_figure(moved({{x, y}, {x, y + h}, {x + w, y + h}, {x + w, y - h / 2}}, {0, h / 4}));
  figure.label_center = {0, -h / 4 + room.padding + room.label.height / 2};
  return figure;
}

Figure odd(const Room& room) {
  const auto [w, h] = padded(room, {1, 1}, {42, 24});
  const double x = -w / 2;
  const double y = -h / 2;
  const double notch = y / 2;
  Figure figure = polygon_figure(
      moved({{x + notch, y}, {x, 0}, {x + notch, -y}, {-x, -y}, {-x, y}}, {-notch / 2, 0}));
  figure.label_center = {-notch / 2, 0};
  return figure;
}

Figure fork(const Room& room) {
  constexpr double length = 70;
  constexpr double thickness = 10;
  Figure figure =
      box_figure(room.is_horizontal ? Size{thickness, length} : Size{length, thickness});
  figure.shows_label = false;
  return figure;
}

Figure empty_subgraph(const Room& room) {
  constexpr double padding = 8;
  const double vertical = room.is_neo ? 3 * padding : 2 * padding;
  return box_figure({room.label.width + 4 * padding, room.label.height + vertical});
}

Figure collapsed_subgraph(const Room& room) {
  constexpr double padding = 8;
  constexpr double indicator = 20;
  constexpr double gap = 8;
  const double w = std::max(room.label.width + 2 * padding, 80.0);
  const double h = room.label.height + gap + indicator + 2 * padding;
  Figure figure = box_figure({w, h}, 8);
  const double separator = -h / 2 + padding + room.label.height + gap;
  figure.parts.push_back(line({-w / 2 + 8, separator}, {w / 2 - 8, separator}));
  figure.parts.back().stroke = Part::Stroke::dashed;
  figure.parts.back().sketching = Part::Sketching::exact;
  for (const double x : {-10.0, 0.0, 10.0}) {
    figure.parts.push_back({.geometry = Part::Round{{x, separator + 10}, {2.5, 2.5}},
                            .fill = Part::Fill::border,
                            .stroke = Part::Stroke::none,
                            .classes = "collapsed-indicator",
                            .sketching = Part::Sketching::exact});
  }
  figure.label_center = {0, -(gap + indicator) / 2};
  return figure;
}

}  // namespace mmdc::shapes
