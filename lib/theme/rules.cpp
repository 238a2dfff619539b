// The table of the built-in themes.
#include "lib/theme/rules.hpp"

#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme {

std::optional<ThemeRules> find_rules(std::string_view name) {
  const ThemeRules themes[] = {
      {"default", tables::default_values, tables::default_rules},
      {"base", tables::base_values, tables::base_rules},
      {"dark", tables::dark_values, tables::dark_rules},
      {"forest", tables::forest_values, tables::forest_rules},
      {"neutral", tables::neutral_values, tables::neutral_rules},
      {"neo", tables::neo_values, tables::base_rules},
      {"neo-dark", tables::neo_dark_values, tables::neo_dark_rules},
      {"redux", tables::redux_values, tables::redux_rules},
      {"redux-color", tables::redux_color_values, tables::redux_rules},
      {"redux-dark", tables::redux_dark_values, tables::redux_dark_rules},
      {"redux-dark-color", tables::redux_dark_color_values, tables::redux_dark_rules},
  };
  for (const ThemeRules& rules : themes) {
    if (rules.name == name) return rules;
  }
  return std::nullopt;
}

}  // namespace mmdc::theme
