// The table of the built-in themes.
#include "lib/theme/rules.hpp"

#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme {

std::optional<ThemeRules> find_rules(std::string_view name) {
  const ThemeRules themes[] = {
      {"default", tables::default_values, tables::default_rules, tables::default_nested, true},
      {"base", tables::base_values, tables::base_rules, {}, true},
      {"dark", tables::dark_values, tables::dark_rules, tables::dark_nested, true},
      {"forest", tables::forest_values, tables::forest_rules, tables::forest_nested, true},
      {"neutral", tables::neutral_values, tables::neutral_rules, tables::neutral_nested, true},
      {"neo", tables::neo_values, tables::neo_rules, {}, false},
      {"neo-dark", tables::neo_dark_values, tables::neo_dark_rules, {}, false},
      {"redux", tables::redux_values, tables::redux_rules, {}, false},
      {"redux-color", tables::redux_color_values, tables::redux_color_rules, {}, false},
      {"redux-dark", tables::redux_dark_values, tables::redux_dark_rules, {}, false},
      {"redux-dark-color",
       tables::redux_dark_color_values,
       tables::redux_dark_color_rules,
       {},
       false},
  };
  for (const ThemeRules& rules : themes) {
    if (rules.name == name) return rules;
  }
  return std::nullopt;
}

std::string_view shared_classic_rules() {
  return tables::classic_rules;
}

std::string_view shared_rules() {
  return tables::xy_chart_rules;
}

}  // namespace mmdc::theme
