/// @file
/// Where lines of text may break.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "lib/text/measurer.hpp"

namespace mmdc::text {

/// Byte offsets inside the text, ascending, at which a new line may begin: what Chromium does with
/// `white-space: break-spaces`. That is after every space, after hyphens and question marks, before
/// an opening bracket that follows punctuation, and around CJK characters and emoji.
std::vector<size_t> break_opportunities(std::string_view text);

/// The same with the words of scripts that have no blanks between them, as the measurer knows them.
std::vector<size_t> break_opportunities(std::string_view text, const Measurer& measurer);

/// Whether it is a letter of such a script: Thai, Lao, Khmer, Burmese and others, Unicode's class
/// SA of Annex 14.
bool is_written_without_blanks(char32_t c);

/// Whether the text has such letters.
bool has_words_without_blanks(std::string_view text);

/// Those of the places that lie between two such letters.
std::vector<size_t> inside_scripts_without_blanks(const std::vector<size_t>& places,
                                                  std::string_view text);

}  // namespace mmdc::text
