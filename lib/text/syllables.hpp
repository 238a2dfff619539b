/// @file
/// Where a line may be cut that has no place to break.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace mmdc::text {

/// Byte offsets inside the text, ascending, that lie between two grapheme clusters and, in Thai,
/// Lao, Khmer and Burmese script, not within a syllable as far as the letters tell: vowels stay
/// with their consonant, consonants that are stacked or end a syllable with what is before them.
std::vector<size_t> syllable_breaks(std::string_view text);

}  // namespace mmdc::text
