// The table of the built-in themes.
#include "lib/theme/rules.hpp"

#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme {

std::optional<ThemeRules> find_rules(std::string_view name) {
  constexpr std::string_view none;
  const ThemeRules themes[] = {
      {"default", none, tables::default_values, none, tables::default_rules, tables::default_nested,
       true},
      {"base", none, tables::base_values, tables::modern_rules, tables::base_rules, none, true},
      {"dark", none, tables::dark_values, none, tables::dark_rules, tables::dark_nested, true},
      {"forest", none, tables::forest_values, none, tables::forest_rules, tables::forest_nested,
       true},
      {"neutral", none, tables::neutral_values, none, tables::neutral_rules, tables::neutral_nested,
       true},
      {"neo", tables::light_values, tables::neo_values, tables::modern_rules, none, none, false},
      {"neo-dark", tables::dark_tone_values, tables::neo_dark_values, tables::modern_rules,
       tables::neo_dark_rules, none, false},
      {"redux", tables::light_values, tables::redux_values, tables::modern_rules,
       tables::redux_rules, none, false},
      {"redux-color", tables::light_values, tables::redux_color_values, tables::modern_rules,
       tables::redux_color_rules, none, false},
      {"redux-dark", tables::dark_tone_values, tables::redux_dark_values, tables::modern_rules,
       tables::redux_dark_rules, none, false},
      {"redux-dark-color", tables::dark_tone_values, tables::redux_dark_color_values,
       tables::modern_rules, tables::redux_dark_color_rules, none, false},
  };
  for (const ThemeRules& rules : themes) {
    if (rules.name == name) return rules;
  }
  return std::nullopt;
}

std::string_view common_classic_rules() {
  return tables::common_classic_rules;
}

std::string_view common_rules() {
  return tables::common_rules;
}

std::string_view shared_classic_rules() {
  return tables::classic_rules;
}

std::string_view shared_rules() {
  return tables::xy_chart_rules;
}

}  // namespace mmdc::theme
