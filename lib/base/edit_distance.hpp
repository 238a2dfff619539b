// How unlike two words are.
#pragma once

#include <cstddef>
#include <string_view>

namespace mmdc::base {

/// Insertions, deletions and replacements of bytes, and swaps of two neighbours, that turn `a` into
/// `b`; no byte is touched twice (Damerau 1964). Words longer than 64 bytes count as unlike
/// anything.
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace mmdc::base
