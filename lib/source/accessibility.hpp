// The statements accTitle and accDescr, which all families have.
#pragma once

#include <string>

#include "lib/source/piece.hpp"

namespace mmdc::source {

struct AccTitle {
  Piece text;
};

struct AccDescr {
  Piece text;
};

/// What they say to those who can't see the drawing.
std::string words_of(const AccTitle& title);
std::string words_of(const AccDescr& descr);

}  // namespace mmdc::source
