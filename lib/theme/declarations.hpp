// Lists of CSS declarations as diagrams write them, and what they say about paint and font.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mmdc::theme {

struct Declaration {
  std::string property;
  std::string value;

  friend bool operator==(const Declaration&, const Declaration&) = default;
};

/// A comma-separated list such as `fill:#f9f,stroke-dasharray:5\,5`. Mermaid: a value ends at a
/// second colon; a backslash keeps a comma in the value. Properties are in small letters.
std::vector<Declaration> split_declarations(std::string_view list);

/// Declarations by property: a later one replaces the value of an earlier one and keeps its place.
class Style {
 public:
  void set(const Declaration& declaration);
  void set_all(const std::vector<Declaration>& declarations);

  /// The value of a property; empty if it is not set.
  std::string_view operator[](std::string_view property) const;
  bool empty() const { return declarations_.empty(); }
  const std::vector<Declaration>& declarations() const { return declarations_; }

  /// The declarations that concern text (color, font-*, ...), and all others.
  Style of_text() const;
  Style of_shape() const;

 private:
  std::vector<Declaration> declarations_;
};

/// The lengths of a stroke-dasharray; empty for `none`, 0 and anything that can't be read.
std::vector<double> parse_dashes(std::string_view css);

/// A value without `!important`.
std::string_view without_important(std::string_view value);

}  // namespace mmdc::theme
