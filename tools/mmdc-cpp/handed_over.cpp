#include "handed_over.hpp"

#include <cstdlib>

namespace mmdc_cpp {
namespace {

/// Version, whether it has told, and file, with a blank between.
constexpr const char* variable_name = "MMDC_CPP_HANDED_OVER";

std::optional<HandedOver> read() {
  const char* const value = std::getenv(variable_name);
  if (value == nullptr) return std::nullopt;
  const std::string text = value;
  const std::size_t version = text.find(' ');
  const std::size_t told = text.find(' ', version + 1);
  if (version == std::string::npos || told == std::string::npos) return std::nullopt;
  return HandedOver{text.substr(0, version), text.substr(version + 1, told - version - 1) == "told",
                    text.substr(told + 1)};
}

}  // namespace

const std::optional<HandedOver>& handed_over() {
  static const std::optional<HandedOver> before = read();
  return before;
}

bool is_beginning_told() {
  return handed_over() && handed_over()->has_told;
}

void announce(const HandedOver& before) {
  const std::string value =
      before.version + (before.has_told ? " told " : " silent ") + before.program;
  ::setenv(variable_name, value.c_str(), 1);
}

void take_back() {
  ::unsetenv(variable_name);
}

}  // namespace mmdc_cpp
