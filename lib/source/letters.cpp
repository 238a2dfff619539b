#include "lib/source/letters.hpp"

#include <algorithm>

#include "lib/base/utf8.hpp"

namespace mmdc::source {

std::size_t letter_length(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return 0;
  const base::Decoded decoded = base::decode_utf8(text);
  if (decoded.code_point > 0xFFFF) return 0;
  const LetterRange* const end = letter_ranges + letter_range_count;
  const LetterRange* const found =
      std::lower_bound(letter_ranges, end, decoded.code_point,
                       [](const LetterRange& range, char32_t code) { return range.last < code; });
  const bool is_letter = found != end && found->first <= decoded.code_point;
  return is_letter ? static_cast<std::size_t>(decoded.bytes) : 0;
}

}  // namespace mmdc::source
