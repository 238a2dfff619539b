#include "lib/diagrams/family.hpp"

#include "lib/diagrams/sequence/sequence.hpp"

namespace mmdc::diagrams::sequence {
namespace {

bool claims(std::string_view text) {
  return text.starts_with("sequenceDiagram");
}

}  // namespace

extern const Family family;
constinit const Family family = make_family<Model, Layout, parse, layout, draw>("sequence", claims);

}  // namespace mmdc::diagrams::sequence
