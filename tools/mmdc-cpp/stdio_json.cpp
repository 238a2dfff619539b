#include "stdio_json.hpp"

#include <cstdio>
#include <string>
#include <utility>

#include "files.hpp"

namespace mmdc_cpp {

std::optional<Json> read_json() {
  std::string told;
  const auto text = read_file("-", told);
  std::fputs(told.c_str(), stderr);
  if (!text) return std::nullopt;
  Json document = Json::parse(*text, nullptr, false);
  if (!document.is_discarded()) return document;
  std::fputs("mmdc-cpp: standard input is no JSON\n", stderr);
  return std::nullopt;
}

bool write_json(const Json& document) {
  return print(document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n');
}

}  // namespace mmdc_cpp
