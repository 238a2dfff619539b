// The theme `redux-dark-color`; see rules.hpp.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

const std::string_view redux_dark_color_values = R"(
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
mainBkg=#111113
mainContrastColor=lightgrey
border1=#ccc
border2=rgba(255, 255, 255, 0.25)
arrowheadColor=#cccccc
labelBackground=#111113
textColor=#ccc
radius=12
noteFontWeight=600
strokeWidth=2
noteBkgColor=#FEF9C3
noteTextColor=#28253D
nodeBorder=#FFFFFF
clusterBkg=#1E1A2E
clusterBorder=#BDBCCC
noteBorderColor=#FACC15
darkTextColor=hsl(28.5714285714, 17.3553719008%, 86.2745098039%)
fontFamily="Recursive Variable", arial, sans-serif
fontSize=14px
THEME_COLOR_LIMIT=12
stateBorder=#FFFFFF
useGradient=false
gradientStart=#0042eb
gradientStop=#eb0042
dropShadow=url(#drop-shadow)
nodeShadow=true
archGroupBorderColor=#cccccc
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
nodeBorder ?= border1
clusterBkg ?= tertiaryColor
clusterBorder ?= tertiaryBorderColor
defaultLinkColor ?= lineColor
titleColor ?= tertiaryTextColor
edgeLabelBackground ?= dm(dark(secondaryColor, 30), secondaryColor)
nodeTextColor ?= primaryTextColor
actorBorder = '#FFFFFF'
signalColor = '#FFFFFF'
labelBoxBorderColor = '#BDBCCC'
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
vertLineColor ?= primaryBorderColor
taskTextColor ?= textColor
taskTextOutsideColor ?= textColor
taskTextLightColor ?= textColor
taskTextDarkColor ?= textColor
taskTextClickableColor ?= '#003163'
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
cScaleInv# ?= inv(cScale#) for 0..11
cScalePeer# ?= dm(light(cScale#, 10), dark(cScale#, 10)) for 0..11
scaleLabelColor ?= labelTextColor
cScaleLabel0 ?= dark(cScale0, 75)
cScaleLabel# ?= dark(cScale#, 75) for 3..5
cScaleLabel# ?= dark(cScale#, 75) for 8..11
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
vennTitleTextColor ?= titleColor
vennSetTextColor ?= textColor
archEdgeColor ?= lineColor
archEdgeArrowColor ?= lineColor
archEdgeWidth ?= '3'
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
attributeBackgroundColorOdd ?= '#ffffff'
attributeBackgroundColorEven ?= '#f2f2f2'
quadrantPointFill = lost(quadrant1Fill)
)";

}  // namespace mmdc::theme::tables
