#include "lib/svg/xml_stream.hpp"

#include "lib/svg/xml_text.hpp"

namespace mmdc::svg {
namespace {

constexpr std::string_view end_of_empty = "/>";

/// A document without the end of its root.
std::string_view opened(std::string_view document) {
  const bool is_empty = document.ends_with(end_of_empty);
  return document.substr(0,
                         is_empty ? document.size() - end_of_empty.size() : document.rfind("</"));
}

}  // namespace

XmlStream::XmlStream(std::string_view document, const char* root)
    : open_{root}, in_start_tag_(document.ends_with(end_of_empty)) {
  out_.append(opened(document));
}

void XmlStream::end_start_tag() {
  if (in_start_tag_) out_.append('>');
  in_start_tag_ = false;
}

void XmlStream::begin(const char* name) {
  end_start_tag();
  out_.append('<', std::string_view(name));
  open_.push_back(name);
  in_start_tag_ = true;
}

void XmlStream::begin_value(std::string_view name) {
  out_.append(' ', name, "=\"");
}

void XmlStream::set(std::string_view name, std::string_view value) {
  if (stands_as_value(value)) {
    out_.append(' ', name, "=\"", value, '"');
    return;
  }
  begin_value(name);
  append_value(out_, value);
  out_.append('"');
}

void XmlStream::set(std::string_view name, double value) {
  begin_value(name);
  out_.append_number(value);
  out_.append('"');
}

void XmlStream::add_text(std::string_view text) {
  end_start_tag();
  append_content(out_, text);
}

void XmlStream::end() {
  if (in_start_tag_) {
    out_.append(end_of_empty);
    in_start_tag_ = false;
  } else {
    out_.append("</", std::string_view(open_.back()), '>');
  }
  open_.pop_back();
}

std::string XmlStream::take() {
  end();
  return out_.take();
}

}  // namespace mmdc::svg
