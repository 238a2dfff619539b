// The theme `redux-dark`: what it does not share with others like it; see rules.hpp.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

const std::string_view redux_dark_values = R"(
mainBkg=#111113
labelBackground=#111113
radius=12
noteFontWeight=600
strokeWidth=2
noteBkgColor=#FEF9C3
noteTextColor=#28253D
nodeBorder=#FFFFFF
clusterBkg=#1E1A2E
clusterBorder=#BDBCCC
noteBorderColor=#FACC15
fontFamily="Recursive Variable", arial, sans-serif
stateBorder=#FFFFFF
useGradient=false
dropShadow=url(#drop-shadow)
nodeShadow=true
filterColor=#FFFFFF
compositeBackground=#16141F
altBackground=#16141F
compositeTitleBackground=#16141F
stateEdgeLabelBackground=#16141F
fontWeight=600
requirementEdgeLabelBackground=#16141F
commitLineColor=#BDBCCC
erEdgeLabelBackground=#16141F
)";

const std::string_view redux_dark_rules = R"(
primaryTextColor ?= dm('#eee', '#FFFFFF')
nodeBorder ?= border1
actorBorder = '#FFFFFF'
signalColor = '#FFFFFF'
labelBoxBorderColor = '#BDBCCC'
)";

}  // namespace mmdc::theme::tables
