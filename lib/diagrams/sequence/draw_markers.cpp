#include "lib/diagrams/sequence/draw_markers.hpp"

#include <utility>

namespace mmdc::diagrams::sequence {
namespace {

using scene::Element;
using scene::Marker;

Element shape(base::Path path, std::optional<scene::Color> fill,
              std::optional<scene::Stroke> stroke) {
  return {{}, scene::Path{std::move(path), {fill, std::move(stroke)}}};
}

Marker arrow_head(const theme::Theme& theme, const std::string& id) {
  base::Path path;
  path.move_to({-1, 0}).line_to({10, 5}).line_to({0, 10}).close();
  return {.tag = {.id = id, .classes = ""},
          .view_box = {0, 0, 12, 12},
          .size = {12, 12},
          .reference = {7.9, 5},
          .orientation = Marker::Orientation::along_line_start_reversed,
          .children = {
              shape(std::move(path), theme.signal_color, scene::Stroke{theme.signal_color, 1})}};
}

Marker cross_head(const theme::Theme& theme, const std::string& id) {
  base::Path path;
  path.move_to({1, 2}).line_to({6, 7}).move_to({6, 2}).line_to({1, 7});
  constexpr double one_point = 4.0 / 3;
  return {.tag = {.id = id, .classes = ""},
          .view_box = {0, 0, 15, 8},
          .size = {15, 8},
          .reference = {4, 4.5},
          .units = Marker::Units::stroke_width,
          .children = {
              shape(std::move(path), std::nullopt, scene::Stroke{theme.signal_color, one_point})}};
}

Marker open_head(const theme::Theme& theme, const std::string& id) {
  base::Path path;
  path.move_to({18, 7}).line_to({9, 13}).line_to({14, 7}).line_to({9, 1}).close();
  return {.tag = {.id = id, .classes = ""},
          .view_box = {0, 0, 20, 28},
          .size = {20, 28},
          .reference = {15.5, 7},
          .units = Marker::Units::stroke_width,
          .children = {shape(std::move(path), theme.text_color, std::nullopt)}};
}

/// One half of an arrow head.
Marker half_head(std::vector<Point> corners, Point reference, const theme::Theme& theme,
                 const std::string& id, bool is_stick) {
  base::Path path;
  path.move_to(corners[0]);
  for (std::size_t i = 1; i < corners.size(); ++i) path.line_to(corners[i]);
  if (!is_stick) path.close();
  Element figure =
      is_stick ? shape(std::move(path), std::nullopt, scene::Stroke{theme.signal_color, 1.5})
               : shape(std::move(path), theme.text_color, std::nullopt);
  return {.tag = {.id = id, .classes = ""},
          .view_box = {0, 0, 12, 12},
          .size = {12, 12},
          .reference = reference,
          .orientation = Marker::Orientation::along_line_start_reversed,
          .children = {std::move(figure)}};
}

Marker number_disc(const theme::Theme& theme, const std::string& id) {
  constexpr double radius = 12;
  return {
      .tag = {.id = id, .classes = ""},
      .view_box = {0, 0, 2 * radius, 2 * radius},
      .size = {2 * radius, 2 * radius},
      .reference = {radius, radius},
      .children = {{{},
                    scene::Ellipse{
                        {radius, radius}, {radius, radius}, {theme.signal_color, std::nullopt}}}}};
}

Marker control_head(const theme::Theme& theme, const std::string& id) {
  base::Path path;
  path.move_to({-6.69, 1.28}).line_to({6.33, -10.11}).line_to({4.41, -0.18}).line_to({8.84, 8.92});
  path.close();
  return {.tag = {.id = id, .classes = ""},
          .view_box = {-20, -20, 40, 40},
          .size = {40, 40},
          .reference = {0, 0},
          .children = {
              shape(std::move(path), theme.actor_border, scene::Stroke{theme.actor_border, 1.2})}};
}

}  // namespace

std::vector<Marker> make_markers(const theme::Theme& theme, const std::string& prefix) {
  return {
      arrow_head(theme, prefix + "arrowhead"),
      cross_head(theme, prefix + "crosshead"),
      open_head(theme, prefix + "filled-head"),
      half_head({{0, 0}, {10, 8}, {0, 8}}, {7.9, 7.25}, theme, prefix + "solidTopArrowHead", false),
      half_head({{0, 0}, {10, 0}, {0, 8}}, {7.9, 0.75}, theme, prefix + "solidBottomArrowHead",
                false),
      half_head({{0, 0}, {7, 7}}, {7.5, 7}, theme, prefix + "stickTopArrowHead", true),
      half_head({{0, 7}, {7, 0}}, {7.5, 0}, theme, prefix + "stickBottomArrowHead", true),
      number_disc(theme, prefix + "sequencenumber"),
      control_head(theme, prefix + "filled-head-control"),
  };
}

scene::MarkerIndex marker_of(Head head) {
  if (head == Head::none) return std::nullopt;
  return static_cast<std::size_t>(head) - 1;
}

std::size_t number_marker() {
  return static_cast<std::size_t>(Head::stick_bottom);
}

std::size_t control_marker() {
  return number_marker() + 1;
}

}  // namespace mmdc::diagrams::sequence
