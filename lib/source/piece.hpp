// Stretches of the caller's text, as the grammars hand them on.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <boost/range/iterator_range.hpp>

namespace mmdc::source {

using Iterator = const char*;
using Piece = boost::iterator_range<Iterator>;

inline std::string_view view_of(const Piece& piece) {
  return {piece.begin(), static_cast<std::size_t>(piece.size())};
}

inline std::string string_of(const Piece& piece) {
  return {piece.begin(), piece.end()};
}

}  // namespace mmdc::source
