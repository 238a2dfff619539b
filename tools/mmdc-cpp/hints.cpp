#include "hints.hpp"

#include <string_view>
#include <utility>

namespace mmdc_cpp {
namespace {

/// The part of a hint that begins so, up to its end, gives way to another.
void replace_end(std::string& hint, std::string_view begin, std::string_view end) {
  const std::size_t at = hint.find(begin);
  if (at != std::string::npos) hint.replace(at, std::string::npos, end);
}

std::string_view way_past_limit(const std::string& code, const TrustArguments& trust) {
  if (code == "limit.time") return ", or raise --timeout";
  return trust.is_low ? ", or without --untrusted if you trust it" : "";
}

/// Called mmdc, pages are as wide as the picture whatever the scale.
std::string_view way_to_fewer_pages(const Arguments& arguments) {
  const bool has_scale = arguments.paper.paper != Paper::fitted;
  return has_scale ? "take a smaller -s, or -f, which shrinks it onto one page"
                   : "-f makes one page of it";
}

/// Standard input has no name that could say that it is a page.
std::string_view way_to_page(const Arguments& arguments) {
  return arguments.as_mmdc ? "" : ", or say that it is a page: `-o page.md` or `--embed data`";
}

}  // namespace

mmdc::Diagnostic with_option(mmdc::Diagnostic diagnostic, const Arguments& arguments,
                             const std::string& input) {
  constexpr std::string_view raise = ", or raise `Limits::";
  constexpr std::string_view config = ", Options::config";
  constexpr std::string_view extension = ", or give the file the extension";
  for (mmdc::Hint& hint : diagnostic.hints) {
    std::string& text = hint.message;
    replace_end(text, raise, way_past_limit(diagnostic.code, arguments.trust));
    if (diagnostic.code == "limit.pages") text = way_to_fewer_pages(arguments);
    if (const std::size_t at = text.find(config); at != std::string::npos) {
      text.erase(at, config.size());
    }
    if (input == "-") replace_end(text, extension, way_to_page(arguments));
  }
  return diagnostic;
}

mmdc::Diagnostic HintsOnce::new_in(mmdc::Diagnostic diagnostic) {
  std::erase_if(diagnostic.hints, [&](const mmdc::Hint& hint) {
    return !hint.span && !told_.insert(diagnostic.code + '\n' + hint.message).second;
  });
  return diagnostic;
}

}  // namespace mmdc_cpp
