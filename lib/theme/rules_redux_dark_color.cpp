// The theme `redux-dark-color`: what it does not share with others like it; see rules.hpp.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

const std::string_view redux_dark_color_values = R"(
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
rootLabelColor=#FFFFFF
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
cScaleLabel1=hsl(171.686746988, 81.3725490196%, 0%)
cScaleLabel2=hsl(31.4093959732, 100%, 0%)
cScaleLabel6=hsl(0, 100%, 6.7647058824%)
cScaleLabel7=hsl(51.3901345291, 100%, 0%)
commitLineColor=#BDBCCC
fontWeight=600
erEdgeLabelBackground=#16141F
borderColorArray=["#E879F9", "#2DD4BF", "#FB923C", "#22D3EE", "#4ADE80", "#A78BFA", "#F87171", "#FACC15", "#818CF8", "#A3E635 ", "#38BDF8", "#FB7185"]
bkgColorArray=[]
)";

const std::string_view redux_dark_color_rules = R"(
primaryTextColor ?= dm('#eee', '#FFFFFF')
nodeBorder ?= border1
actorBorder = '#FFFFFF'
signalColor = '#FFFFFF'
labelBoxBorderColor = '#BDBCCC'
cScaleLabel0 ?= dark(cScale0, 75)
cScaleLabel# ?= dark(cScale#, 75) for 3..5
cScaleLabel# ?= dark(cScale#, 75) for 8..11
without cScale#
)";

}  // namespace mmdc::theme::tables
