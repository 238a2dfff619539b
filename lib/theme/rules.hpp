// The built-in themes as data.
#pragma once

#include <optional>
#include <string_view>

namespace mmdc::theme {

struct ThemeRules {
  std::string_view name;
  std::string_view shared_values;  ///< lines `variable=value`, those of several themes
  std::string_view values;         ///< likewise, its own
  /// Lines `variable ?= expression`, which sets what has no value yet, and `variable = expression`.
  /// One that ends in ` for 0..11` stands for twelve, with the number in the place of each `#`.
  std::string_view shared_rules;
  /// Likewise, its own: they stand in the places of the shared ones for the same variables, or
  /// behind all of them; `without variable` takes shared ones away.
  std::string_view rules;
  /// Likewise, for what is an object in Mermaid: first what the theme has of its own.
  std::string_view own_nested;
  /// Has the tables of radar, cynefin and wardley, and the colours of event models.
  bool is_classic = false;
};

/// The rules that stand behind those of a theme, for what it has not set: of the classic ones, of
/// all.
std::string_view common_classic_rules();
std::string_view common_rules();

/// The rules of nested variables that many themes share: those of the classic ones, those of all.
std::string_view shared_classic_rules();
std::string_view shared_rules();

/// The theme of Mermaid's name; nothing if there is none.
std::optional<ThemeRules> find_rules(std::string_view name);

}  // namespace mmdc::theme
