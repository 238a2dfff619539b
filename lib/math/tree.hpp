// What a formula says, as a tree. It is shaped as the MathML that KaTeX writes is, so that its
// characters come in the same order and operators get their spaces by the same rules.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "lib/base/color.hpp"

namespace mmdc::math {

/// The alphabet that a character is taken from. Text stays in plain letters, which every font has.
enum class Face { italic, upright, bold, bold_italic, double_struck, script, fraktur, sans, mono };

/// Characters that stand together.
struct Token {
  enum class Role { identifier, number, operation, function, words };

  std::string text = {};  ///< UTF-8; empty for a fence that is not shown
  Role role = Role::identifier;
  Face face = Face::upright;
  bool stretches = false;     ///< grows to the height of its row
  double least_height = 0;    ///< em; 0 for none
  bool is_large = false;      ///< larger in display style
  bool is_tight = false;      ///< no space on its sides
  bool limits_move = false;   ///< limits are scripts outside display style
  bool takes_limits = false;  ///< scripts stand above and below
};

/// Children side by side.
struct Row {};

/// Children: numerator, denominator.
struct Fraction {
  bool has_line = true;
};

/// Children: radicand, then the index if there is one.
struct Root {};

/// Children: base, then subscript, then superscript, as far as they are there.
struct Scripts {
  bool has_sub = false;
  bool has_super = false;
  bool are_limits = false;   ///< above and below the base
  bool limits_move = false;  ///< but only in display style
};

/// Child: what is under or over the mark.
struct Accent {
  enum class Mark {
    character,  ///< `text` as it is
    hat,
    tilde,
    bar,
    vector,
    dots,
    wide_hat,
    wide_tilde,
    brace,
    right_arrow,
    left_arrow,
    both_arrow,
  };

  Mark mark = Mark::character;
  std::string text;  ///< the character that stands for the mark
  bool is_under = false;
  int dot_count = 0;
};

/// An arrow as long as what stands over it and under it. Children: over, under; rows may be empty.
struct LongArrow {
  std::string text;
};

/// Children: over or under, which stands on the first. As limits, but never beside the base.
struct Stack {
  bool is_under = false;
};

enum class ColumnAlign { left, center, right };

/// Children: the rows, whose children are their cells. Each has `columns` of them at most.
struct Table {
  std::size_t columns = 0;
  std::vector<ColumnAlign> align = {};  ///< by column
  std::vector<std::size_t> lines = {};  ///< vertical lines, each before the column of that number
  std::vector<std::size_t> row_lines = {};  ///< horizontal lines, each above the row of that number
  bool is_display = false;                  ///< cells are set in display style
  bool is_small = false;                    ///< in the size of scripts
  bool is_paired = false;  ///< columns belong together in twos: no space within a pair
};

/// Nothing, `width` em wide.
struct Space {
  double width = 0;
};

/// A child with something around or through it.
struct Enclosure {
  enum class Kind { box, phase, strike_up, strike_down, strike_both, strike_level };

  Kind kind = Kind::box;
};

/// A child in another style.
struct Restyled {
  std::optional<bool> is_display = std::nullopt;
  std::optional<int> level = std::nullopt;  ///< of scripts: 0, 1, 2
  std::optional<base::Color> color = std::nullopt;
  std::optional<base::Color> background = std::nullopt;
  double scale = 1;
  bool is_hidden = false;  ///< takes room, is not shown
  bool has_width = true;   ///< takes room sideways,
  bool has_height = true;  ///< upward and downward
};

struct Node {
  std::variant<Row, Token, Fraction, Root, Scripts, Accent, LongArrow, Stack, Table, Space,
               Enclosure, Restyled>
      what;
  std::vector<Node> children = {};
};

}  // namespace mmdc::math
