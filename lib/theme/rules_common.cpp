// What themes make of their variables alike, where they say nothing else; see rules.hpp.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

const std::string_view common_rules = R"(
rectBkgColor ?= tertiaryColor
errorBkgColor ?= tertiaryColor
errorTextColor ?= tertiaryTextColor
noteFontWeight ?= 'normal'
fontWeight ?= 'normal'
transitionColor ?= lineColor
transitionLabelColor ?= textColor
stateLabelColor ?= or(stateBkg, primaryTextColor)
stateBkg ?= mainBkg
labelBackgroundColor ?= stateBkg
compositeBackground ?= or(background, tertiaryColor)
compositeTitleBackground ?= mainBkg
fillType0 ?= primaryColor
fillType1 ?= secondaryColor
fillType2 ?= adj(primaryColor, h=64)
fillType3 ?= adj(secondaryColor, h=64)
fillType4 ?= adj(primaryColor, h=-64)
fillType5 ?= adj(secondaryColor, h=-64)
fillType6 ?= adj(primaryColor, h=128)
fillType7 ?= adj(secondaryColor, h=128)
pieTitleTextSize ?= '25px'
pieTitleTextColor ?= taskTextDarkColor
pieSectionTextSize ?= '17px'
pieSectionTextColor ?= textColor
pieLegendTextSize ?= '17px'
pieLegendTextColor ?= taskTextDarkColor
pieStrokeColor ?= 'black'
pieStrokeWidth ?= '2px'
pieOuterStrokeWidth ?= '2px'
pieOuterStrokeColor ?= 'black'
pieOpacity ?= '0.7'
vennTitleTextColor ?= titleColor
vennSetTextColor ?= textColor
archEdgeWidth ?= '3'
archGroupBorderWidth ?= '2px'
quadrant2Fill ?= adj(primaryColor, r=5, g=5, b=5)
quadrant3Fill ?= adj(primaryColor, r=10, g=10, b=10)
quadrant4Fill ?= adj(primaryColor, r=15, g=15, b=15)
quadrant1TextFill ?= primaryTextColor
quadrant2TextFill ?= adj(primaryTextColor, r=-5, g=-5, b=-5)
quadrant3TextFill ?= adj(primaryTextColor, r=-10, g=-10, b=-10)
quadrant4TextFill ?= adj(primaryTextColor, r=-15, g=-15, b=-15)
quadrantPointTextFill ?= primaryTextColor
quadrantXAxisTextFill ?= primaryTextColor
quadrantYAxisTextFill ?= primaryTextColor
quadrantInternalBorderStrokeFill ?= primaryBorderColor
quadrantExternalBorderStrokeFill ?= primaryBorderColor
quadrantTitleFill ?= primaryTextColor
requirementBackground ?= primaryColor
requirementBorderColor ?= primaryBorderColor
requirementBorderSize ?= '1'
requirementTextColor ?= primaryTextColor
relationColor ?= lineColor
relationLabelColor ?= actorTextColor
tagLabelColor ?= primaryTextColor
tagLabelBackground ?= primaryColor
tagLabelFontSize ?= '10px'
commitLabelColor ?= secondaryTextColor
commitLabelBackground ?= secondaryColor
commitLabelFontSize ?= '10px'
)";

const std::string_view common_classic_rules = R"(
emUiFill ?= 'white'
emUiStroke ?= '#dbdada'
emProcessorFill ?= '#edb3f6'
emProcessorStroke ?= '#b88cbf'
emReadModelFill ?= '#d3f1a2'
emReadModelStroke ?= '#a3b732'
emCommandFill ?= '#bcd6fe'
emCommandStroke ?= '#679ac3'
emEventFill ?= '#ffb778'
emEventStroke ?= '#c19a0f'
emSwimlaneBackgroundOdd ?= 'rgb(250,250,250)'
emSwimlaneBackgroundStroke ?= 'rgb(240,240,240)'
emArrowhead ?= lineColor
emRelationStroke ?= lineColor
wardleyEvolutionColor ?= '#dc3545'
)";

}  // namespace mmdc::theme::tables
