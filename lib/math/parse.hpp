// From TeX's notation to the tree of a formula.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lib/math/tree.hpp"

namespace mmdc::math {

/// What could not be read. The formula is there all the same, with the source of the part in it.
struct Problem {
  std::size_t at = 0;  ///< byte offset in the formula
  std::size_t length = 0;
  std::string message;  ///< one sentence without a full stop
};

struct Parsed {
  Node formula;
  std::vector<Problem> problems;  ///< ten at most
};

/// A formula as it stands between `$$`. Any text is allowed; groups nest a hundred deep at most and
/// what lies deeper is left out, with a problem. Texts of more than 20,000 bytes are not read at
/// all.
Parsed parse(std::string_view tex);

}  // namespace mmdc::math
