// The sequence diagram: participants with their lifelines, and what happens between them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <mmdc/result.hpp>

#include "lib/base/path.hpp"
#include "lib/diagrams/family.hpp"
#include "lib/text/font.hpp"
#include "lib/text/inset.hpp"

namespace mmdc::diagrams::sequence {

// --- Model

using ParticipantIndex = std::size_t;
using BoxIndex = std::size_t;

/// A text as it is written, lines separated by `<br>`.
struct Label {
  std::string text;
  std::optional<bool> wrap = std::nullopt;  ///< where it says so itself
};

enum class ParticipantType {
  participant,
  actor,
  boundary,
  control,
  entity,
  database,
  collections,
  queue,
};

/// What the language calls the types, in their order.
inline constexpr std::string_view participant_type_names[] = {
    "participant", "actor", "boundary", "control", "entity", "database", "collections", "queue"};

constexpr std::string_view name_of(ParticipantType type) {
  return participant_type_names[static_cast<std::size_t>(type)];
}

/// An entry of a participant's menu.
struct MenuLink {
  std::string label;
  std::string url;  ///< safe to follow
};

struct Participant {
  std::string id;
  Label label;
  ParticipantType type = ParticipantType::participant;
  std::optional<BoxIndex> box;
  /// Mermaid: only neighbours make room for each other's messages. They are linked when they are
  /// first named, and a declaration with a label links them anew.
  std::optional<ParticipantIndex> previous;
  std::optional<ParticipantIndex> next;
  std::optional<std::size_t> created_at;    ///< index of the event that creates it
  std::optional<std::size_t> destroyed_at;  ///< likewise
  std::vector<MenuLink> links;
  std::string style_class;  ///< of `properties`, in the place of the theme's; empty for none
  Span span;                ///< where it is first named
};

/// A coloured group of participants.
struct Box {
  std::string color;  ///< CSS; `transparent` for none
  Label title;
  std::vector<ParticipantIndex> members;  ///< those that were declared in it first
  Span span;                              ///< of its first line
};

enum class Head { none, arrow, cross, open, solid_top, solid_bottom, stick_top, stick_bottom };

/// What an arrow looks like: `->>` and its like.
struct Arrow {
  bool dotted = false;
  Head start = Head::none;
  Head end = Head::none;

  bool is_bidirectional() const { return start == Head::arrow && end == Head::arrow; }
  bool is_reverse() const { return start != Head::none && end == Head::none; }
};

/// Where a message has a circle on a lifeline.
enum class Central { none, target, source, both };

struct Message {
  ParticipantIndex from = 0;
  ParticipantIndex to = 0;
  Arrow arrow;
  Label text;
  bool activates = false;
  Central central = Central::none;
  Span span;

  bool has_source_circle() const { return central == Central::source || central == Central::both; }
  bool has_target_circle() const { return central == Central::target || central == Central::both; }
};

struct Note {
  enum class Placement { left_of, right_of, over };
  Placement placement = Placement::over;
  ParticipantIndex from = 0;
  ParticipantIndex to = 0;  ///< the same but for a note over two
  Label text;
  Span span;
};

struct Activate {
  ParticipantIndex participant = 0;
  bool is_central = false;  ///< Mermaid: a circle opens an activation that nobody sees
};

struct Deactivate {
  ParticipantIndex participant = 0;
};

enum class BlockKind { loop, alt, opt, par, critical, breaking, rect };

struct BlockBegin {
  BlockKind kind = BlockKind::loop;
  Label title;  ///< of rect: its colour
  Span span;    ///< of its first line
};

struct BlockSection {
  Label title;
};

struct BlockEnd {};

struct Autonumber {
  bool is_visible = true;
  std::optional<double> start;
  std::optional<double> step;
};

using Event = std::variant<Message, Note, Activate, Deactivate, BlockBegin, BlockSection, BlockEnd,
                           Autonumber>;

struct Model {
  std::vector<Participant> participants;  ///< in the order of their first mention
  std::vector<Box> boxes;
  std::vector<Event> events;  ///< their indices are Mermaid's ids
  std::optional<std::string> title;
  std::string acc_title;
  std::string acc_descr;
};

Result<Model> parse(const source::Source& source, const Options& options);

// --- Layout

enum class Anchor { start, middle, end };

/// A line of text by its side or middle, and its baseline.
struct PlacedLine {
  Point position;
  std::string text;
  double width = 0;
  Anchor anchor = Anchor::middle;
  /// Instead of a text, for a label with formulas: all its lines around `position`.
  std::optional<text::Inset> picture = std::nullopt;

  double left() const {
    return position.x - (anchor == Anchor::start ? 0 : anchor == Anchor::end ? width : width / 2);
  }
};

/// A participant at the top or at the bottom of its lifeline.
struct PlacedFigure {
  mmdc::Rect box;  ///< the room that participants have; figures may be smaller
  std::vector<PlacedLine> label;
};

/// A part of an upright line that is not drawn.
struct Gap {
  double top = 0;
  double bottom = 0;
};

struct PlacedParticipant {
  bool is_drawn = true;
  PlacedFigure top;
  std::optional<PlacedFigure> bottom;
  double lifeline_x = 0;
  double lifeline_top = 0;
  double lifeline_bottom = 0;
  std::vector<Gap> lifeline_gaps;  ///< from top to bottom, none touching another
};

struct PlacedNumber {
  Point center;
  std::string text;
};

struct PlacedMessage {
  std::size_t event = 0;
  Point from;
  Point to;  ///< same height as `from` but for a message to oneself
  std::vector<PlacedLine> lines;
  std::optional<base::Path> loop;  ///< of a message to oneself
  std::vector<Point> circles;      ///< of central connections
  std::optional<PlacedNumber> number;
};

/// Not drawn where nothing ends it: its box has no height then.
struct PlacedActivation {
  ParticipantIndex participant = 0;
  mmdc::Rect box;
  std::size_t level = 0;            ///< how many lie below it
  std::vector<Gap> left_gaps = {};  ///< of its border, as those of lifelines
  std::vector<Gap> right_gaps = {};
};

struct PlacedNote {
  std::size_t event = 0;
  mmdc::Rect box;
  std::vector<PlacedLine> lines;
};

struct PlacedFrame {
  std::size_t event = 0;  ///< of its end
  std::size_t begin = 0;  ///< event of its beginning
  mmdc::Rect box;
  mmdc::Rect tab;
  std::vector<double> dividers;
  std::vector<PlacedLine> label;
  std::vector<PlacedLine> title;
  std::vector<PlacedLine> section_titles;
};

/// What is painted between lifelines and messages, in the order of the text.
using PlacedItem = std::variant<PlacedActivation, PlacedNote, PlacedFrame>;

struct PlacedBackground {
  std::size_t event = 0;  ///< of the beginning of its block
  mmdc::Rect box;
  std::string color;  ///< CSS; empty for the theme's
};

struct PlacedBox {
  BoxIndex index = 0;
  mmdc::Rect box;
  std::string color;
  std::vector<PlacedLine> title;
};

struct PlacedMenu {
  ParticipantIndex participant = 0;
  mmdc::Rect panel;
  std::vector<PlacedLine> entries;  ///< parallel to Participant::links
};

/// What the texts of each kind are measured and drawn in.
struct Fonts {
  text::Font participants;
  text::Font messages;
  text::Font notes;
  text::Font title;
};

struct Layout {
  Fonts fonts;
  std::vector<PlacedParticipant> participants;  ///< parallel to Model::participants
  std::vector<PlacedMessage> messages;
  std::vector<PlacedItem> items;
  std::vector<PlacedBackground> backgrounds;  ///< in the order of their ends
  std::vector<PlacedBox> boxes;
  std::vector<PlacedMenu> menus;
  std::optional<PlacedLine> title;
  mmdc::Rect view_box;
};

Result<Layout> layout(const Model& model, const Context& context);

// --- Drawing

scene::Scene draw(const Model& model, const Layout& layout, const Context& context);

}  // namespace mmdc::diagrams::sequence
