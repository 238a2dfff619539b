// The variables of a theme, made from its own values, the user's and its rules.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace mmdc::theme {

/// Values of theme variables by Mermaid's names, as CSS texts.
using Variables = std::map<std::string, std::string, std::less<>>;

/// All variables of the theme. A theme of unknown name is `default`. What can't be computed,
/// because a value is no colour, stays unset.
Variables derive(std::string_view theme, const Variables& user);

}  // namespace mmdc::theme
