// The table of families. A new one is its folder and two lines here.
#include "lib/diagrams/flowchart/family.hpp"
#include "lib/diagrams/sequence/family.hpp"

namespace mmdc::diagrams {

std::span<const Family* const> families() {
  static constexpr const Family* table[] = {
      &flowchart::family,
      &sequence::family,
  };
  return table;
}

}  // namespace mmdc::diagrams
