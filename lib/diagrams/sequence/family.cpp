#include "lib/diagrams/sequence/family.hpp"

#include "lib/diagrams/sequence/sequence.hpp"

namespace mmdc::diagrams::sequence {
namespace {

constexpr std::string_view headers[] = {"sequenceDiagram"};

}  // namespace

constinit const Family family =
    make_family<Model, Layout, parse, layout, draw>("sequence", headers);

}  // namespace mmdc::diagrams::sequence
