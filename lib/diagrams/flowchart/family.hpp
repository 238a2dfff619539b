// What the table of families has of flowcharts.
#pragma once

#include "lib/diagrams/family.hpp"

namespace mmdc::diagrams::flowchart {

extern const Family family;

}  // namespace mmdc::diagrams::flowchart
