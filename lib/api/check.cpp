// Bodies of <mmdc/check.hpp>.
#include <mmdc/check.hpp>

#include "lib/config/read.hpp"

namespace mmdc {

std::vector<Diagnostic> check_config(std::string_view json) {
  return config::check_caller_config(json);
}

}  // namespace mmdc
