// The setting of formulas, node by node. layout.cpp has tokens and rows, layout_scripts.cpp scripts
// and marks, layout_boxes.cpp fractions, roots, tables and frames.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "lib/base/color.hpp"
#include "lib/math/operators.hpp"
#include "lib/math/tree.hpp"
#include "lib/text/inset.hpp"
#include "lib/text/measurer.hpp"

namespace mmdc::math {

using text::Inset;

/// How a part of a formula is set.
struct Style {
  double base_size = 16;
  int level = 0;  ///< of scripts
  bool is_display = true;
  bool is_hidden = false;
  std::optional<base::Color> color = std::nullopt;

  double size() const { return base_size * std::pow(script_scale, level); }
  /// Of the lines of fractions and roots, and of strokes.
  double rule() const { return size() * 100 / 2048; }
  double x_height() const { return size() * 940 / 2048; }
  double axis() const { return x_height() / 2; }

  Style script() const { return in_level(level + 1); }
  Style in_level(int other) const {
    Style style = *this;
    style.level = other;
    style.is_display = false;
    return style;
  }
  Style in_text() const { return in_level(level); }

  static constexpr double script_scale = 0.71;
};

class Setter {
 public:
  explicit Setter(const text::Measurer& measurer) : measurer_(measurer) {}

  Inset set(const Node& node, const Style& style) const;

 private:
  /// A child of a row.
  struct Item {
    const Node* node = nullptr;
    const Token* core = nullptr;  ///< the operator or function that it is or is built around
    Inset inset = {};
    double before = 0;
    double after = 0;
  };

  // --- layout.cpp

  Inset set(const Token& token, const Node& node, const Style& style) const;
  Inset set(const Row& row, const Node& node, const Style& style) const;
  Inset set(const Space& space, const Node& node, const Style& style) const;
  Inset set(const Restyled& change, const Node& node, const Style& style) const;
  Inset plain(const Token& token, const Style& style) const;
  Inset centered(const Token& token, const Style& style) const;
  Inset large(const Token& token, const Style& style) const;
  /// A delimiter from `ascent` to `descent`, at least as large as it is in text.
  Inset delimiter(const Token& token, double ascent, double descent, const Style& style) const;
  void space_items(std::vector<Item>& items, const Style& style) const;
  void stretch_items(std::vector<Item>& items, const Style& style) const;

  // --- layout_scripts.cpp

  Inset set(const Scripts& scripts, const Node& node, const Style& style) const;
  Inset set(const Accent& accent, const Node& node, const Style& style) const;
  Inset set(const Stack& stack, const Node& node, const Style& style) const;
  Inset set(const LongArrow& arrow, const Node& node, const Style& style) const;
  Inset beside(Inset base, std::optional<Inset> sub, std::optional<Inset> super,
               const Style& style) const;
  Inset above_and_below(Inset base, std::optional<Inset> under, std::optional<Inset> over,
                        double gap, double edge) const;

  // --- layout_boxes.cpp

  Inset set(const Fraction& fraction, const Node& node, const Style& style) const;
  Inset set(const Root& root, const Node& node, const Style& style) const;
  Inset set(const Table& table, const Node& node, const Style& style) const;
  Inset set(const Enclosure& enclosure, const Node& node, const Style& style) const;

  void add_mark(Inset& inset, base::Path path, const Style& style) const;
  /// Text that is not painted: a mark is what shows it.
  /// Mermaid: the line of such a text begins at the top of what is shown.
  void add_hidden(Inset& inset, const std::string& text, Point top, double width,
                  const Style& style) const;

  const text::Measurer& measurer_;
};

/// The operator or function that a node is or is built around; nullptr if there is none.
const Token* core_operator(const Node& node);

}  // namespace mmdc::math
