#include "lib/base/css_name.hpp"

#include "lib/base/ascii.hpp"

namespace mmdc::base {

std::string css_name(const std::string& name) {
  if (name == "-") return "\\-";
  const std::size_t first = name.starts_with('-') ? 1 : 0;
  if (first >= name.size() || !is_digit(name[first])) return name;
  return name.substr(0, first) + "\\3" + name[first] + ' ' + name.substr(first + 1);
}

}  // namespace mmdc::base
