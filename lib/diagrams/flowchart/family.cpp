#include "lib/diagrams/flowchart/family.hpp"

#include "lib/diagrams/flowchart/flowchart.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

constexpr std::string_view headers[] = {"flowchart", "graph"};

}  // namespace

constinit const Family family =
    make_family<Model, Layout, parse, layout, draw>("flowchart", headers, true);

}  // namespace mmdc::diagrams::flowchart
