// Bodies of <mmdc/check.hpp>.
#include <mmdc/check.hpp>

#include "lib/base/color.hpp"
#include "lib/config/read.hpp"
#include "lib/css/parse.hpp"

namespace mmdc {

std::vector<Diagnostic> check_config(std::string_view json) {
  return config::check_caller_config(json);
}

std::vector<Diagnostic> check_style_sheet(std::string_view css) {
  return css::parse(css).warnings;
}

bool is_color(std::string_view text) {
  return base::parse_color(text).has_value();
}

}  // namespace mmdc
