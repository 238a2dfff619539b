// What browsers understand, whether it is drawn here or not. Names and values are in small letters.
#pragma once

#include <string_view>

namespace mmdc::css {

/// True of every property, those of vendors and custom ones among them.
bool is_browser_property(std::string_view name);

/// False of what no browser takes for a value of the property. True of more than is one: of most
/// properties nothing is known, and functions are not looked into.
bool may_be_value(std::string_view property, std::string_view value);

}  // namespace mmdc::css
