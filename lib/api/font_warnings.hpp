// What to tell of fonts and characters that are not there.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include <mmdc/diagnostic.hpp>

#include "lib/source/font_names.hpp"
#include "lib/text/assisted.hpp"

namespace mmdc::api {

/// A warning if what is shown here has boxes in place of characters.
std::optional<Diagnostic> missing_glyphs(const text::AssistedMeasurer& measurer);

/// A warning for each list of fonts that none is there of, at its place if the text has it. The
/// lists of formulas are nobody's wish.
std::vector<Diagnostic> unknown_fonts(const text::AssistedMeasurer& measurer,
                                      std::span<const source::FontName> places);

}  // namespace mmdc::api
