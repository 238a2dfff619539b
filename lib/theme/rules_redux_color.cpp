// The theme `redux-color`: what it does not share with others like it; see rules.hpp.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

const std::string_view redux_color_values = R"(
noteTextColor=#28253D
radius=12
noteFontWeight=600
primaryBorderColor=hsl(0, 0%, 70%)
nodeBorder=#28253D
actorBorder=#28253D
noteBorderColor=#FACC15
fontFamily="Recursive Variable", arial, sans-serif
stateBorder=#28253D
useGradient=false
dropShadow=url(#drop-shadow)
nodeShadow=true
archGroupBorderColor=hsl(0, 0%, 70%)
filterColor=#000000
altBackground=#f0f0f0
cScale0=#f4a8ff
cScale1=#46ecd5
cScale2=#ffb86a
cScale3=#dab2ff
cScale4=#7bf1a8
cScale5=#c4b4ff
cScale6=#ffa2a2
cScale7=#ffdf20
cScale8=#a3b3ff
cScale9=#bbf451
cScale10=#74d4ff
cScale11=#ffa1ad
commitLineColor=#BDBCCC
fontWeight=600
erEdgeLabelBackground=#FFFFFF
borderColorArray=["#E879F9", "#2DD4BF", "#FB923C", "#22D3EE", "#4ADE80", "#A78BFA", "#F87171", "#FACC15", "#818CF8", "#A3E635 ", "#38BDF8", "#FB7185"]
bkgColorArray=["#FDF4FF", "#F0FDFA", "#FFF7ED", "#ECFEFF", "#F0FDF4", "#F5F3FF", "#FEF2F2", "#FEFCE8", "#EEF2FF", "#F7FEE7", "#F0F9FF", "#FFF1F2"]
)";

const std::string_view redux_color_rules = R"(
primaryTextColor ?= dm('#eee', '#28253D')
without cScale#
)";

}  // namespace mmdc::theme::tables
