// Names as style sheets write them.
#pragma once

#include <string>

namespace mmdc::base {

/// An identifier of CSS for a name of letters, digits, `-` and `_`, not empty. One that begins with
/// a digit, or with a hyphen and one, needs an escape; so does a lone hyphen.
std::string css_name(const std::string& name);

}  // namespace mmdc::base
