// Growing pugixml's tree, and its text. Where memory runs out, pugixml leaves things out without a
// word; these throw std::bad_alloc, as everything else does.
#pragma once

#include <cstddef>
#include <new>
#include <string>
#include <string_view>
#include <utility>

#include <pugixml.hpp>

#include "lib/base/number.hpp"
#include "lib/svg/xml_text.hpp"

namespace mmdc::svg {

inline pugi::xml_node add_child(pugi::xml_node parent, const char* name) {
  const pugi::xml_node child = parent.append_child(name);
  // A name is copied where there is memory and left out where there is none.
  if (!child || *child.name() == '\0') throw std::bad_alloc();
  return child;
}

inline void add_text(pugi::xml_node parent, std::string_view text) {
  if (!parent.append_child(pugi::node_pcdata).set_value(xml_text(text).c_str())) {
    throw std::bad_alloc();
  }
}

/// The value is copied once, into the tree.
inline void set_plain(pugi::xml_node node, const char* name, std::string_view value) {
  pugi::xml_attribute attribute = node.append_attribute(name);
  if (!attribute || *attribute.name() == '\0' || !attribute.set_value(value.data(), value.size())) {
    throw std::bad_alloc();
  }
}

inline void set(pugi::xml_node node, const char* name, std::string_view value) {
  if (is_plain(value)) {
    set_plain(node, name, value);
  } else {
    set_plain(node, name, xml_text(value));
  }
}

/// pugixml's own number setters follow the C locale, so it is given strings only.
inline void set(pugi::xml_node node, const char* name, double value) {
  set_plain(node, name, base::format_number(value));
}

/// The document in one line.
inline std::string print(const pugi::xml_document& document) {
  struct Writer final : pugi::xml_writer {
    void write(const void* data, std::size_t size) override {
      out.append(static_cast<const char*>(data), size);
    }
    std::string out;
  } writer;
  document.print(writer, "", pugi::format_raw, pugi::encoding_utf8);
  return std::move(writer.out);
}

}  // namespace mmdc::svg
