// What to tell where the grammar expected something that is not there.
#pragma once

#include <string_view>

namespace mmdc::source {
struct StatementRules;
}

namespace mmdc::diagrams::flowchart {

const source::StatementRules& statement_rules();

}  // namespace mmdc::diagrams::flowchart
