// Texts of sequence diagrams: their sizes, their lines and where the lines stand.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lib/diagrams/sequence/sequence.hpp"
#include "lib/text/font.hpp"

namespace mmdc::diagrams::sequence {

/// Whose text it is: each may have a weight of its own.
enum class TextRole { participant, message, note };

/// Those that the configuration and the theme ask for.
Fonts fonts_of(const Context& context);

class Texts {
 public:
  Texts(TextRole role, const Context& context, text::Font font);

  const text::Font& font() const { return font_; }

  /// Whether a label is to be wrapped. Those with formulas are not.
  bool wraps(const Label& label) const;

  /// A label with formulas is one picture, whose whole height is above the line of a message.
  static bool has_formula(std::string_view text);
  PlacedLine picture(std::string_view text, Point middle) const;

  /// Width of the widest line, sum of the heights of the lines. (0, 0) for an empty text.
  Size size(std::string_view text) const;
  double width(std::string_view text) const { return size(text).width; }
  /// The height, which is that of a line for no text.
  double height_of_lines(std::string_view text) const;

  /// The text with `<br/>` where its lines are to end; one with breaks of its own stays as it is.
  std::string wrap(std::string_view text, double max_width) const;

  /// How many lines the text has, one or more.
  std::size_t line_count(std::string_view text) const;

  /// Lines around the middle of a box: labels of participants and titles of groups.
  std::vector<PlacedLine> centered(std::string_view text, const mmdc::Rect& box) const;

  /// Lines from the top of a box down. Mermaid rounds their places to whole px.
  struct Block {
    mmdc::Rect box;  ///< its height does not matter
    double margin = 0;
    config::Align align = config::Align::center;
    bool is_lowered = false;  ///< one font size further down, as messages and notes are
  };
  std::vector<PlacedLine> block(std::string_view text, const Block& block) const;

  /// Lines whose middles stand at `x` and whose first baseline is at `y`, rounded.
  std::vector<PlacedLine> titles(std::string_view text, Point position) const;

 private:
  struct LineSize {
    Size size;
    double advance = 0;
  };

  /// What is remembered of a text.
  struct Measured {
    Size size;
    /// Of a text of one line that is measured as it is shown.
    std::optional<double> advance = std::nullopt;
  };

  PlacedLine line(Point position, std::string_view raw, Anchor anchor) const;
  double advance_of(std::string_view raw, std::string_view shown) const;
  Measured measure(std::string_view text) const;
  LineSize measure_line(std::string_view raw) const;

  const text::Measurer& measurer_;
  text::Font font_;
  bool wraps_;
  bool is_note_;

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  /// Columns, extents and the walk ask for the same texts. Never iterated.
  mutable std::unordered_map<std::string, Measured, Hash, std::equal_to<>> known_;
};

/// The texts of each role. Titles of blocks and boxes are messages, entries of menus participants.
struct RoleTexts {
  explicit RoleTexts(const Context& context)
      : fonts(fonts_of(context)),
        participants(TextRole::participant, context, fonts.participants),
        messages(TextRole::message, context, fonts.messages),
        notes(TextRole::note, context, fonts.notes) {}

  Fonts fonts;
  Texts participants;
  Texts messages;
  Texts notes;
};

}  // namespace mmdc::diagrams::sequence
