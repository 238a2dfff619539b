// What the table of families has of sequence diagrams.
#pragma once

#include "lib/diagrams/family.hpp"

namespace mmdc::diagrams::sequence {

extern const Family family;

}  // namespace mmdc::diagrams::sequence
