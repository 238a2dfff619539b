// The manual page, written from the table of options.
#pragma once

#include <string>

namespace mmdc_cpp {

/// mmdc-cpp(1), for man and groff.
std::string man_page();

}  // namespace mmdc_cpp
