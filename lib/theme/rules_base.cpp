// The theme `base`; see rules.hpp.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

const std::string_view base_values = R"(
background=#f4f4f4
primaryColor=#fff4dd
noteBkgColor=#fff5ad
noteTextColor=#333
radius=5
strokeWidth=1
THEME_COLOR_LIMIT=12
fontFamily="trebuchet ms", verdana, arial, sans-serif
fontSize=16px
useGradient=true
dropShadow=drop-shadow( 1px 2px 2px rgba(185,185,185,1))
)";

const std::string_view base_rules = R"(
primaryTextColor ?= dm('#eee', '#333')
secondaryColor ?= adj(primaryColor, h=-120)
tertiaryColor ?= adj(primaryColor, h=180, l=5)
primaryBorderColor ?= border(primaryColor)
secondaryBorderColor ?= border(secondaryColor)
tertiaryBorderColor ?= border(tertiaryColor)
noteBorderColor ?= border(noteBkgColor)
noteBkgColor ?= '#fff5ad'
noteTextColor ?= '#333'
secondaryTextColor ?= inv(secondaryColor)
tertiaryTextColor ?= inv(tertiaryColor)
lineColor ?= inv(background)
arrowheadColor ?= inv(background)
textColor ?= primaryTextColor
border2 ?= tertiaryBorderColor
nodeBkg ?= primaryColor
mainBkg ?= primaryColor
nodeBorder ?= primaryBorderColor
clusterBkg ?= tertiaryColor
clusterBorder ?= tertiaryBorderColor
defaultLinkColor ?= lineColor
titleColor ?= tertiaryTextColor
edgeLabelBackground ?= dm(dark(secondaryColor, 30), secondaryColor)
nodeTextColor ?= primaryTextColor
actorBorder ?= primaryBorderColor
actorBkg ?= mainBkg
actorTextColor ?= primaryTextColor
actorLineColor ?= actorBorder
labelBoxBkgColor ?= actorBkg
signalColor ?= textColor
signalTextColor ?= textColor
labelBoxBorderColor ?= actorBorder
labelTextColor ?= actorTextColor
loopTextColor ?= actorTextColor
activationBorderColor ?= dark(secondaryColor, 10)
activationBkgColor ?= secondaryColor
sequenceNumberColor ?= inv(lineColor)
rectBkgColor ?= tertiaryColor
errorBkgColor ?= tertiaryColor
errorTextColor ?= tertiaryTextColor
sectionBkgColor ?= tertiaryColor
altSectionBkgColor ?= 'white'
sectionBkgColor2 ?= primaryColor
excludeBkgColor ?= '#eeeeee'
taskBorderColor ?= primaryBorderColor
taskBkgColor ?= primaryColor
activeTaskBorderColor ?= primaryColor
activeTaskBkgColor ?= light(primaryColor, 23)
gridColor ?= 'lightgrey'
doneTaskBkgColor ?= 'lightgrey'
doneTaskBorderColor ?= 'grey'
critBorderColor ?= '#ff8888'
critBkgColor ?= 'red'
todayLineColor ?= 'red'
vertLineColor ?= 'navy'
taskTextColor ?= textColor
taskTextOutsideColor ?= textColor
taskTextLightColor ?= textColor
taskTextDarkColor ?= textColor
taskTextClickableColor ?= '#003163'
noteFontWeight ?= 'normal'
fontWeight ?= 'normal'
personBorder ?= primaryBorderColor
personBkg ?= mainBkg
rowOdd ?= dm(dark(mainBkg, 5), light(mainBkg, 75))
rowEven ?= dm(dark(mainBkg, 10), light(mainBkg, 5))
transitionColor ?= lineColor
transitionLabelColor ?= textColor
stateLabelColor ?= or(stateBkg, primaryTextColor)
stateBkg ?= mainBkg
labelBackgroundColor ?= stateBkg
compositeBackground ?= or(background, tertiaryColor)
altBackground ?= tertiaryColor
compositeTitleBackground ?= mainBkg
compositeBorder ?= nodeBorder
innerEndBackground = nodeBorder
specialStateColor = lineColor
cScale0 ?= primaryColor
cScale1 ?= secondaryColor
cScale2 ?= tertiaryColor
cScale3 ?= adj(primaryColor, h=30)
cScale4 ?= adj(primaryColor, h=60)
cScale5 ?= adj(primaryColor, h=90)
cScale6 ?= adj(primaryColor, h=120)
cScale7 ?= adj(primaryColor, h=150)
cScale8 ?= adj(primaryColor, h=210, l=150)
cScale9 ?= adj(primaryColor, h=270)
cScale10 ?= adj(primaryColor, h=300)
cScale11 ?= adj(primaryColor, h=330)
cScale# = dm(dark(cScale#, 75), dark(cScale#, 25)) for 0..11
cScaleInv# ?= inv(cScale#) for 0..11
cScalePeer# ?= dm(light(cScale#, 10), dark(cScale#, 10)) for 0..11
scaleLabelColor ?= labelTextColor
cScaleLabel# ?= scaleLabelColor for 0..11
surface0 ?= dm(adj(mainBkg, h=180, s=-15, l=-20), adj(mainBkg, h=180, s=-15, l=-5))
surface1 ?= dm(adj(mainBkg, h=180, s=-15, l=-32), adj(mainBkg, h=180, s=-15, l=-8))
surface2 ?= dm(adj(mainBkg, h=180, s=-15, l=-44), adj(mainBkg, h=180, s=-15, l=-11))
surface3 ?= dm(adj(mainBkg, h=180, s=-15, l=-56), adj(mainBkg, h=180, s=-15, l=-14))
surface4 ?= dm(adj(mainBkg, h=180, s=-15, l=-68), adj(mainBkg, h=180, s=-15, l=-17))
surfacePeer0 ?= dm(adj(mainBkg, h=180, s=-15, l=-32), adj(mainBkg, h=180, s=-15, l=-8))
surfacePeer1 ?= dm(adj(mainBkg, h=180, s=-15, l=-44), adj(mainBkg, h=180, s=-15, l=-11))
surfacePeer2 ?= dm(adj(mainBkg, h=180, s=-15, l=-56), adj(mainBkg, h=180, s=-15, l=-14))
surfacePeer3 ?= dm(adj(mainBkg, h=180, s=-15, l=-68), adj(mainBkg, h=180, s=-15, l=-17))
surfacePeer4 ?= dm(adj(mainBkg, h=180, s=-15, l=-80), adj(mainBkg, h=180, s=-15, l=-20))
classText ?= textColor
fillType0 ?= primaryColor
fillType1 ?= secondaryColor
fillType2 ?= adj(primaryColor, h=64)
fillType3 ?= adj(secondaryColor, h=64)
fillType4 ?= adj(primaryColor, h=-64)
fillType5 ?= adj(secondaryColor, h=-64)
fillType6 ?= adj(primaryColor, h=128)
fillType7 ?= adj(secondaryColor, h=128)
pie1 ?= primaryColor
pie2 ?= secondaryColor
pie3 ?= tertiaryColor
pie4 ?= adj(primaryColor, l=-10)
pie5 ?= adj(secondaryColor, l=-10)
pie6 ?= adj(tertiaryColor, l=-10)
pie7 ?= adj(primaryColor, h=60, l=-10)
pie8 ?= adj(primaryColor, h=-60, l=-10)
pie9 ?= adj(primaryColor, h=120)
pie10 ?= adj(primaryColor, h=60, l=-20)
pie11 ?= adj(primaryColor, h=-60, l=-20)
pie12 ?= adj(primaryColor, h=120, l=-10)
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
venn1 ?= adj(primaryColor, l=-30)
venn2 ?= adj(secondaryColor, l=-30)
venn3 ?= adj(tertiaryColor, l=-30)
venn4 ?= adj(primaryColor, h=60, l=-30)
venn5 ?= adj(primaryColor, h=-60, l=-30)
venn6 ?= adj(secondaryColor, h=60, l=-30)
venn7 ?= adj(primaryColor, h=120, l=-30)
venn8 ?= adj(secondaryColor, h=120, l=-30)
vennTitleTextColor ?= titleColor
vennSetTextColor ?= textColor
archEdgeColor ?= '#777'
archEdgeArrowColor ?= '#777'
archEdgeWidth ?= '3'
archGroupBorderColor ?= '#000'
archGroupBorderWidth ?= '2px'
quadrant1Fill ?= primaryColor
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
relationLabelBackground ?= dm(dark(secondaryColor, 30), secondaryColor)
relationLabelColor ?= actorTextColor
git0 ?= primaryColor
git1 ?= secondaryColor
git2 ?= tertiaryColor
git3 ?= adj(primaryColor, h=-30)
git4 ?= adj(primaryColor, h=-60)
git5 ?= adj(primaryColor, h=-90)
git6 ?= adj(primaryColor, h=60)
git7 ?= adj(primaryColor, h=120)
git# = dm(light(git#, 25), dark(git#, 25)) for 0..7
gitInv# ?= inv(git#) for 0..7
branchLabelColor ?= dm('black', labelTextColor)
gitBranchLabel# ?= branchLabelColor for 0..7
tagLabelColor ?= primaryTextColor
tagLabelBackground ?= primaryColor
tagLabelBorder = or(tagBorder, primaryBorderColor)
tagLabelFontSize ?= '10px'
commitLabelColor ?= secondaryTextColor
commitLabelBackground ?= secondaryColor
commitLabelFontSize ?= '10px'
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
attributeBackgroundColorOdd ?= '#ffffff'
attributeBackgroundColorEven ?= '#f2f2f2'
gradientStart = primaryBorderColor
gradientStop = secondaryBorderColor
quadrantPointFill = lost(quadrant1Fill)
)";

}  // namespace mmdc::theme::tables
