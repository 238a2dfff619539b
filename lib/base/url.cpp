#include "lib/base/url.hpp"

#include <algorithm>

namespace mmdc::base {
namespace {

/// Browsers skip control characters and blanks where they look for the scheme.
std::string without_controls(std::string_view url) {
  std::string clean;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x1F && byte != 0x7F) clean += c;
  }
  const std::size_t begin = std::min(clean.find_first_not_of(' '), clean.size());
  const std::size_t end = clean.find_last_not_of(' ');
  return end == std::string::npos ? std::string() : clean.substr(begin, end - begin + 1);
}

std::string scheme_of(std::string_view url) {
  const std::size_t colon = url.find(':');
  const std::size_t path = url.find_first_of("/?#");
  if (colon == std::string_view::npos || path < colon) return {};
  std::string scheme(url.substr(0, colon));
  std::ranges::transform(scheme, scheme.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return scheme;
}

}  // namespace

std::string safe_url(std::string_view url) {
  std::string clean = without_controls(url);
  if (clean.empty()) return "about:blank";
  // What HTML would decode can hide a scheme.
  if (clean.find("&colon") != std::string::npos || clean.find("&#") != std::string::npos) {
    return "about:blank";
  }
  const std::string scheme = scheme_of(clean);
  constexpr std::string_view allowed[] = {"",    "http", "https", "mailto",
                                          "tel", "sms",  "ftp",   "ftps"};
  if (std::ranges::find(allowed, scheme) == std::end(allowed)) return "about:blank";
  return clean;
}

}  // namespace mmdc::base
