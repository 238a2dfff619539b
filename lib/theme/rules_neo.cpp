// The theme `neo`; see rules.hpp.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

const std::string_view neo_values = R"(
background=#ffffff
primaryColor=#cccccc
mainBkg=#ffffff
noteBkgColor=#fff5ad
noteTextColor=#333
radius=3
strokeWidth=2
primaryBorderColor=hsl(0, 0%, 70%)
nodeBorder=#000000
tertiaryColor=#ffffff
cScale0=hsl(240, 90%, 96.0784313725%)
cScale1=hsl(240, 22.2222222222%, 92.9411764706%)
cScale2=hsl(60, 90%, 100%)
cScale3=hsl(270, 90%, 96.0784313725%)
cScale4=hsl(300, 90%, 96.0784313725%)
cScale5=hsl(330, 90%, 96.0784313725%)
cScale6=hsl(0, 90%, 96.0784313725%)
cScale7=hsl(30, 90%, 96.0784313725%)
cScale8=hsl(90, 90%, 100%)
cScale9=hsl(150, 90%, 96.0784313725%)
cScale10=hsl(180, 90%, 96.0784313725%)
cScale11=hsl(210, 90%, 96.0784313725%)
git0=hsl(240, 90%, 96.0784313725%)
git1=hsl(240, 22.2222222222%, 92.9411764706%)
git2=hsl(60, 90%, 100%)
git3=hsl(210, 90%, 96.0784313725%)
git4=hsl(180, 90%, 96.0784313725%)
git5=hsl(150, 90%, 96.0784313725%)
git6=hsl(300, 90%, 96.0784313725%)
git7=hsl(0, 90%, 96.0784313725%)
THEME_COLOR_LIMIT=12
fontFamily=arial, sans-serif
fontSize=14px
stateBorder=#000000
useGradient=true
gradientStart=#0042eb
gradientStop=#eb0042
dropShadow=drop-shadow( 0px 1px 2px rgba(0, 0, 0, 0.25));
archGroupBorderColor=hsl(0, 0%, 70%)
sectionBkgColor=hsl(60, 90%, 100%)
sectionBkgColor2=#ECECFE
taskBkgColor=#ECECFE
activeTaskBorderColor=#ECECFE
activeTaskBkgColor=hsl(240, 90%, 100%)
altBackground=#f0f0f0
fillType0=#ECECFE
fillType1=#E9E9F1
fillType2=hsl(304, 90%, 96.0784313725%)
fillType3=hsl(304, 22.2222222222%, 92.9411764706%)
fillType4=hsl(176, 90%, 96.0784313725%)
fillType5=hsl(176, 22.2222222222%, 92.9411764706%)
fillType6=hsl(8, 90%, 96.0784313725%)
fillType7=hsl(8, 22.2222222222%, 92.9411764706%)
pie1=#ECECFE
pie2=#E9E9F1
pie3=hsl(60, 90%, 100%)
pie4=hsl(240, 90%, 86.0784313725%)
pie5=hsl(240, 22.2222222222%, 82.9411764706%)
pie6=hsl(60, 90%, 90%)
pie7=hsl(300, 90%, 86.0784313725%)
pie8=hsl(180, 90%, 86.0784313725%)
pie9=hsl(0, 90%, 96.0784313725%)
pie10=hsl(300, 90%, 76.0784313725%)
pie11=hsl(180, 90%, 76.0784313725%)
pie12=hsl(0, 90%, 86.0784313725%)
quadrant1Fill=#ECECFE
quadrant2Fill=#f1f1ff
quadrant3Fill=#f6f6ff
quadrant4Fill=#fbfbff
requirementBackground=#ECECFE
)";

const std::string_view neo_rules = R"(
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
altSectionBkgColor ?= 'white'
excludeBkgColor ?= '#eeeeee'
taskBorderColor ?= primaryBorderColor
gridColor ?= 'lightgrey'
doneTaskBkgColor ?= 'lightgrey'
doneTaskBorderColor ?= 'grey'
critBorderColor ?= '#ff8888'
critBkgColor ?= 'red'
todayLineColor ?= 'red'
vertLineColor ?= primaryBorderColor
taskTextColor ?= textColor
taskTextOutsideColor ?= textColor
taskTextLightColor ?= textColor
taskTextDarkColor ?= textColor
taskTextClickableColor ?= '#003163'
noteFontWeight ?= 'normal'
fontWeight ?= 'normal'
personBorder ?= primaryBorderColor
personBkg ?= mainBkg
transitionColor ?= lineColor
transitionLabelColor ?= textColor
stateLabelColor ?= or(stateBkg, primaryTextColor)
stateBkg ?= mainBkg
labelBackgroundColor ?= stateBkg
compositeBackground ?= or(background, tertiaryColor)
compositeTitleBackground ?= mainBkg
compositeBorder ?= nodeBorder
innerEndBackground = nodeBorder
specialStateColor = lineColor
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
archEdgeColor ?= lineColor
archEdgeArrowColor ?= lineColor
archEdgeWidth ?= '3'
archGroupBorderWidth ?= '2px'
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
requirementBorderColor ?= primaryBorderColor
requirementBorderSize ?= '1'
requirementTextColor ?= primaryTextColor
relationColor ?= lineColor
relationLabelBackground ?= dm(dark(secondaryColor, 30), secondaryColor)
relationLabelColor ?= actorTextColor
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
attributeBackgroundColorOdd ?= '#ffffff'
attributeBackgroundColorEven ?= '#f2f2f2'
quadrantPointFill = lost(quadrant1Fill)
)";

}  // namespace mmdc::theme::tables
