// Where a text asks for fonts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <mmdc/diagnostic.hpp>

namespace mmdc::source {

/// The first name of a CSS list of font families.
struct FontName {
  std::string name;  ///< in lower case, without quotes
  Span span;
};

/// Every name behind `fontFamily` or `font-family` and a colon, whatever it is part of: front
/// matter, a directive, a style.
std::vector<FontName> find_font_names(std::string_view text);

}  // namespace mmdc::source
