// The theme `dark`; see rules.hpp.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

const std::string_view dark_values = R"(
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
textColor=#ccc
mainBkg=#1f2020
mainContrastColor=lightgrey
border1=#ccc
border2=rgba(255, 255, 255, 0.25)
labelBackground=#181818
radius=5
strokeWidth=1
clusterBkg=#302F3D
titleColor=#F9FFFE
noteBkgColor=#fff5ad
sequenceNumberColor=black
errorBkgColor=#a44141
errorTextColor=#ddd
darkTextColor=hsl(28.5714285714, 17.3553719008%, 86.2745098039%)
fontFamily="trebuchet ms", verdana, arial, sans-serif
fontSize=16px
THEME_COLOR_LIMIT=12
sectionBkgColor=hsl(52.9411764706, 28.813559322%, 58.431372549%)
sectionBkgColor2=#EAE8D9
excludeBkgColor=hsl(52.9411764706, 28.813559322%, 48.431372549%)
taskBorderColor=#ffffff
activeTaskBorderColor=#ffffff
activeTaskBkgColor=#81B1DB
critBorderColor=#E83737
critBkgColor=#E83737
todayLineColor=#DB5757
vertLineColor=#00BFFF
archGroupBorderColor=#cccccc
rowOdd=hsl(180, 1.5873015873%, 17.3529411765%)
rowEven=hsl(180, 1.5873015873%, 2.3529411765%)
labelColor=calculated
useGradient=true
dropShadow=drop-shadow( 1px 2px 2px rgba(185,185,185,1))
cScale1=#0b0000
cScale2=#4d1037
cScale3=#3f5258
cScale4=#4f2f1b
cScale5=#6e0a0a
cScale6=#3b0048
cScale7=#995a01
cScale8=#154706
cScale9=#161722
cScale10=#00296f
cScale11=#01629c
cScale12=#010029
cScalePeer2=hsl(321.6393442623, 65.5913978495%, 28.2352941176%)
cScalePeer4=hsl(23.0769230769, 49.0566037736%, 30.7843137255%)
cScalePeer8=hsl(106.1538461538, 84.4155844156%, 25.0980392157%)
cScalePeer10=hsl(217.8378378378, 100%, 31.7647058824%)
pie2=#4d1037
pie8=#154706
venn2=hsl(0, 100%, 32.1568627451%)
venn3=hsl(321.6393442623, 65.5913978495%, 48.2352941176%)
venn6=hsl(0, 83.3333333333%, 53.5294117647%)
venn8=hsl(35.1315789474, 98.7012987013%, 60.1960784314%)
wardleyEvolutionColor=#ff6b6b
gitInv1=rgb(93.5483870969, 221.4516129033, 139.677419355)
gitInv7=rgb(206.1818181817, 89.948051948, 241.051948052)
emUiFill=#2d2d2d
emUiStroke=#555
emProcessorFill=hsl(296.1290322581, 20.2614379085%, 40%)
emProcessorStroke=#8a6d8c
emReadModelFill=hsl(98.6666666667, 33.3333333333%, 36.4705882353%)
emReadModelStroke=#6d8c5c
emCommandFill=hsl(218.6666666667, 33.3333333333%, 36.4705882353%)
emCommandStroke=#5c6d8c
emEventFill=hsl(32, 33.3333333333%, 36.4705882353%)
emEventStroke=#8c755c
personBorder=#cccccc
personBkg=#1f2020
gradientStart=#cccccc
gradientStop=hsl(180, 0%, 18.3529411765%)
)";

const std::string_view dark_rules = R"(
secondBkg = light(mainBkg, 16)
lineColor = mainContrastColor
arrowheadColor = mainContrastColor
nodeBkg = mainBkg
nodeBorder = border1
clusterBkg = secondBkg
clusterBorder = border2
defaultLinkColor = lineColor
edgeLabelBackground = light(labelBackground, 25)
actorBorder = border1
actorBkg = mainBkg
actorTextColor = mainContrastColor
actorLineColor = actorBorder
signalColor = mainContrastColor
signalTextColor = mainContrastColor
labelBoxBkgColor = actorBkg
labelBoxBorderColor = actorBorder
labelTextColor = mainContrastColor
loopTextColor = mainContrastColor
noteBorderColor = secondaryBorderColor
noteBkgColor = secondBkg
noteTextColor = secondaryTextColor
activationBorderColor = border1
activationBkgColor = secondBkg
altSectionBkgColor = background
taskBkgColor = light(mainBkg, 23)
taskTextColor = darkTextColor
taskTextLightColor = mainContrastColor
taskTextOutsideColor = taskTextLightColor
gridColor = mainContrastColor
doneTaskBkgColor = mainContrastColor
taskTextDarkColor = inv(doneTaskBkgColor)
archEdgeColor = lineColor
archEdgeArrowColor = lineColor
altBackground ?= '#555'
compositeBorder ?= nodeBorder
innerEndBackground = primaryBorderColor
specialStateColor = '#f4f4f4'
doneTaskBorderColor ?= 'grey'
taskTextClickableColor ?= '#003163'
cScale0 ?= primaryColor
cScaleInv# ?= inv(cScale#) for 0..11
cScalePeer# ?= light(cScale#, 10) for 0..1
cScalePeer3 ?= light(cScale3, 10)
cScalePeer# ?= light(cScale#, 10) for 5..7
cScalePeer9 ?= light(cScale9, 10)
cScalePeer11 ?= light(cScale11, 10)
scaleLabelColor ?= dm('black', labelTextColor)
cScaleLabel# ?= scaleLabelColor for 0..11
surface0 ?= adj(mainBkg, h=30, s=-30, l=10)
surface1 ?= adj(mainBkg, h=30, s=-30, l=6)
surface2 ?= adj(mainBkg, h=30, s=-30, l=2)
surface3 ?= adj(mainBkg, h=30, s=-30, l=-2)
surface4 ?= adj(mainBkg, h=30, s=-30, l=-6)
surfacePeer0 ?= adj(mainBkg, h=30, s=-30, l=7)
surfacePeer1 ?= adj(mainBkg, h=30, s=-30, l=3)
surfacePeer2 ?= adj(mainBkg, h=30, s=-30, l=-1)
surfacePeer3 ?= adj(mainBkg, h=30, s=-30, l=-5)
surfacePeer4 ?= adj(mainBkg, h=30, s=-30, l=-9)
classText ?= primaryTextColor
pie1 ?= cScale1
pie# ?= cScale# for 3..7
pie# ?= cScale# for 9..11
pieTitleTextColor ?= mainContrastColor
pieLegendTextColor ?= mainContrastColor
venn1 ?= light(cScale0, 30)
venn4 ?= light(cScale3, 30)
venn5 ?= light(cScale4, 30)
venn7 ?= light(cScale6, 30)
quadrant1Fill ?= primaryColor
relationLabelBackground ?= dm(dark(secondaryColor, 30), secondaryColor)
git0 = light(secondaryColor, 20)
git2 = light(cScale3, 20)
git3 = light(cScale4, 20)
git4 = light(cScale5, 20)
git6 = cScalePeer7
git1 = 'hsl(321.6393442623, 65.5913978495%, 38.2352941176%)'
git5 = 'hsl(289.1666666667, 100%, 24.1176470588%)'
git7 = 'hsl(106.1538461538, 84.4155844156%, 35.0980392157%)'
gitInv0 ?= inv(git0)
gitInv# ?= inv(git#) for 2..4
gitInv5 ?= inv(cScalePeer6)
gitInv6 ?= inv(git6)
gitBranchLabel0 ?= inv(mainContrastColor)
gitBranchLabel# ?= mainContrastColor for 1..2
gitBranchLabel3 ?= inv(mainContrastColor)
gitBranchLabel# ?= mainContrastColor for 4..7
tagLabelBorder = or(tagBorder, primaryBorderColor)
emSwimlaneBackgroundOdd ?= light(background, 5)
attributeBackgroundColorOdd ?= light(background, 12)
attributeBackgroundColorEven ?= light(background, 2)
quadrantPointFill = lost(quadrant1Fill)
emSwimlaneBackgroundStroke ?= light(background, 12)
pie0 ?= cScale0
)";

}  // namespace mmdc::theme::tables
