// The keys of the configuration as data.
#pragma once

#include <span>
#include <string_view>

namespace mmdc::config {

struct Section {
  std::string_view path;  ///< such as `flowchart.subGraphTitleMargin`; empty for the top level
  std::string_view keys;  ///< words NAME:TYPE; the table says what types there are
};

std::span<const Section> sections_of_schema();

}  // namespace mmdc::config
