#include "lib/cairo/link.hpp"

namespace mmdc::cairo {
namespace {

/// As a URI is written in a PDF: ASCII, everything else percent-encoded.
std::string encoded(const std::string& href) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string uri;
  for (const char c : href) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7F && c != '\'' && c != '\\' && c != '(' && c != ')') {
      uri += c;
    } else {
      uri += {'%', digits[byte >> 4U], digits[byte & 0xFU]};
    }
  }
  return uri;
}

}  // namespace

LinkArea::LinkArea(cairo_t* context, const std::string& href)
    : context_(href.empty() ? nullptr : context) {
  if (context_ == nullptr) return;
  const std::string attributes = "uri='" + encoded(href) + "'";
  cairo_tag_begin(context_, CAIRO_TAG_LINK, attributes.c_str());
}

LinkArea::~LinkArea() {
  if (context_ != nullptr) cairo_tag_end(context_, CAIRO_TAG_LINK);
}

}  // namespace mmdc::cairo
