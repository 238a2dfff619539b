// Which option is meant by a name that is none.
#pragma once

#include <string>
#include <string_view>

namespace mmdc_cpp {

/// The long name, without its dashes, that begins like it or else is most like it; empty if none
/// is.
std::string option_meant(std::string_view name);

}  // namespace mmdc_cpp
