// The built-in themes as data.
#pragma once

#include <optional>
#include <string_view>

namespace mmdc::theme {

struct ThemeRules {
  std::string_view name;
  std::string_view values;  ///< lines `variable=value`
  /// Lines `variable ?= expression`, which sets what has no value yet, and `variable = expression`.
  std::string_view rules;
};

/// The theme of Mermaid's name; nothing if there is none.
std::optional<ThemeRules> find_rules(std::string_view name);

}  // namespace mmdc::theme
