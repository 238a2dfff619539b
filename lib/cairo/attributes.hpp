// Attributes of stretches of a layout's text.
#pragma once

#include <pango/pango.h>

namespace mmdc::cairo {

/// A stretch of the text, in bytes.
struct Place {
  guint begin, end;
};

/// Adds an attribute of a stretch; the list owns it from then on.
inline void add(PangoAttrList* attributes, Place place, PangoAttribute* attribute) {
  attribute->start_index = place.begin;
  attribute->end_index = place.end;
  pango_attr_list_insert(attributes, attribute);
}

}  // namespace mmdc::cairo
