// Sequence diagram: places to scene, in Mermaid's order of painting and with its classes and
// attributes, so that style sheets and scripts find what they look for.
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lib/diagrams/scene_text.hpp"
#include "lib/diagrams/sequence/sequence.hpp"

namespace mmdc::diagrams::sequence {
namespace {

using scene::Element;
using scene::Marker;

constexpr double lifeline_width = 2;
constexpr double message_width = 1.5;
constexpr double self_message_reach = 60;
constexpr double participant_corner_radius = 3;

// The markers by their place in the scene.
enum MarkerPlace : std::size_t { arrow_marker, cross_marker, open_marker };

class Drawer {
 public:
  Drawer(const Model& model, const Layout& layout, const Context& context)
      : model_(model),
        layout_(layout),
        theme_(context.theme),
        prefix_(context.options.id + "-"),
        font_(scene_font(text::font_of(context.config.font_family, context.config.font_size))) {
    scene_.tag.id = context.options.id;
  }

  scene::Scene run() {
    scene_.view_box = layout_.view_box;
    scene_.role_description = "sequence";
    scene_.markers = {arrow_head(), cross_head(), open_head()};
    // Mermaid: what is declared last is painted first.
    for (std::size_t i = layout_.participants.size(); i-- > 0;) draw_bottom(i);
    for (std::size_t i = layout_.participants.size(); i-- > 0;) draw_top(i);
    for (std::size_t i = 0; i < layout_.messages.size(); ++i) draw_message(i);
    return std::move(scene_);
  }

 private:
  Marker arrow_head() const {
    base::Path path;
    path.move_to({-1, 0}).line_to({10, 5}).line_to({0, 10}).close();
    return {.tag = {.id = prefix_ + "arrowhead", .classes = ""},
            .view_box = {0, 0, 12, 12},
            .size = {12, 12},
            .reference = {7.9, 5},
            .orientation = Marker::Orientation::along_line_start_reversed,
            .units = Marker::Units::user_space,
            .clips = true,
            .children = {figure(std::move(path), theme_.signal_color, 1)}};
  }

  Marker cross_head() const {
    base::Path path;
    path.move_to({1, 2}).line_to({6, 7}).move_to({6, 2}).line_to({1, 7});
    Marker marker = {.tag = {.id = prefix_ + "crosshead", .classes = ""},
                     .view_box = {0, 0, 15, 8},
                     .size = {15, 8},
                     .reference = {4, 4.5},
                     .units = Marker::Units::stroke_width,
                     .children = {}};
    constexpr double one_point = 4.0 / 3;
    marker.children.push_back(
        {{}, scene::Path{std::move(path), {{}, scene::Stroke{theme_.signal_color, one_point}}}});
    return marker;
  }

  Marker open_head() const {
    base::Path path;
    path.move_to({18, 7}).line_to({9, 13}).line_to({14, 7}).line_to({9, 1}).close();
    return {.tag = {.id = prefix_ + "filled-head", .classes = ""},
            .view_box = {0, 0, 20, 28},
            .size = {20, 28},
            .reference = {15.5, 7},
            .units = Marker::Units::stroke_width,
            .children = {{{}, scene::Path{std::move(path), {theme_.text_color, std::nullopt}}}}};
  }

  static Element figure(base::Path path, scene::Color color, double width) {
    return {{}, scene::Path{std::move(path), {color, scene::Stroke{color, width}}}};
  }

  scene::Paint participant_paint() const {
    return {theme_.actor_bkg, scene::Stroke{theme_.actor_border, theme_.stroke_width}};
  }

  Element box(const mmdc::Rect& where, const std::string& name, std::string_view classes) const {
    return {{.id = "", .classes = std::string(classes), .attributes = {{"name", name}}},
            scene::Rect{where, participant_corner_radius, participant_paint()}};
  }

  Element text(const PlacedLine& line, std::string_view classes, scene::Color color) const {
    return {{.id = "", .classes = std::string(classes)},
            scene::Text{{scene_line(line.position, line.text, line.width)},
                        font_,
                        scene::Anchor::middle,
                        color}};
  }

  void add_label(scene::Group& group, const std::vector<PlacedLine>& lines) const {
    for (const PlacedLine& line : lines) {
      group.children.push_back(text(line, "actor actor-box", theme_.actor_text_color));
    }
  }

  void draw_bottom(std::size_t index) {
    const PlacedParticipant& placed = layout_.participants[index];
    if (placed.bottom.width == 0) return;
    scene::Group group;
    group.children.push_back(
        box(placed.bottom, model_.participants[index].id, "actor actor-bottom"));
    add_label(group, placed.bottom_label);
    scene_.elements.push_back({{}, std::move(group)});
  }

  void draw_top(std::size_t index) {
    const PlacedParticipant& placed = layout_.participants[index];
    const std::string& name = model_.participants[index].id;
    // Mermaid: these two ids have no prefix.
    const std::string number = std::to_string(index);

    Element lifeline = {
        {.id = "actor" + number,
         .classes = "actor-line 200",
         .attributes = {{"name", name}, {"data-et", "life-line"}, {"data-id", name}}},
        scene::Line{{placed.lifeline_x, placed.lifeline_top},
                    {placed.lifeline_x, placed.lifeline_bottom},
                    {std::nullopt, scene::Stroke{theme_.actor_line_color, lifeline_width}}}};

    scene::Group figure;
    figure.children.push_back(box(placed.top, name, "actor actor-top"));
    add_label(figure, placed.top_label);
    Element participant = {{.id = "root-" + number,
                            .classes = "",
                            .attributes = {{"data-et", "participant"},
                                           {"data-type", "participant"},
                                           {"data-id", name}}},
                           std::move(figure)};

    scene::Group group;
    group.children.push_back(std::move(lifeline));
    group.children.push_back(std::move(participant));
    scene_.elements.push_back({{}, std::move(group)});
  }

  static scene::MarkerIndex marker_of(Head head) {
    switch (head) {
      case Head::none:
        return std::nullopt;
      case Head::arrow:
        return arrow_marker;
      case Head::cross:
        return cross_marker;
      case Head::open:
        return open_marker;
    }
    return std::nullopt;
  }

  void draw_message(std::size_t index) {
    const Message& message = model_.messages[index];
    const PlacedMessage& placed = layout_.messages[index];
    for (const PlacedLine& line : placed.lines) {
      scene_.elements.push_back(text(line, "messageText", theme_.signal_text_color));
    }
    scene::Stroke stroke{theme_.signal_color, message_width};
    if (message.arrow.dotted) stroke.dashes = {3, 3};
    const scene::Tag tag = {.id = "",
                            .classes = message.arrow.dotted ? "messageLine1" : "messageLine0",
                            .attributes = {{"data-et", "message"},
                                           {"data-id", "i" + std::to_string(index)},
                                           {"data-from", model_.participants[message.from].id},
                                           {"data-to", model_.participants[message.to].id}}};
    const auto start = marker_of(message.arrow.start);
    const auto end = marker_of(message.arrow.end);
    if (message.from != message.to) {
      scene_.elements.push_back(
          {tag, scene::Line{placed.from, placed.to, {std::nullopt, stroke}, start, end}});
      return;
    }
    const double x = placed.from.x;
    const double y = placed.from.y;
    base::Path loop;
    loop.move_to(placed.from)
        .cubic_to({x + self_message_reach, y - 10}, {x + self_message_reach, y + 30}, placed.to);
    scene_.elements.push_back(
        {tag, scene::Path{std::move(loop), {std::nullopt, stroke}, start, end}});
  }

  const Model& model_;
  const Layout& layout_;
  const theme::Theme& theme_;
  std::string prefix_;
  scene::Font font_;
  scene::Scene scene_;
};

}  // namespace

scene::Scene draw(const Model& model, const Layout& layout, const Context& context) {
  return Drawer(model, layout, context).run();
}

}  // namespace mmdc::diagrams::sequence
