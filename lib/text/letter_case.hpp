// CSS's text-transform.
#pragma once

#include <string>
#include <vector>

#include "lib/text/markup.hpp"

namespace mmdc::text {

enum class LetterCase { as_written, upper, lower, capitalized };

/// The runs of a label with their letters in that case: those of Latin, Greek and Cyrillic script,
/// which are the ones that have cases in use. Words may go on from one run to the next.
void change_case(std::vector<MarkupRun>& runs, LetterCase to);

}  // namespace mmdc::text
