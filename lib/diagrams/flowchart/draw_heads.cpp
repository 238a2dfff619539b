#include "lib/diagrams/flowchart/draw_heads.hpp"

#include <string_view>
#include <utility>

#include "lib/base/ascii.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

using scene::Element;
using scene::Marker;

/// A head as Mermaid names and draws it: the plane of its figure, its size and what of it lies on
/// the end of the line.
struct HeadKind {
  Head head;
  bool at_start;
  bool is_neo;
  std::string_view name;
  Size view;
  Size size;
  Point reference;
};

constexpr std::size_t classic_count = 6;

constexpr HeadKind head_kinds[] = {
    {Head::point, false, false, "pointEnd", {10, 10}, {8, 8}, {5, 5}},
    {Head::point, true, false, "pointStart", {10, 10}, {8, 8}, {4.5, 5}},
    {Head::circle, false, false, "circleEnd", {10, 10}, {11, 11}, {11, 5}},
    {Head::circle, true, false, "circleStart", {10, 10}, {11, 11}, {-1, 5}},
    {Head::cross, false, false, "crossEnd", {11, 11}, {11, 11}, {12, 5.2}},
    {Head::cross, true, false, "crossStart", {11, 11}, {11, 11}, {-1, 5.2}},
    {Head::point, false, true, "pointEnd-margin", {11.5, 14}, {10.5, 14}, {11.5, 7}},
    {Head::point, true, true, "pointStart-margin", {11.5, 14}, {11.5, 14}, {1, 7}},
    {Head::circle, false, true, "circleEnd-margin", {10, 10}, {14, 14}, {12.25, 5}},
    {Head::circle, true, true, "circleStart-margin", {10, 10}, {14, 14}, {-2, 5}},
    {Head::cross, false, true, "crossEnd-margin", {15, 15}, {12, 12}, {17.7, 7.5}},
    {Head::cross, true, true, "crossStart-margin", {15, 15}, {12, 12}, {-3.5, 7.5}},
};

Element head_figure(const HeadKind& kind, scene::Color color) {
  const scene::Tag tag{.id = "", .classes = "arrowMarkerPath"};
  scene::Paint solid{color};
  if (!kind.is_neo) solid.stroke = scene::Stroke{color, 1};
  const auto [w, h] = kind.view;
  base::Path path;
  switch (kind.head) {
    case Head::circle:
      return {tag, scene::Ellipse{{5, 5}, {5, 5}, solid}};
    case Head::cross:
      path.move_to({1, 1}).line_to({w - 1, h - 1}).move_to({w - 1, 1}).line_to({1, h - 1});
      return {tag, scene::Path{std::move(path),
                               {std::nullopt, scene::Stroke{color, kind.is_neo ? 2.5 : 2}}}};
    case Head::point:
    case Head::none:
      break;
  }
  if (kind.at_start) {
    path.move_to({0, h / 2}).line_to({w, h}).line_to({w, 0}).close();
  } else {
    path.move_to({0, 0}).line_to({w, h / 2}).line_to({0, h}).close();
  }
  return {tag, scene::Path{std::move(path), solid}};
}

Marker make_marker(const HeadKind& kind, scene::Color color, std::string id) {
  const std::string classes =
      kind.head == Head::cross ? "marker cross flowchart-v2" : "marker flowchart-v2";
  return {.tag = {.id = std::move(id), .classes = classes},
          .view_box = {0, 0, kind.view.width, kind.view.height},
          .size = kind.size,
          .reference = kind.reference,
          .children = {head_figure(kind, color)}};
}

/// Mermaid: the colour in the id of a marker has `_` for whatever is no letter or digit.
std::string safe_suffix(std::string_view color) {
  std::string suffix = "_";
  for (const char c : color) suffix += base::is_letter_or_digit(c) ? c : '_';
  return suffix;
}

}  // namespace

Heads::Heads(std::string id, scene::Color color) : prefix_(std::move(id)), color_(color) {
  prefix_ += "_flowchart-v2-";
}

scene::MarkerIndex Heads::find(Head head, bool at_start, bool is_neo, const std::string& stroke) {
  if (head == Head::none) return std::nullopt;
  std::size_t kind = is_neo ? classic_count : 0;
  while (head_kinds[kind].head != head || head_kinds[kind].at_start != at_start) ++kind;
  // A line that is not there has no head to be seen.
  const auto color = stroke == "none" ? scene::Color{0, 0, 0, 0} : base::parse_color(stroke);
  std::string id = prefix_;
  id += head_kinds[kind].name;
  if (color) id += safe_suffix(stroke);
  const auto [known, is_new] = place_of_.try_emplace(std::move(id), markers_.size());
  if (is_new) {
    markers_.push_back(make_marker(head_kinds[kind], color.value_or(color_), known->first));
  }
  return known->second;
}

double gap_at(Head head) {
  switch (head) {
    case Head::none:
      return 0;
    case Head::point:
      return 4;
    case Head::circle:
    case Head::cross:
      return 12.5;
  }
  return 0;
}

}  // namespace mmdc::diagrams::flowchart
