// The table of families. A new one is its folder and two lines here.
#include "lib/diagrams/family.hpp"

namespace mmdc::diagrams {

namespace flowchart {
extern const Family family;
}
namespace sequence {
extern const Family family;
}

std::span<const Family* const> families() {
  static constexpr const Family* table[] = {
      &flowchart::family,
      &sequence::family,
  };
  return table;
}

}  // namespace mmdc::diagrams
