// The space on the sides of operators: the dictionary of MathML Core, in em.
#pragma once

#include <string_view>

namespace mmdc::math {

/// Where an operator stands in its row.
enum class Form { prefix, infix, postfix };

struct OperatorSpace {
  double before = 0;
  double after = 0;
};

/// Operators of more than one character have no space.
OperatorSpace space_of(std::string_view character, Form form);

}  // namespace mmdc::math
