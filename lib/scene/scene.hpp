// The scene: what to paint, fully resolved, as one closed tree. It knows nothing of diagrams; a
// backend needs nothing else. Painting order is document order.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <mmdc/element.hpp>
#include <mmdc/geometry.hpp>

#include "lib/base/color.hpp"
#include "lib/base/path.hpp"
#include "lib/base/picture.hpp"
#include "lib/base/transform.hpp"

namespace mmdc::scene {

using base::Color;
using base::FillRule;
using base::LineCap;
using base::LineJoin;

/// What people's style sheets and scripts find an element by. Painters other than SVG skip it.
struct Tag {
  std::string id;       ///< whole, with the picture's prefix; empty for none
  std::string classes;  ///< separated by blanks
  std::vector<std::pair<std::string, std::string>> attributes = {};  ///< data-*, name, role, ...
  /// CSS properties, each ended by a semicolon, whose values the diagram itself has chosen: no
  /// style sheet comes over them. `font` stands for the family, size and weight of a text, over
  /// which important rules come.
  std::string fixed = {};
};

/// From the left of what is painted to its right.
struct Gradient {
  std::string id;  ///< whole, as a tag's
  Color from;
  Color to;

  friend bool operator==(const Gradient&, const Gradient&) = default;
};

/// What lies under a shape: the same shape in one colour.
struct Shadow {
  std::string id;  ///< whole, as a tag's
  Point offset;
  double blur = 0;  ///< standard deviation; 0 is sharp
  Color color;

  friend bool operator==(const Shadow&, const Shadow&) = default;
};

struct Stroke {
  Color color;
  double width = 1;
  std::vector<double> dashes = {};  ///< lengths of line and gap in turn; empty for a solid line
  LineCap cap = LineCap::butt;
  LineJoin join = LineJoin::miter;
  std::optional<Gradient> gradient = std::nullopt;  ///< in place of the colour
  double opacity = 1;                               ///< over the alpha of its colour
};

/// Nothing means: not painted.
struct Paint {
  std::optional<Color> fill = std::nullopt;
  std::optional<Stroke> stroke = std::nullopt;
  std::optional<Shadow> shadow = std::nullopt;
  double fill_opacity = 1;  ///< over the alpha of the fill
};

struct Rect {
  mmdc::Rect box;
  double corner_radius = 0;
  Paint paint;
};

struct Ellipse {
  Point center;
  Size radii;
  Paint paint;
};

struct Polygon {
  std::vector<Point> points;
  Paint paint;
};

/// Index into Scene::markers.
using MarkerIndex = std::optional<std::size_t>;

struct Line {
  Point from;
  Point to;
  Paint paint;
  MarkerIndex marker_start = std::nullopt;
  MarkerIndex marker_end = std::nullopt;
};

struct Path {
  base::Path path;
  Paint paint;
  MarkerIndex marker_start = std::nullopt;
  MarkerIndex marker_end = std::nullopt;
  FillRule fill_rule = FillRule::nonzero;
};

struct Font {
  std::string family;  ///< CSS list, the measured family first
  double size = 16;    ///< user units
  int weight = 400;    ///< CSS: 400 normal, 700 bold
  bool italic = false;

  friend bool operator==(const Font&, const Font&) = default;
};

enum class Anchor { start, middle, end };

enum class Decoration { none, underline, line_through };

/// A stretch of a line in one font.
struct TextRun {
  std::string text;                          ///< UTF-8, one line
  std::optional<Font> font = std::nullopt;   ///< where it differs from the Text's
  std::optional<Color> fill = std::nullopt;  ///< likewise
  Decoration decoration = Decoration::none;
  double rise = 0;        ///< of the baseline, upward
  std::string href = {};  ///< safe to follow; empty for none
};

/// One line of text; `position` is on the baseline, at the side that the anchor says.
struct TextLine {
  Point position;
  std::vector<TextRun> runs;
  double width = 0;  ///< as measured by the layout
};

struct Text {
  std::vector<TextLine> lines;
  Font font;
  Anchor anchor = Anchor::middle;
  Color fill;
  std::optional<Stroke> stroke = std::nullopt;  ///< of the letters' outlines
  bool is_outlined = false;  ///< its glyphs are among the paths: it is there to be selected
};

struct Image {
  mmdc::Rect box;
  std::string href;
  bool keeps_ratio = true;  ///< false: stretched to the box
};

struct Element;

struct Hyperlink {
  std::string href;    ///< safe to follow
  std::string target;  ///< `_blank` and the like; empty for none
};

struct Group {
  base::Transform transform = {};
  std::vector<Element> children;
  std::optional<Hyperlink> link = std::nullopt;  ///< where a click on any of the children leads
  std::string tooltip = {};                      ///< shown where a pointer rests; empty for none
};

/// What an element is. A type of its own, because the code that copies, moves and ends one is large
/// and needed in many places.
struct Shape : std::variant<Rect, Ellipse, Polygon, Line, Path, Text, Image, Group> {
  using variant::variant;
  Shape(const Shape&);
  Shape(Shape&&) noexcept;
  Shape& operator=(const Shape&);
  Shape& operator=(Shape&&) noexcept;
  ~Shape();
};

/// Index into Scene::subjects.
using SubjectIndex = std::optional<std::size_t>;

enum class Shown {
  yes,
  hidden,  ///< of elements without children: not painted
  removed  ///< not painted, and no child is
};

struct Element {
  Tag tag;
  Shape shape;
  SubjectIndex subject = std::nullopt;  ///< whose picture it is; children have that of their group
  double opacity = 1;                   ///< of the element as a whole, with its children
  Shown shown = Shown::yes;
};

/// Something that the diagram's text speaks of; elements say whose picture they are. Painters skip
/// it, editors live on it.
struct Subject {
  ElementKind kind = ElementKind::node;
  std::string id;    ///< unique among those of a kind
  std::string text;  ///< the words that it shows, a line feed between lines
  Span span;         ///< in the caller's text
  /// What it is called where it is not seen: "from Alice to Bob: Hello". Empty if it needs no name.
  std::string name = {};
};

/// A figure for the ends of lines and paths, as SVG's marker element.
struct Marker {
  enum class Orientation { along_line, along_line_start_reversed };
  enum class Units { user_space, stroke_width };

  Tag tag;
  mmdc::Rect view_box;  ///< the part of the figure's own plane that is shown
  Size size;            ///< of the view box once drawn, in `units`
  Point reference;      ///< in the figure's own plane: what lies on the end of the line
  Orientation orientation = Orientation::along_line;
  Units units = Units::user_space;
  bool clips = true;  ///< nothing outside the view box is shown
  std::vector<Element> children;
};

/// A font that the picture brings along.
struct FontFace {
  std::string family;  ///< by which the fonts of texts name it
  int weight = 400;
  bool is_variable = false;  ///< has all weights, whatever `weight` is
  bool italic = false;
  std::string bytes;  ///< of a TrueType or OpenType file
};

struct Scene {
  Tag tag;              ///< of the root
  mmdc::Rect view_box;  ///< the part of the plane that is shown
  std::optional<Color> background;
  /// Painted too, for viewers that know nothing of CSS. Without styles it always is.
  bool is_background_painted = false;
  std::string role_description;  ///< what kind of picture it is, for assistive technology
  std::string title;             ///< text alternative; empty for none
  std::string description;
  std::string heading = {};      ///< the title that is seen; empty for none
  std::string style_sheet = {};  ///< CSS for the SVG, such as animations; empty for none
  bool has_styles = true;        ///< false: the SVG has no style element and no style attribute
  /// Letters are as wide as the font has them. Else browsers may fit them to pixels, and lines be
  /// longer than measured.
  bool has_exact_letters = false;
  std::optional<std::size_t> max_pixels = std::nullopt;  ///< of a PNG, by the caller's limits
  std::vector<FontFace> font_faces = {};
  std::vector<Marker> markers;
  std::vector<Gradient> gradients = {};  ///< all that the elements use, each once
  std::vector<Shadow> shadows = {};      ///< likewise
  std::vector<Element> elements;
  std::vector<Subject> subjects = {};
};

}  // namespace mmdc::scene
