// Sequence diagram: places to scene, in Mermaid's order of painting and with its classes and
// attributes, so that style sheets and scripts find what they look for.
#include <string>
#include <utility>
#include <variant>

#include "lib/diagrams/scene_effects.hpp"
#include "lib/diagrams/scene_text.hpp"
#include "lib/diagrams/sequence/dashes.hpp"
#include "lib/diagrams/sequence/draw_markers.hpp"
#include "lib/diagrams/sequence/draw_participants.hpp"
#include "lib/diagrams/sequence/draw_text.hpp"
#include "lib/diagrams/sequence/figures.hpp"
#include "lib/diagrams/sequence/sequence.hpp"
#include "lib/diagrams/sequence/texts.hpp"

namespace mmdc::diagrams::sequence {
namespace {

using scene::Element;

constexpr double message_width = 1.5;
constexpr double frame_width = 2;
constexpr double central_circle_radius = 5;
constexpr double number_radius = 12;

bool is_dark(scene::Color color) {
  return color.red + color.green + color.blue < 3 * 128;
}

class Drawer {
 public:
  Drawer(const Model& model, const Layout& layout, const Context& context)
      : model_(model),
        layout_(layout),
        context_(context),
        theme_(context.theme),
        markers_(model, layout, theme_, context.options.id + "-"),
        participants_(model, layout, context, markers_),
        participant_font_(scene_font(layout.fonts.participants)),
        message_font_(scene_font(layout.fonts.messages)),
        note_font_(scene_font(layout.fonts.notes)) {
    const std::optional<scene::Shadow> shadow = scene_shadow(theme_, context.options.id);
    if (context.config.look == config::Look::neo) shadow_ = shadow;
    // Mermaid: of groups in every look; but the sharp shadow is there in the look neo only.
    const bool is_there = shadow_ || (shadow && shadow->blur > 0);
    if (is_there && !layout.boxes.empty()) box_shadow_ = shadow;
  }

  scene::Scene run() {
    // Mermaid: notes are measured in the weight of the configuration and shown in the theme's.
    note_font_.weight = theme_.note_font_weight;
    scene_.tag.id = context_.options.id;
    scene_.view_box = layout_.view_box;
    scene_.role_description = "sequence";
    scene_.title = model_.acc_title;
    scene_.description = model_.acc_descr;
    add_shadows();
    scene_.markers = markers_.all();
    add_participant_subjects();
    if (context_.is_cancelled()) return std::move(scene_);
    scene_.elements.reserve(2 * layout_.participants.size() + layout_.items.size() +
                            3 * layout_.messages.size());
    // Mermaid: what is declared last is painted first.
    for (std::size_t i = layout_.boxes.size(); i-- > 0;) {
      draw_as(subject_of(layout_.boxes[i]), [&] { draw_box(layout_.boxes[i]); });
    }
    for (std::size_t i = layout_.backgrounds.size(); i-- > 0;) {
      draw_as(subject_of(layout_.backgrounds[i]), [&] { draw_background(layout_.backgrounds[i]); });
    }
    draw_participants();
    for (const PlacedItem& item : layout_.items) {
      if (context_.is_cancelled()) break;
      std::visit([&](const auto& placed) { draw_item(placed); }, item);
    }
    draw_figures(false);
    for (const PlacedMessage& message : layout_.messages) {
      if (context_.is_cancelled()) break;
      draw_as(subject_of(message), [&] { draw(message); });
    }
    draw_figures(true);
    if (context_.config.sequence.force_menus) {
      for (const PlacedMenu& menu : layout_.menus) draw(menu);
    }
    draw_title();
    return std::move(scene_);
  }

 private:
  void add(Element element) { scene_.elements.push_back(std::move(element)); }

  void add(Element element, ParticipantIndex participant) {
    element.subject = participant;
    add(std::move(element));
  }

  void add_group(scene::Tag tag, std::vector<Element> children) {
    scene::Group group;
    group.children = std::move(children);
    add({std::move(tag), std::move(group)});
  }

  // --- Whose picture it is

  /// What `draw` adds belongs to the subject.
  template <typename Draw>
  void draw_as(scene::Subject subject, Draw draw) {
    const std::size_t first = scene_.elements.size();
    draw();
    for (std::size_t i = first; i < scene_.elements.size(); ++i) {
      scene_.elements[i].subject = scene_.subjects.size();
    }
    scene_.subjects.push_back(std::move(subject));
  }

  /// Their indices are those of the participants.
  void add_participant_subjects() {
    scene_.subjects.reserve(layout_.participants.size() + layout_.items.size() +
                            layout_.messages.size());
    for (std::size_t i = 0; i < model_.participants.size(); ++i) {
      const Participant& participant = model_.participants[i];
      const std::string words = words_of(layout_.participants[i].top.label);
      scene_.subjects.push_back({ElementKind::participant, participant.id, words, participant.span,
                                 in_one_line(words.empty() ? participant.id : words)});
    }
  }

  scene::Subject subject_of(const PlacedBox& placed) const {
    const std::string words = words_of(placed.title);
    return {ElementKind::group, "box" + std::to_string(placed.index), words,
            model_.boxes[placed.index].span, words.empty() ? "" : in_one_line("group " + words)};
  }

  scene::Subject subject_of(const PlacedBackground& placed) const {
    return {ElementKind::block, id_of(placed.event), "",
            std::get<BlockBegin>(model_.events[placed.event]).span};
  }

  scene::Subject subject_of(const PlacedFrame& placed) const {
    const std::string words = words_of(placed.title);
    std::string name = words_of(placed.label);
    for (const std::string& part : {words, words_of(placed.section_titles)}) {
      if (!part.empty()) name += ' ' + part;
    }
    return {ElementKind::block, id_of(placed.event), words,
            std::get<BlockBegin>(model_.events[placed.begin]).span, in_one_line(name)};
  }

  scene::Subject subject_of(const PlacedNote& placed) const {
    const std::string words = words_of(placed.lines);
    return {ElementKind::note, id_of(placed.event), words,
            std::get<Note>(model_.events[placed.event]).span, in_one_line("note: " + words)};
  }

  scene::Subject subject_of(const PlacedMessage& placed) const {
    const Message& message = std::get<Message>(model_.events[placed.event]);
    const std::string words = words_of(placed.lines);
    std::string name =
        name_of_link(scene_.subjects[message.from].name, scene_.subjects[message.to].name, words);
    return {ElementKind::message, id_of(placed.event), words, message.span, std::move(name)};
  }

  template <typename Placed>
  void draw_item(const Placed& placed) {
    draw_as(subject_of(placed), [&] { draw(placed); });
  }

  void draw_item(const PlacedActivation& placed) { draw(placed); }

  void add_shadows() {
    if (shadow_ || box_shadow_) scene_.shadows.push_back(shadow_ ? *shadow_ : *box_shadow_);
    if (context_.config.look != config::Look::neo) return;
    if (auto shadow = scene_actor_shadow(theme_, context_.options.id)) {
      scene_.shadows.push_back(*std::move(shadow));
    }
  }

  void draw_title() {
    if (!layout_.title) return;
    scene_.heading = layout_.title->text;
    add(draw_line(*layout_.title, scene_font(layout_.fonts.title), theme_.text_color, ""));
  }

  // --- Below the lifelines

  void draw_box(const PlacedBox& placed) {
    std::vector<Element> children;
    scene::Paint paint{base::parse_color(placed.color), scene::Stroke{theme_.node_border, 1},
                       box_shadow_};
    if (paint.fill && paint.fill->alpha == 0) paint.fill.reset();
    children.push_back({{.id = "", .classes = "rect"}, scene::Rect{placed.box, 0, paint}});
    draw_lines(placed.title, participant_font_, theme_.text_color, "text", children);
    add_group({}, std::move(children));
  }

  void draw_background(const PlacedBackground& placed) {
    add({{.id = "", .classes = "rect"},
         scene::Rect{placed.box, 0, {color_of_rect(placed.color), std::nullopt}}});
  }

  /// What is no colour has that of a `rect` without one. Mermaid: that of texts.
  scene::Color color_of_rect(std::string_view told) const {
    return base::parse_color(told).value_or(theme_.rect_bkg_color);
  }

  void draw_participants() {
    for (std::size_t i = layout_.participants.size(); i-- > 0;) {
      if (context_.is_cancelled()) return;
      const PlacedParticipant& placed = layout_.participants[i];
      if (placed.is_drawn && placed.bottom) add(participants_.bottom(i), i);
    }
    for (std::size_t i = layout_.participants.size(); i-- > 0;) {
      if (context_.is_cancelled()) return;
      if (layout_.participants[i].is_drawn) add(participants_.top(i), i);
    }
  }

  void draw_figures(bool is_bottom) {
    for (std::size_t i = 0; i < layout_.participants.size(); ++i) {
      if (context_.is_cancelled()) return;
      const PlacedParticipant& placed = layout_.participants[i];
      if (!placed.is_drawn || is_box(model_.participants[i].type)) continue;
      if (is_bottom && !placed.bottom) continue;
      add(participants_.figure(i, is_bottom), i);
    }
  }

  // --- Between lifelines and messages

  /// Where participants have colours in turn, so have their activations.
  scene::Paint activation_paint(ParticipantIndex participant) const {
    const auto border = theme_.border_colors.at(participant);
    if (!border) {
      return {theme_.activation_bkg_color, scene::Stroke{theme_.activation_border_color, 1}};
    }
    return {theme_.bkg_colors.at(participant).value_or(theme_.main_bkg), scene::Stroke{*border, 1}};
  }

  void draw(const PlacedActivation& placed) {
    if (placed.box.height <= 0) return;
    scene::Paint paint = activation_paint(placed.participant);
    paint.stroke->dashes = border_dashes(placed);
    std::vector<Element> children;
    children.push_back({{.id = "", .classes = "activation" + std::to_string(placed.level % 3)},
                        scene::Rect{placed.box, 0, std::move(paint)}});
    add_group({}, std::move(children));
    scene_.elements.back().subject = placed.participant;
  }

  void draw(const PlacedNote& placed) {
    std::vector<Element> children;
    const scene::Paint paint{theme_.note_bkg_color, scene::Stroke{theme_.note_border_color, 1},
                             shadow_};
    children.push_back({{.id = "", .classes = "note"}, scene::Rect{placed.box, 0, paint}});
    draw_lines(placed.lines, note_font_, theme_.note_text_color, "noteText", children);
    add_group({.id = "",
               .classes = "",
               .attributes = {{"data-et", "note"}, {"data-id", id_of(placed.event)}}},
              std::move(children));
  }

  Element frame_line(Point from, Point to, std::vector<double> dashes) const {
    return {{.id = "", .classes = "loopLine"},
            scene::Line{from,
                        to,
                        {std::nullopt, scene::Stroke{theme_.label_box_border_color, frame_width,
                                                     std::move(dashes)}}}};
  }

  void draw(const PlacedFrame& placed) {
    constexpr double cut_height = 7;
    constexpr double cut_width = 8.4;
    const mmdc::Rect& box = placed.box;
    const std::vector<double> dashes = {2, 2};
    std::vector<Element> children;
    const Point top_left{box.x, box.y};
    const Point top_right{box.right(), box.y};
    const Point bottom_left{box.x, box.bottom()};
    const Point bottom_right{box.right(), box.bottom()};
    children.push_back(frame_line(top_left, top_right, dashes));
    children.push_back(frame_line(top_right, bottom_right, dashes));
    children.push_back(frame_line(bottom_left, bottom_right, dashes));
    children.push_back(frame_line(top_left, bottom_left, dashes));
    for (const double y : placed.dividers) {
      children.push_back(frame_line({box.x, y}, {box.right(), y}, {3, 3}));
    }
    const mmdc::Rect& tab = placed.tab;
    children.push_back(
        {{.id = "", .classes = "labelBox"},
         scene::Polygon{{{tab.x, tab.y},
                         {tab.right(), tab.y},
                         {tab.right(), tab.bottom() - cut_height},
                         {tab.right() - cut_width, tab.bottom()},
                         {tab.x, tab.bottom()}},
                        {theme_.label_box_bkg_color,
                         scene::Stroke{theme_.label_box_border_color, 1}, shadow_}}});
    draw_lines(placed.label, message_font_, theme_.label_text_color, "labelText", children);
    draw_lines(placed.title, message_font_, theme_.loop_text_color, "loopText", children);
    draw_lines(placed.section_titles, message_font_, theme_.loop_text_color, "sectionTitle",
               children);
    add_group({.id = "",
               .classes = "",
               .attributes = {{"data-et", "control-structure"}, {"data-id", id_of(placed.event)}}},
              std::move(children));
  }

  // --- Messages

  static std::string id_of(std::size_t event) { return "i" + std::to_string(event); }

  /// Mermaid: messages with formulas are black, whatever the theme says. So are ours unless the
  /// theme's are light.
  scene::Color color_of_text(const PlacedMessage& placed) const {
    const bool has_formula = !placed.lines.empty() && placed.lines.front().picture;
    const scene::Color color = theme_.signal_text_color;
    return has_formula && is_dark(color) ? scene::Color::rgb(0) : color;
  }

  void draw(const PlacedMessage& placed) {
    const Message& message = std::get<Message>(model_.events[placed.event]);
    draw_lines(placed.lines, message_font_, color_of_text(placed), "messageText", scene_.elements);
    scene::Stroke stroke{theme_.signal_color, message_width};
    if (message.arrow.dotted) stroke.dashes = {3, 3};
    scene::Tag tag{.id = "", .classes = message.arrow.dotted ? "messageLine1" : "messageLine0"};
    tag.attributes.reserve(4);
    tag.attributes.emplace_back("data-et", "message");
    tag.attributes.emplace_back("data-id", id_of(placed.event));
    tag.attributes.emplace_back("data-from", model_.participants[message.from].id);
    tag.attributes.emplace_back("data-to", model_.participants[message.to].id);
    const auto start = markers_.of(message.arrow.start);
    const auto end = markers_.of(message.arrow.end);
    if (placed.loop) {
      add({std::move(tag), scene::Path{*placed.loop, {std::nullopt, stroke}, start, end}});
    } else {
      add({std::move(tag),
           scene::Line{placed.from, placed.to, {std::nullopt, stroke}, start, end}});
    }
    draw_circles(placed);
    if (placed.number) draw(*placed.number);
  }

  void draw_circles(const PlacedMessage& placed) {
    if (placed.circles.empty()) return;
    std::vector<Element> children;
    for (const Point& center : placed.circles) {
      children.push_back({{},
                          scene::Ellipse{center,
                                         {central_circle_radius, central_circle_radius},
                                         {theme_.text_color, std::nullopt}}});
    }
    add_group({}, std::move(children));
  }

  void draw(const PlacedNumber& number) {
    const double size = number.text.size() > 5 ? 7 : number.text.size() > 3 ? 9 : 12;
    // Mermaid: a marker of a line without length, which not every viewer shows.
    add({{},
         scene::Ellipse{
             number.center, {number_radius, number_radius}, {theme_.signal_color, std::nullopt}}});
    // Mermaid: it is sans-serif, whatever the font of the diagram.
    const scene::Font font = scene_font({.family = text::FontFamily::sans, .size = size});
    add({{.id = "", .classes = "sequenceNumber"},
         scene_text(scene_line({number.center.x, number.center.y + 4}, number.text, 0), font,
                    scene::Anchor::middle, theme_.sequence_number_color)});
  }

  // --- Menus

  void draw(const PlacedMenu& menu) {
    const Participant& participant = model_.participants[menu.participant];
    std::vector<Element> children;
    children.push_back(
        {{.id = "", .classes = "actorPopupMenuPanel actor"},
         scene::Rect{menu.panel, 3, {theme_.actor_bkg, scene::Stroke{theme_.actor_border, 1}}}});
    for (std::size_t i = 0; i < menu.entries.size(); ++i) {
      scene::Group entry;
      entry.link = scene::Hyperlink{participant.links[i].url, ""};
      entry.children.push_back(
          draw_line(menu.entries[i], participant_font_, theme_.actor_text_color, "actor"));
      children.push_back({{}, std::move(entry)});
    }
    add_group({.id = context_.options.id + "-actor" + std::to_string(menu.participant) + "_popup",
               .classes = "actorPopupMenu"},
              std::move(children));
    scene_.elements.back().subject = menu.participant;
  }

  const Model& model_;
  const Layout& layout_;
  const Context& context_;
  const theme::Theme& theme_;
  Markers markers_;
  ParticipantDrawer participants_;
  scene::Font participant_font_;
  scene::Font message_font_;
  std::optional<scene::Shadow> shadow_;      ///< of notes and tabs; none but in the look neo
  std::optional<scene::Shadow> box_shadow_;  ///< of groups of participants
  scene::Font note_font_;
  scene::Scene scene_;
};

}  // namespace

scene::Scene draw(const Model& model, const Layout& layout, const Context& context) {
  return Drawer(model, layout, context).run();
}

}  // namespace mmdc::diagrams::sequence
