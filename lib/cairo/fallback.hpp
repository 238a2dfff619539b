// Which fonts help out for the characters that the one asked for doesn't have.
#pragma once

#include <functional>

#include <pango/pango.h>

namespace mmdc::cairo {

/// A letter whose mark comes from another font would have it beside itself: then that font is to
/// have the letter too. Adds to the attributes of the line's layout.
void keep_graphemes_in_one_font(PangoLayout* layout, PangoAttrList* attributes);

/// Takes symbols from a font that has helped out before them in the line, if it has them, as
/// Chromium does: Pango looks for the best one anew each time, and another font has other widths.
/// Adds to the attributes of the line's layout. `is_helped` says which stretches are not in the
/// font that was asked for.
void prefer_last_helpers(PangoLayout* layout, PangoAttrList* attributes,
                         const std::function<bool(const PangoItem*)>& is_helped);

}  // namespace mmdc::cairo
