// From the tree of a formula to its picture, by the rules of MathML Core with the constants that
// Chromium takes for fonts without a table of them. Delimiters, radicals and large operators grow,
// as appendix G of The TeXbook has it.
#pragma once

#include "lib/math/tree.hpp"
#include "lib/text/inset.hpp"
#include "lib/text/measurer.hpp"

namespace mmdc::math {

/// In display style, letters `size` px large; nothing for a size of 0.
text::Inset set_formula(const text::Measurer& measurer, const Node& formula, double size);

}  // namespace mmdc::math
