#include "lib/svg/xml_stream.hpp"

#include <string_view>
#include <utility>

namespace mmdc::svg {
namespace {

/// So many elements fit into a few pages of pugixml's, which are taken and given back together.
constexpr std::size_t elements_of_piece = 32;

class StringWriter final : public pugi::xml_writer {
 public:
  explicit StringWriter(std::string& out) : out_(out) {}

  void write(const void* data, std::size_t size) override {
    out_.append(static_cast<const char*>(data), size);
  }

 private:
  std::string& out_;
};

}  // namespace

void XmlStream::write_piece() {
  StringWriter writer(out_);
  piece_.print(writer, "", pugi::format_raw, pugi::encoding_utf8);
  piece_.reset();
  settled_ = 0;
}

void XmlStream::open_last() {
  const pugi::xml_node last = piece_.last_child();
  const std::string end = std::string("</") + last.name() + '>';
  const bool has_children = !last.first_child().empty();
  write_piece();
  if (has_children) {
    out_.resize(out_.size() - end.size());
  } else {
    out_.resize(out_.size() - std::string_view("/>").size());
    out_ += '>';
  }
}

void XmlStream::close(const char* name) {
  write_piece();
  out_ += "</";
  out_ += name;
  out_ += '>';
}

void XmlStream::settle() {
  if (++settled_ >= elements_of_piece) write_piece();
}

std::string XmlStream::take() {
  write_piece();
  return std::move(out_);
}

}  // namespace mmdc::svg
