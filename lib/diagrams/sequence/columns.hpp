// Participants from left to right: their widths and the gaps between them.
#pragma once

#include <string>
#include <vector>

#include "lib/diagrams/sequence/sequence.hpp"
#include "lib/diagrams/sequence/texts.hpp"

namespace mmdc::diagrams::sequence {

struct Column {
  double x = 0;
  double width = 0;
  std::string label;       ///< wrapped if it is to be
  bool is_hidden = false;  ///< no part of the picture

  double center() const { return x + width / 2; }
};

struct BoxColumns {
  double x = 0;
  double width = 0;
  double margin = 0;
  std::string title;  ///< wrapped if it is to be
};

struct Columns {
  std::vector<Column> participants;  ///< parallel to Model::participants
  std::vector<BoxColumns> boxes;     ///< parallel to Model::boxes
  double participant_height = 0;     ///< the same for all
  double box_title_height = 0;       ///< of the highest title; 0 if there is none
};

Columns place_columns(const Model& model, const RoleTexts& texts, const Context& context);

}  // namespace mmdc::diagrams::sequence
