// What each theme starts with, and the rules that make the other variables of it; see rules.hpp.
#pragma once

#include <string_view>

namespace mmdc::theme::tables {

extern const std::string_view default_values;
extern const std::string_view default_rules;
extern const std::string_view base_values;
extern const std::string_view base_rules;
extern const std::string_view dark_values;
extern const std::string_view dark_rules;
extern const std::string_view forest_values;
extern const std::string_view forest_rules;
extern const std::string_view neutral_values;
extern const std::string_view neutral_rules;
extern const std::string_view light_values;
extern const std::string_view dark_tone_values;
extern const std::string_view modern_rules;
extern const std::string_view neo_values;
extern const std::string_view neo_dark_values;
extern const std::string_view neo_dark_rules;
extern const std::string_view redux_values;
extern const std::string_view redux_rules;
extern const std::string_view redux_color_values;
extern const std::string_view redux_color_rules;
extern const std::string_view redux_dark_values;
extern const std::string_view redux_dark_rules;
extern const std::string_view redux_dark_color_values;
extern const std::string_view redux_dark_color_rules;
extern const std::string_view common_rules;
extern const std::string_view common_classic_rules;
extern const std::string_view xy_chart_rules;
extern const std::string_view classic_rules;
extern const std::string_view default_nested;
extern const std::string_view dark_nested;
extern const std::string_view forest_nested;
extern const std::string_view neutral_nested;

}  // namespace mmdc::theme::tables
