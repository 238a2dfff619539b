#include "complain.hpp"

#include <system_error>

#include <mmdc/diagnostic.hpp>

namespace mmdc_cpp {

void complain(const char* what, const std::string& path, int error, std::string& told) {
  const std::string reason = std::error_code(error, std::generic_category()).message();
  told += std::string("mmdc-cpp: cannot ") + what + " '" + mmdc::printable(path) + "': " + reason +
          '\n';
}

}  // namespace mmdc_cpp
