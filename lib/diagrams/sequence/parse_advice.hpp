// A closer look at statements that can't be read: what was probably meant.
#pragma once

#include <string_view>

#include "lib/source/statement_text.hpp"

namespace mmdc::diagrams::sequence {

source::Advice advise(const source::Mistake& mistake);

/// True of a line that can't be read and means a block, to which an `end` belongs.
bool is_meant_as_block(std::string_view line);

}  // namespace mmdc::diagrams::sequence
