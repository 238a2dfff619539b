// A closer look at statements that can't be read: what was probably meant.
#pragma once

#include "lib/source/statement_text.hpp"

namespace mmdc::diagrams::flowchart {

source::Advice advise(const source::Mistake& mistake);

}  // namespace mmdc::diagrams::flowchart
