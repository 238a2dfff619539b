// The statements accTitle and accDescr, which all families have.
#pragma once

#include <string>
#include <string_view>

#include "lib/source/diagnostics.hpp"
#include "lib/source/piece.hpp"

namespace mmdc::source {

struct AccTitle {
  Piece text;
};

/// Of one line, or of all that stands in braces.
struct AccDescr {
  Piece text;
  Piece opener;  ///< the brace; empty before a line
  Piece closer;  ///< the other one; empty where none comes
};

/// What they say to those who can't see the drawing.
std::string words_of(const AccTitle& title);
std::string words_of(const AccDescr& descr);

/// Tells of a brace that nothing closes: Mermaid takes all of the diagram behind it for the
/// description. `text` is that of which the description is a part.
void warn_if_unclosed(const AccDescr& descr, std::string_view text, Diagnostics& diagnostics);

}  // namespace mmdc::source
