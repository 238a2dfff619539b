// What CSS takes for a colour.
#pragma once

#include <string_view>

namespace mmdc::config {

/// False of what surely is no colour. True of what only a browser knows the colour of, such as
/// `currentcolor` or `var(--x)`, of the words that every property takes, and of no words at all.
bool may_be_color(std::string_view css);

}  // namespace mmdc::config
