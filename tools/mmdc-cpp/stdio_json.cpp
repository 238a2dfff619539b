#include "stdio_json.hpp"

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "files.hpp"
#include "interrupt.hpp"
#include "store.hpp"
#include "tell_drawn.hpp"

namespace mmdc_cpp {
namespace {

/// Copying and writing go as deep into the stack as the document is nested; a page has some dozens
/// of levels.
constexpr int deepest = 1000;

/// Whether brackets nest deeper than that, those in strings aside.
bool is_too_deep(std::string_view json) {
  int depth = 0;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (c == '"') {
      for (++i; i < json.size() && json[i] != '"'; ++i) i += json[i] == '\\' ? 1 : 0;
    } else if (c == '[' || c == '{') {
      if (++depth > deepest) return true;
    } else if ((c == ']' || c == '}') && --depth < 0) {
      return false;
    }
  }
  return false;
}

}  // namespace

std::variant<Json, ExitCode> read_json() {
  std::string told;
  const auto text = read_file("-", told);
  std::fputs(told.c_str(), stderr);
  if (!text) return exit_world;
  if (is_too_deep(*text)) {
    std::fprintf(stderr, "mmdc-cpp: standard input is nested more than %d deep\n", deepest);
    return exit_bad_input;
  }
  Json document = Json::parse(*text, nullptr, false);
  if (!document.is_discarded()) return document;
  std::fputs("mmdc-cpp: standard input is no JSON\n", stderr);
  return exit_bad_input;
}

int write_with_pictures(const Json& document, const Arguments& arguments,
                        const std::function<int(Painter&)>& draw) {
  std::optional<Store> store = open_store(arguments);
  Painter painter(arguments, store ? &*store : nullptr);
  const int exit_code = draw(painter);
  tell_estimated(painter, arguments);
  if (store) store->cache.trim();
  if (exit_code != exit_success || is_interrupted()) return exit_code;
  const bool is_written =
      print(document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n');
  return is_written ? exit_success : exit_world;
}

}  // namespace mmdc_cpp
