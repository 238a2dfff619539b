// By which style sheets find what is drawn in another look than the usual one.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lib/config/look.hpp"

namespace mmdc::diagrams::flowchart {

inline std::vector<std::pair<std::string, std::string>> look_attributes(config::Look look) {
  if (look == config::Look::classic) return {};
  return {{"data-look", std::string(name_of(look))}};
}

}  // namespace mmdc::diagrams::flowchart
