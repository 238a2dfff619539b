// What the theme `base`, those of neo and those of redux have in common; see rules.hpp.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

// Of neo, redux and redux-color.
const std::string_view light_values = R"(
background=#ffffff
primaryColor=#cccccc
mainBkg=#ffffff
noteBkgColor=#fff5ad
strokeWidth=2
tertiaryColor=#ffffff
git0=hsl(240, 90%, 96.0784313725%)
git1=hsl(240, 22.2222222222%, 92.9411764706%)
git2=hsl(60, 90%, 100%)
git3=hsl(210, 90%, 96.0784313725%)
git4=hsl(180, 90%, 96.0784313725%)
git5=hsl(150, 90%, 96.0784313725%)
git6=hsl(300, 90%, 96.0784313725%)
git7=hsl(0, 90%, 96.0784313725%)
THEME_COLOR_LIMIT=12
fontSize=14px
gradientStart=#0042eb
gradientStop=#eb0042
sectionBkgColor=hsl(60, 90%, 100%)
sectionBkgColor2=#ECECFE
taskBkgColor=#ECECFE
activeTaskBorderColor=#ECECFE
activeTaskBkgColor=hsl(240, 90%, 100%)
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

// Of neo-dark, redux-dark and redux-dark-color.
const std::string_view dark_tone_values = R"(
secondBkg=calculated
background=#333
primaryColor=#1f2020
secondaryColor=hsl(180, 1.5873015873%, 28.3529411765%)
tertiaryColor=hsl(20, 1.5873015873%, 12.3529411765%)
primaryBorderColor=#cccccc
secondaryBorderColor=hsl(180, 0%, 18.3529411765%)
tertiaryBorderColor=hsl(20, 0%, 2.3529411765%)
primaryTextColor=#e0dfdf
secondaryTextColor=rgb(183.8476190475, 181.5523809523, 181.5523809523)
tertiaryTextColor=rgb(222.9999999999, 223.6666666666, 223.9999999999)
mainContrastColor=lightgrey
border1=#ccc
border2=rgba(255, 255, 255, 0.25)
arrowheadColor=#cccccc
textColor=#ccc
darkTextColor=hsl(28.5714285714, 17.3553719008%, 86.2745098039%)
fontSize=14px
THEME_COLOR_LIMIT=12
gradientStart=#0042eb
gradientStop=#eb0042
archGroupBorderColor=#cccccc
)";

// Of these six and base.
const std::string_view modern_rules = R"(
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
vertLineColor ?= primaryBorderColor
taskTextColor ?= textColor
taskTextOutsideColor ?= textColor
taskTextLightColor ?= textColor
taskTextDarkColor ?= textColor
taskTextClickableColor ?= '#003163'
personBorder ?= primaryBorderColor
personBkg ?= mainBkg
altBackground ?= tertiaryColor
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
archEdgeColor ?= lineColor
archEdgeArrowColor ?= lineColor
archGroupBorderColor ?= '#000'
quadrant1Fill ?= primaryColor
relationLabelBackground ?= dm(dark(secondaryColor, 30), secondaryColor)
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
tagLabelBorder = or(tagBorder, primaryBorderColor)
attributeBackgroundColorOdd ?= '#ffffff'
attributeBackgroundColorEven ?= '#f2f2f2'
quadrantPointFill = lost(quadrant1Fill)
)";

}  // namespace mmdc::theme::tables
