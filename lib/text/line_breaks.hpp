/// @file
/// Where lines of text may break.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace mmdc::text {

/// Byte offsets inside the text, ascending, at which a new line may begin: what Chromium does with
/// `white-space: break-spaces`. That is after every space, after hyphens and question marks, before
/// an opening bracket that follows punctuation, and around CJK characters and emoji.
std::vector<size_t> break_opportunities(std::string_view text);

}  // namespace mmdc::text
