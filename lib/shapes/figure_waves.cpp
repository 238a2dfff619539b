// Figures with waves and curls: documents, flags, braces.
#include <algorithm>

#include "lib/shapes/figure_parts.hpp"

namespace mmdc::shapes {
namespace {

using PointList = std::vector<Point>;

/// The measures of a document: a box with a wave of height `wave` at its foot.
struct Sheet {
  double w;
  double h;     ///< without the wave
  double wave;  ///< amplitude
  double full;  ///< with the wave
};

Sheet sheet_of(const Room& room) {
  constexpr double narrowest = 14;
  const auto [w, h] = padded(room, {2, 2}, {32, 24});
  const double wave = room.is_neo ? h / 4 : h / 8;
  return {std::max(w, narrowest), h, wave, h + wave};
}

Point label_at(const Room& room, double left, double top) {
  return {left + room.label.width / 2, top + room.label.height / 2};
}

/// The measures of a brace: the box of the text, and the radius of its curls.
struct Curl {
  double w;
  double h;
  double r;
};

Curl curl_of(const Room& room, Size neo) {
  const auto [w, h] = padded(room, {1, 1}, neo);
  return {w, h, std::max(5.0, 0.1 * h)};
}

PointList left_brace(const Curl& c) {
  const auto [w, h, r] = c;
  return joined(mirrored_arc({w / 2, -h / 2}, r, 30, -90, 0), PointList{{-w / 2 - r, r}},
                mirrored_arc({w / 2 + 2 * r, -r}, r, 20, -180, -270),
                mirrored_arc({w / 2 + 2 * r, r}, r, 20, -90, -180), PointList{{-w / 2 - r, -h / 2}},
                mirrored_arc({w / 2, h / 2}, r, 20, 0, 90));
}

PointList right_brace(const Curl& c) {
  const auto [w, h, r] = c;
  return joined(arc({w / 2, -h / 2}, r, 20, -90, 0), PointList{{w / 2 + r, -r}},
                arc({w / 2 + 2 * r, -r}, r, 20, -180, -270),
                arc({w / 2 + 2 * r, r}, r, 20, -90, -180), PointList{{w / 2 + r, h / 2}},
                arc({w / 2, h / 2}, r, 20, 0, 90));
}

/// Only the line of a brace is seen. Lines of edges meet the box around brace and text.
Figure brace_figure(const std::vector<PointList>& lines, const mmdc::Rect& box) {
  Figure figure;
  // What is behind the text: nothing to see, but what a click on the node meets.
  figure.parts.push_back({.geometry = Part::Box{box},
                          .fill = Part::Fill::none,
                          .stroke = Part::Stroke::none,
                          .classes = "text"});
  for (const PointList& line : lines) {
    // Mermaid: braces have a fill that never shows.
    figure.parts.push_back({.geometry = base::polyline(line), .fill = Part::Fill::unseen});
  }
  figure.outline = BoxOutline{box.size()};
  return figure;
}

}  // namespace

Figure doc(const Room& room) {
  const Sheet s = sheet_of(room);
  const double x = -s.w / 2;
  const double y = s.full / 2;
  Figure figure = polygon_figure(
      moved(joined(PointList{{x, y}}, sine(x, y, -x, s.wave, 0.8), PointList{{-x, -y}, {x, -y}}),
            {0, -s.wave / 2}));
  figure.label_center = label_at(room, x + room.padding, -s.h / 2 + room.padding - s.wave);
  return figure;
}

Figure lin_doc(const Room& room) {
  const Sheet s = sheet_of(room);
  const double lane = 0.05 * s.w;
  const double x = -s.w / 2;
  const double y = s.full / 2;
  Figure figure = polygon_figure(moved(
      joined(PointList{{x - lane, -y}, {x - lane, y}}, sine(x - lane, y, -x + lane, s.wave, 0.8),
             PointList{{-x + lane, -y}, {x - lane, -y}, {x, -y}, {x, 1.1 * y}, {x, -y}}),
      {0, -s.wave / 2}));
  figure.label_center =
      label_at(room, x + room.padding + lane / 2, -s.h / 2 + room.padding - s.wave / 2);
  return figure;
}

Figure tag_doc(const Room& room) {
  const Sheet s = sheet_of({.label = room.label, .padding = room.padding});
  const double lane = 0.05 * s.w;
  const double left = -s.w / 2;
  const double foot = s.full / 2;
  const double tag_w = 0.2 * s.w;
  const double tag_h = 0.2 * s.h;
  const Point shift{0, -s.wave / 2};
  Figure figure = polygon_figure(moved(
      joined(PointList{{left - lane, foot}}, sine(left - lane, foot, -left + lane, s.wave, 0.8),
             PointList{{-left + lane, -foot}, {left - lane, -foot}}),
      shift));
  const double x = -0.45 * s.w;
  const double y = -foot - 0.4 * tag_h;
  const double bottom = y + s.h;
  const double mean = (1.25 + 1.3) / 2 * bottom;
  figure.parts.push_back({.geometry = Part::Corners{moved(
                              joined(PointList{{x + s.w - tag_w, 1.3 * bottom},
                                               {x + s.w, bottom - tag_h},
                                               {x + s.w, 0.9 * bottom}},
                                     sine(x + s.w, mean, x + s.w - tag_w, -0.02 * s.h, 0.5)),
                              shift)},
                          .classes = {},
                          .sketching = Part::Sketching::solid});
  figure.label_center = label_at(room, left + room.padding, -s.h / 2 + room.padding - s.wave / 2);
  return figure;
}

Figure docs(const Room& room) {
  constexpr double d = 10;
  const auto [w, h] = padded(room, {2, 3}, {32, 36});
  const double wave = room.is_neo ? h / 4 : h / 8;
  const double full = h + wave / 2;
  const double x = -w / 2;
  const double y = -full / 2;
  const PointList foot = sine(x - d, y + full + d, x + w - d, wave, 0.8);
  const double low = foot.back().y;
  const Point shift{0, -wave / 2};
  Figure figure =
      polygon_figure(moved(joined(PointList{{x - d, y + d}, {x - d, y + full + d}}, foot,
                                  PointList{{x + w - d, low - d},
                                            {x + w, low - d},
                                            {x + w, low - 2 * d},
                                            {x + w + d, low - 2 * d},
                                            {x + w + d, y - d},
                                            {x + d, y - d},
                                            {x + d, y},
                                            {x, y},
                                            {x, y + d}}),
                           shift));
  figure.parts.push_back({.geometry = base::polyline(moved({{x, y + d},
                                                            {x + w - d, y + d},
                                                            {x + w - d, low - d},
                                                            {x + w, low - d},
                                                            {x + w, y},
                                                            {x, y}},
                                                           shift))
                                          .close(),
                          .fill = Part::Fill::none,
                          .classes = {}});
  figure.label_center = {-d, d - wave / 2};
  return figure;
}

Figure flag(const Room& room) {
  const auto [w, h] = padded(room, {2, 1}, {32, 20});
  const double wave = h / 8;
  const double y = h / 2 + wave;
  return polygon_figure(joined(PointList{{-w / 2, y}}, sine(-w / 2, y, w / 2, wave, 1),
                               PointList{{w / 2, -y}}, sine(w / 2, -y, -w / 2, wave, -1)));
}

Figure brace(const Room& room) {
  const Curl c = curl_of(room, {18, 12});
  const double height = c.h + 2 * c.r;
  // Mermaid: the area behind a wide text reaches out over the tip of the brace.
  const double left = c.r - std::max(c.w / 2 + 2 * c.r, 0.6 * c.w);
  const mmdc::Rect box{left, -height / 2, c.w / 2 + c.r - left, height};
  Figure figure = brace_figure({moved(left_brace(c), {c.r, 0})}, box);
  figure.label_center = label_at(room, -c.w / 2 + c.r, -c.h / 2 + room.padding / 2);
  return figure;
}

Figure brace_r(const Room& room) {
  const Curl c = curl_of(room, {36, 24});
  Figure figure = brace_figure({moved(right_brace(c), {-c.r, 0})},
                               mmdc::Rect::around({}, {c.w + 2 * c.r, c.h + 2 * c.r}));
  figure.label_center = label_at(room, -c.w / 2 + room.padding / 2, -c.h / 2 + room.padding / 2);
  return figure;
}

Figure braces(const Room& room) {
  const Curl c = curl_of(room, {36, 24});
  const auto [w, h, r] = c;
  const PointList right =
      joined(mirrored_arc({-w / 2 + 1.5 * r, -h / 2}, r, 20, -90, -180),
             PointList{{w / 2 - r / 2, r}}, mirrored_arc({-w / 2 - r / 2, -r}, r, 20, 0, 90),
             mirrored_arc({-w / 2 - r / 2, r}, r, 20, -90, 0), PointList{{w / 2 - r / 2, -r}},
             mirrored_arc({-w / 2 + 1.5 * r, h / 2}, r, 30, -180, -270));
  const Point shift{0.75 * r, 0};
  Figure figure = brace_figure({moved(left_brace(c), shift), moved(right, shift)},
                               mmdc::Rect::around({}, {w + 2.5 * r, h + 2 * r}));
  figure.label_center = label_at(room, -w / 2 + room.padding / 2, -h / 2 + room.padding / 2);
  return figure;
}

}  // namespace mmdc::shapes
