#include "lib/diagrams/sequence/draw_participants.hpp"

#include <string_view>
#include <utility>
#include <vector>

#include "lib/diagrams/scene_effects.hpp"
#include "lib/diagrams/scene_text.hpp"
#include "lib/diagrams/sequence/dashes.hpp"
#include "lib/diagrams/sequence/draw_text.hpp"
#include "lib/diagrams/sequence/figures.hpp"
#include "lib/diagrams/sequence/texts.hpp"

namespace mmdc::diagrams::sequence {
namespace {

using scene::Element;

constexpr double lifeline_width = 2;
constexpr double circle_radius = 22;

Element group(scene::Tag tag, std::vector<Element> children) {
  scene::Group group;
  group.children = std::move(children);
  return {std::move(tag), std::move(group)};
}

/// The class of its box, by which style sheets find it.
std::string box_class(const Participant& participant) {
  return participant.style_class.empty() ? "actor" : participant.style_class;
}

Element disc(Point center, double radius, const scene::Paint& paint) {
  return {{}, scene::Ellipse{center, {radius, radius}, paint}};
}

Element database(const mmdc::Rect& room, const std::string& classes, const scene::Paint& paint) {
  const double w = cylinder_width(room);
  const double rx = w / 2;
  const double ry = rx / (2.5 + w / 50);
  const double left = room.center().x - rx;
  const double right = left + w;
  const double top = room.y + 2 * ry;
  const double bottom = top + w - 2 * ry;
  base::Path path;
  path.move_to({left, top})
      .arc_to({rx, ry}, false, false, {right, top})
      .arc_to({rx, ry}, false, false, {left, top})
      .line_to({left, bottom})
      .arc_to({rx, ry}, false, false, {right, bottom})
      .line_to({right, top});
  std::vector<Element> figure;
  figure.push_back({{}, scene::Path{std::move(path), paint}});
  return group({.id = "", .classes = classes}, std::move(figure));
}

Element queue(const mmdc::Rect& room, const std::string& classes, const scene::Paint& paint) {
  const double ry = room.height / 2;
  const double rx = ry / (2.5 + room.height / 50);
  const double left = room.x + rx;
  const double right = room.right() - rx;
  base::Path body;
  body.move_to({left, room.y})
      .arc_to({rx, ry}, false, false, {left, room.bottom()})
      .line_to({right, room.bottom()})
      .arc_to({rx, ry}, false, false, {right, room.y})
      .close();
  base::Path end;
  end.move_to({right, room.y})
      .arc_to({rx, ry}, false, true, {right, room.bottom()})
      .arc_to({rx, ry}, false, true, {right, room.y});
  std::vector<Element> figure;
  figure.push_back({{}, scene::Path{std::move(body), paint}});
  figure.push_back({{}, scene::Path{std::move(end), paint}});
  return group({.id = "", .classes = classes}, std::move(figure));
}

}  // namespace

ParticipantDrawer::ParticipantDrawer(const Model& model, const Layout& layout,
                                     const Context& context, const Markers& markers)
    : model_(model),
      layout_(layout),
      theme_(context.theme),
      markers_(markers),
      id_(context.options.id),
      is_neo_(context.config.look == config::Look::neo),
      font_(scene_font(layout.fonts.participants)) {
  if (is_neo_) shadow_ = scene_actor_shadow(theme_, context.options.id);
}

scene::Color ParticipantDrawer::border(ParticipantIndex index) const {
  return theme_.border_colors.at(index).value_or(theme_.actor_border);
}

scene::Paint ParticipantDrawer::paint(ParticipantIndex index) const {
  return {theme_.bkg_colors.at(index).value_or(theme_.actor_bkg),
          scene::Stroke{border(index), theme_.stroke_width}, shadow_};
}

scene::Paint ParticipantDrawer::box_paint(ParticipantIndex index) const {
  if (model_.participants[index].style_class.empty()) return paint(index);
  // Mermaid: what has a class of its own is none of the theme's but for colours that take turns.
  const auto border = theme_.border_colors.at(index);
  return {theme_.bkg_colors.at(index).value_or(base::Color::rgb(0xEDF2AE)),
          scene::Stroke{border.value_or(base::Color::rgb(0x666666)), 1}, shadow_};
}

Element ParticipantDrawer::line(ParticipantIndex index, Point from, Point to,
                                std::string id) const {
  return {{.id = std::move(id), .classes = ""},
          scene::Line{from, to, {std::nullopt, scene::Stroke{border(index), 2}}}};
}

Element ParticipantDrawer::circle(ParticipantIndex index, Point center, double radius) const {
  const bool is_stick_man = model_.participants[index].type == ParticipantType::actor;
  return disc(
      center, radius,
      {theme_.actor_bkg, scene::Stroke{border(index), 2}, is_stick_man ? std::nullopt : shadow_});
}

Element ParticipantDrawer::top(ParticipantIndex index) const {
  const Participant& participant = model_.participants[index];
  const PlacedParticipant& placed = layout_.participants[index];
  const std::string& name = participant.id;
  const std::string number = std::to_string(index);
  std::vector<Element> children;
  children.reserve(2);
  children.push_back(
      {{.id = id_ + "-actor" + number,
        .classes = "actor-line 200",
        .attributes = {{"name", name}, {"data-et", "life-line"}, {"data-id", name}}},
       scene::Line{{placed.lifeline_x, placed.lifeline_top},
                   {placed.lifeline_x, placed.lifeline_bottom},
                   {std::nullopt, scene::Stroke{theme_.actor_line_color, lifeline_width,
                                                lifeline_dashes(placed)}}}});
  if (is_box(participant.type)) {
    std::vector<Element> figure;
    figure.reserve(2);
    const std::string classes = box_class(participant) + " actor-top";
    add_box(index, placed.top, classes, figure);
    scene::Tag tag{.id = id_ + "-root-" + number,
                   .classes = participant.type == ParticipantType::queue ? classes : "",
                   .attributes = {{"data-et", "participant"},
                                  {"data-type", std::string(name_of(participant.type))},
                                  {"data-id", name}}};
    children.push_back(group(std::move(tag), std::move(figure)));
  }
  return group({}, std::move(children));
}

Element ParticipantDrawer::bottom(ParticipantIndex index) const {
  const Participant& participant = model_.participants[index];
  std::vector<Element> children;
  children.reserve(2);
  if (is_box(participant.type)) {
    add_box(index, *layout_.participants[index].bottom, box_class(participant) + " actor-bottom",
            children);
  }
  return group({}, std::move(children));
}

void ParticipantDrawer::add_box(ParticipantIndex index, const PlacedFigure& figure,
                                const std::string& classes, std::vector<Element>& out) const {
  const Participant& participant = model_.participants[index];
  const scene::Paint front = box_paint(index);
  const auto box = [&](const mmdc::Rect& where, double radius, const std::string& box_classes,
                       const scene::Paint& box_paint) {
    out.push_back({{.id = "", .classes = box_classes, .attributes = {{"name", participant.id}}},
                   scene::Rect{where, radius, box_paint}});
  };
  switch (participant.type) {
    case ParticipantType::database:
      out.push_back(database(figure.box, classes, front));
      break;
    case ParticipantType::queue:
      out.push_back(queue(figure.box, classes, front));
      break;
    case ParticipantType::collections:
      box(figure.box, 0, classes, front);
      box(figure.box.moved({-6, 6}), 0, "actor", paint(index));
      break;
    default:
      box(figure.box, is_neo_ ? 6 : 3, classes, front);
      break;
  }
  draw_lines(figure.label, font_, theme_.actor_text_color, "actor actor-box", out);
}

Element ParticipantDrawer::figure(ParticipantIndex index, bool is_bottom) const {
  const Participant& participant = model_.participants[index];
  const PlacedParticipant& placed = layout_.participants[index];
  const PlacedFigure& figure = is_bottom ? *placed.bottom : placed.top;
  std::vector<Element> children;
  switch (participant.type) {
    case ParticipantType::boundary:
      add_boundary(index, figure.box, children);
      break;
    case ParticipantType::control:
      add_control(index, figure.box, children);
      break;
    case ParticipantType::entity:
      add_entity(index, figure.box, is_bottom, children);
      break;
    default:
      add_actor(index, figure.box, children);
      break;
  }
  draw_lines(figure.label, font_, theme_.actor_text_color, "actor actor-man", children);
  scene::Tag tag{.id = "",
                 .classes = is_bottom ? "actor-man actor-bottom" : "actor-man actor-top",
                 .attributes = {{"name", participant.id}}};
  if (!is_bottom) {
    tag.attributes.emplace_back("data-et", "participant");
    tag.attributes.emplace_back("data-type", std::string(name_of(participant.type)));
    tag.attributes.emplace_back("data-id", participant.id);
  }
  return group(std::move(tag), std::move(children));
}

void ParticipantDrawer::add_actor(ParticipantIndex index, const mmdc::Rect& room,
                                  std::vector<Element>& out) const {
  const double c = room.center().x;
  const double y = room.y;
  // Mermaid: the lower figure has the same ids; here they are those of the upper one only.
  const bool is_top = y == layout_.participants[index].top.box.y;
  const std::string number = std::to_string(index);
  // Mermaid: half as large in the look neo, and lower.
  const double scale = is_neo_ ? 0.5 : 1;
  const double top = is_neo_ ? y + 15 : y;
  const auto at = [&](double dx, double dy) { return Point{c + scale * dx, top + scale * dy}; };
  out.push_back(line(index, at(0, 25), at(0, 45), is_top ? "actor-man-torso" + number : ""));
  out.push_back(line(index, at(-18, 33), at(18, 33), is_top ? "actor-man-arms" + number : ""));
  out.push_back(line(index, at(-18, 60), at(0, 45)));
  out.push_back(line(index, at(0, 45), at(16, 60)));
  out.push_back(circle(index, at(0, 10), 15 * scale));
}

void ParticipantDrawer::add_boundary(ParticipantIndex index, const mmdc::Rect& room,
                                     std::vector<Element>& out) const {
  const double c = room.center().x;
  const double y = room.y + 21;
  out.push_back(line(index, {c - 55, y + 12}, {c - 15, y + 12}));
  out.push_back(line(index, {c - 55, y + 2}, {c - 55, y + 22}));
  out.push_back(circle(index, {c, y + 12}, circle_radius));
}

void ParticipantDrawer::add_control(ParticipantIndex index, const mmdc::Rect& room,
                                    std::vector<Element>& out) const {
  const double c = room.center().x;
  const double y = room.y;
  out.push_back(circle(index, {c, y + 32}, circle_radius));
  // Mermaid: the head on the circle is a marker, so that it counts for nobody's extent.
  out.push_back(
      {{}, scene::Line{{c, y + 10}, {c, y + 10}, {}, std::nullopt, markers_.control(index)}});
}

void ParticipantDrawer::add_entity(ParticipantIndex index, const mmdc::Rect& room, bool is_bottom,
                                   std::vector<Element>& out) const {
  const double c = room.center().x;
  const double y = room.y + (is_bottom ? 10 + 22 : 25 + 6);
  // Mermaid: this circle has the looks of a box, unlike those of the other figures.
  out.push_back(disc({c, y}, circle_radius, paint(index)));
  out.push_back(line(index, {c - 22, y + 22}, {c + 22, y + 22}));
}

}  // namespace mmdc::diagrams::sequence
