// From where to where each message, note and block reaches, before anything has a height.
#pragma once

#include <string>
#include <vector>

#include "lib/diagrams/sequence/columns.hpp"

namespace mmdc::diagrams::sequence {

/// What an event is in x. Which fields count depends on its kind.
struct Extent {
  double start = 0;  ///< of a message: where its line begins; of a note: its left side
  double end = 0;    ///< of a message: where its line ends
  double low = 0;    ///< of a message: the outermost sides of the lifelines it joins
  double high = 0;
  double width = 0;       ///< of a note; of a block: what its titles are wrapped to
  std::string text = {};  ///< wrapped if it is to be
};

/// Parallel to Model::events.
std::vector<Extent> find_extents(const Model& model, const Columns& columns, const RoleTexts& texts,
                                 const Context& context);

}  // namespace mmdc::diagrams::sequence
