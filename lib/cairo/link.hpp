// Links in documents.
#pragma once

#include <string>

#include <cairo.h>

namespace mmdc::cairo {

/// What is painted during its life is a link on surfaces that know links. Links must not lie in
/// each other. Nothing is done for an empty address.
class LinkArea {
 public:
  LinkArea(cairo_t* context, const std::string& href);
  LinkArea(const LinkArea&) = delete;
  LinkArea& operator=(const LinkArea&) = delete;
  ~LinkArea();

 private:
  cairo_t* context_;  // null if there is no link
};

}  // namespace mmdc::cairo
