/// @file
/// How wide letters are of which nothing is known but the script.
#pragma once

namespace mmdc::text {

/// Width in percent of the em, on the wide side: three quarters of the letters of the script are
/// narrower in the Noto fonts.
int usual_letter_width(char32_t code_point);

}  // namespace mmdc::text
