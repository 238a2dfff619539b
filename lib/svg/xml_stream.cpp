#include "lib/svg/xml_stream.hpp"

#include <utility>

#include "lib/svg/xml_text.hpp"

namespace mmdc::svg {

XmlStream::XmlStream(std::string document, const char* root)
    : out_(std::move(document)), open_{root} {
  constexpr std::string_view end_of_empty = "/>";
  in_start_tag_ = out_.ends_with(end_of_empty);
  out_.resize(in_start_tag_ ? out_.size() - end_of_empty.size() : out_.rfind("</"));
}

void XmlStream::end_start_tag() {
  if (in_start_tag_) out_ += '>';
  in_start_tag_ = false;
}

void XmlStream::begin(const char* name) {
  end_start_tag();
  out_ += '<';
  out_ += name;
  open_.push_back(name);
  in_start_tag_ = true;
}

void XmlStream::begin_value(std::string_view name) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
}

void XmlStream::set(std::string_view name, std::string_view value) {
  begin_value(name);
  append_value(out_, value);
  out_ += '"';
}

void XmlStream::add_text(std::string_view text) {
  end_start_tag();
  append_content(out_, text);
}

void XmlStream::end() {
  if (in_start_tag_) {
    out_ += "/>";
    in_start_tag_ = false;
  } else {
    out_ += "</";
    out_ += open_.back();
    out_ += '>';
  }
  open_.pop_back();
}

std::string XmlStream::take() {
  end();
  return std::move(out_);
}

}  // namespace mmdc::svg
