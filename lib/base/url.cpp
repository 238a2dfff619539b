#include "lib/base/url.hpp"

#include <algorithm>

#include "lib/base/ascii.hpp"
#include "lib/base/trim.hpp"
#include "lib/base/utf8.hpp"

namespace mmdc::base {
namespace {

/// Browsers skip control characters and blanks where they look for the scheme.
std::string without_controls(std::string_view url) {
  std::string clean;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x1F && byte != 0x7F) clean += c;
  }
  return std::string(trimmed(clean, " "));
}

std::string scheme_of(std::string_view url) {
  const std::size_t colon = url.find(':');
  const std::size_t path = url.find_first_of("/?#");
  if (colon == std::string_view::npos || path < colon) return {};
  return lower(url.substr(0, colon));
}

/// True of `javascript#colon;` and the like: a word and then one of Mermaid's codes.
bool begins_with_code(std::string_view url) {
  const auto* const mark = std::ranges::find_if_not(url, is_letter_or_digit);
  if (mark == url.end() || *mark != '#') return false;
  const auto* const end = std::find_if_not(mark + 1, url.end(), is_letter_or_digit);
  return end != mark + 1 && end != url.end() && *end == ';';
}

/// True if what HTML or Mermaid would decode can hide a scheme.
bool may_hide_scheme(std::string_view url) {
  return url.find("&colon") != std::string_view::npos || url.find("&#") != std::string_view::npos ||
         url.find("&Tab") != std::string_view::npos ||
         url.find("&NewLine") != std::string_view::npos || begins_with_code(url);
}

}  // namespace

std::string safe_url(std::string_view url) {
  std::string clean = without_controls(url);
  if (clean.empty()) return std::string(nowhere);
  if (may_hide_scheme(clean)) return std::string(nowhere);
  const std::string scheme = scheme_of(clean);
  constexpr std::string_view allowed[] = {"",    "http", "https", "mailto",
                                          "tel", "sms",  "ftp",   "ftps"};
  if (std::ranges::find(allowed, scheme) == std::end(allowed)) return std::string(nowhere);
  return clean;
}

bool is_raster_image_data(std::string_view url) {
  constexpr std::string_view beginnings[] = {"data:image/png;base64,", "data:image/jpeg;base64,",
                                             "data:image/jpg;base64,", "data:image/gif;base64,",
                                             "data:image/webp;base64,"};
  const auto* const found = std::ranges::find_if(
      beginnings, [&](std::string_view beginning) { return url.starts_with(beginning); });
  if (found == std::end(beginnings)) return false;
  return std::ranges::all_of(url.substr(found->size()), [](char c) {
    return is_letter_or_digit(c) || c == '+' || c == '/' || c == '=';
  });
}

std::string in_short(std::string_view url) {
  constexpr std::size_t most = 80;
  return std::string(first_utf8(url, most)) + (url.size() <= most ? "" : "\u2026");
}

}  // namespace mmdc::base
