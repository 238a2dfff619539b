// The theme `forest`; see rules.hpp.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

const std::string_view forest_values = R"(
background=white
primaryColor=#cde498
secondaryColor=#cdffb2
mainBkg=#cde498
secondBkg=#cdffb2
lineColor=#000000
border1=#13540c
border2=#6eaa49
arrowheadColor=green
tertiaryColor=hsl(78.1578947368, 58.4615384615%, 84.5098039216%)
primaryBorderColor=hsl(78.1578947368, 18.4615384615%, 64.5098039216%)
secondaryBorderColor=hsl(98.961038961, 60%, 74.9019607843%)
tertiaryBorderColor=hsl(78.1578947368, 18.4615384615%, 74.5098039216%)
primaryTextColor=#321b67
secondaryTextColor=#32004d
tertiaryTextColor=#321b67
textColor=#000000
radius=5
strokeWidth=1
titleColor=#333
edgeLabelBackground=#e8e8e8
actorTextColor=black
signalColor=#333
signalTextColor=#333
labelBoxBorderColor=#326932
noteBkgColor=#fff5ad
activationBorderColor=#666
activationBkgColor=#f4f4f4
sequenceNumberColor=white
errorBkgColor=#552222
errorTextColor=#552222
fontFamily="trebuchet ms", verdana, arial, sans-serif
fontSize=16px
THEME_COLOR_LIMIT=12
sectionBkgColor=#6eaa49
sectionBkgColor2=#6eaa49
taskBkgColor=#487e3a
taskTextLightColor=white
taskTextDarkColor=black
vertLineColor=#00BFFF
archGroupBorderColor=hsl(78.1578947368, 18.4615384615%, 64.5098039216%)
labelColor=black
useGradient=true
dropShadow=drop-shadow( 1px 2px 2px rgba(185,185,185,0.5))
relationLabelBackground=#e8e8e8
personBorder=hsl(78.1578947368, 18.4615384615%, 64.5098039216%)
personBkg=#cde498
gradientStart=hsl(78.1578947368, 18.4615384615%, 64.5098039216%)
gradientStop=hsl(98.961038961, 60%, 74.9019607843%)
)";

const std::string_view forest_rules = R"(
actorBorder = dark(mainBkg, 20)
actorBkg = mainBkg
labelBoxBkgColor = actorBkg
labelTextColor = actorTextColor
loopTextColor = actorTextColor
noteBorderColor = border2
noteTextColor = actorTextColor
actorLineColor = actorBorder
nodeBkg = mainBkg
nodeBorder = border1
clusterBkg = secondBkg
clusterBorder = border2
defaultLinkColor = lineColor
taskBorderColor = border1
taskTextColor = taskTextLightColor
taskTextOutsideColor = taskTextDarkColor
activeTaskBorderColor = taskBorderColor
activeTaskBkgColor = mainBkg
archEdgeColor = lineColor
archEdgeArrowColor = lineColor
rowOdd ?= light(mainBkg, 75)
rowEven ?= light(mainBkg, 20)
altBackground ?= '#f0f0f0'
compositeBorder ?= nodeBorder
innerEndBackground = primaryBorderColor
specialStateColor = lineColor
classText = primaryTextColor
cScale0 ?= primaryColor
cScale1 ?= secondaryColor
cScale2 ?= tertiaryColor
cScale3 ?= adj(primaryColor, h=30)
cScale4 ?= adj(primaryColor, h=60)
cScale5 ?= adj(primaryColor, h=90)
cScale6 ?= adj(primaryColor, h=120)
cScale7 ?= adj(primaryColor, h=150)
cScale8 ?= adj(primaryColor, h=210)
cScale9 ?= adj(primaryColor, h=270)
cScale10 ?= adj(primaryColor, h=300)
cScale11 ?= adj(primaryColor, h=330)
cScalePeer1 ?= dark(secondaryColor, 45)
cScalePeer2 ?= dark(tertiaryColor, 40)
cScale# = dark(cScale#, 10) for 0..11
cScalePeer# ?= dark(cScale#, 25) for 0..11
cScaleInv# ?= adj(cScale#, h=180) for 0..11
altSectionBkgColor ?= 'white'
excludeBkgColor ?= '#eeeeee'
gridColor ?= 'lightgrey'
doneTaskBkgColor ?= 'lightgrey'
doneTaskBorderColor ?= 'grey'
critBorderColor ?= '#ff8888'
critBkgColor ?= 'red'
todayLineColor ?= 'red'
taskTextClickableColor ?= '#003163'
scaleLabelColor ?= labelTextColor
cScaleLabel# ?= scaleLabelColor for 0..11
surface0 ?= adj(mainBkg, h=30, s=-30, l=-5)
surface1 ?= adj(mainBkg, h=30, s=-30, l=-10)
surface2 ?= adj(mainBkg, h=30, s=-30, l=-15)
surface3 ?= adj(mainBkg, h=30, s=-30, l=-20)
surface4 ?= adj(mainBkg, h=30, s=-30, l=-25)
surfacePeer0 ?= adj(mainBkg, h=30, s=-30, l=-8)
surfacePeer1 ?= adj(mainBkg, h=30, s=-30, l=-13)
surfacePeer2 ?= adj(mainBkg, h=30, s=-30, l=-18)
surfacePeer3 ?= adj(mainBkg, h=30, s=-30, l=-23)
surfacePeer4 ?= adj(mainBkg, h=30, s=-30, l=-28)
pie1 ?= primaryColor
pie2 ?= secondaryColor
pie3 ?= tertiaryColor
pie5 ?= dark(secondaryColor, 30)
pie6 ?= adj(tertiaryColor, h=40, l=-40)
pie7 ?= adj(primaryColor, h=60, l=-10)
pie8 ?= adj(primaryColor, h=-60, l=-10)
pie9 ?= adj(primaryColor, h=120)
pie10 ?= adj(primaryColor, h=60, l=-50)
pie11 ?= adj(primaryColor, h=-60, l=-50)
pie12 ?= adj(primaryColor, h=120, l=-50)
venn1 ?= adj(primaryColor, l=-30)
venn2 ?= adj(secondaryColor, l=-30)
venn3 ?= adj(tertiaryColor, l=-30)
venn4 ?= adj(primaryColor, h=60, l=-30)
venn5 ?= adj(primaryColor, h=-60, l=-30)
venn6 ?= adj(secondaryColor, h=60, l=-30)
venn7 ?= adj(primaryColor, h=120, l=-30)
venn8 ?= adj(secondaryColor, h=120, l=-30)
quadrant1Fill ?= primaryColor
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
gitBranchLabel# ?= actorTextColor for 1..2
gitBranchLabel3 ?= inv(actorTextColor)
gitBranchLabel# ?= actorTextColor for 4..7
tagLabelBorder = or(tagBorder, primaryBorderColor)
attributeBackgroundColorOdd ?= '#ffffff'
attributeBackgroundColorEven ?= '#f2f2f2'
quadrantPointFill = lost(quadrant1Fill)
pie4 ?= adj(primaryColor, l=-30)
gitBranchLabel0 ?= inv(labelTextColor)
)";

}  // namespace mmdc::theme::tables
