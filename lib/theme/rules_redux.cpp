// The theme `redux`: what it does not share with others like it; see rules.hpp.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

const std::string_view redux_values = R"(
noteTextColor=#28253D
radius=12
noteFontWeight=600
primaryBorderColor=hsl(247.5, 0%, 9.2156862745%)
nodeBorder=#28253D
clusterBkg=#F9F9FB
clusterBorder=#BDBCCC
noteBorderColor=#FACC15
actorBorder=#28253D
fontFamily="Recursive Variable", arial, sans-serif
stateBorder=#28253D
useGradient=false
dropShadow=url(#drop-shadow)
nodeShadow=true
archGroupBorderColor=hsl(247.5, 0%, 9.2156862745%)
filterColor=#000000
compositeTitleBackground=#F9F9FB
altBackground=#F9F9FB
stateEdgeLabelBackground=#FFFFFF
fontWeight=600
requirementEdgeLabelBackground=#FFFFFF
commitLineColor=#BDBCCC
erEdgeLabelBackground=#FFFFFF
)";

const std::string_view redux_rules = R"(
primaryTextColor ?= dm('#eee', '#28253D')
cScale# = mainBkg for 0..11
cScale# = dm(dark(cScale#, 75), dark(cScale#, 25)) for 0..11
)";

}  // namespace mmdc::theme::tables
