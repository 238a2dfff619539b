#include "lib/diagrams/family.hpp"

#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

bool claims(std::string_view text) {
  return text.starts_with("graph") || text.starts_with("flowchart");
}

}  // namespace

extern const Family family;
constinit const Family family =
    make_family<Model, Layout, parse, layout, draw>("flowchart", claims, true);

}  // namespace mmdc::diagrams::flowchart
