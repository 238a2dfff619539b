// Pages in which nothing is to be drawn.
#pragma once

#include <string>
#include <string_view>

namespace mmdc_cpp {

/// The line that tells of a page without diagrams, and of the first fence in it that may be meant
/// for one.
std::string no_diagrams_in(const std::string& name, std::string_view page);

}  // namespace mmdc_cpp
