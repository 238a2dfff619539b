// The keys of Mermaid's configuration by section, and what each takes. Generations 11 and 12; what
// is ours alone is at the end of the first section.
#include "lib/config/schema_table.hpp"

namespace mmdc::config {
namespace {

// A word for each key, NAME:TYPE. Types: n number, b true or false, s text or number, l list, o
// object, @theme the name of a theme, and a|b|c one of those words.
constexpr Section sections[] = {
    {"",
     "themeVariables:o themeCSS:s handDrawnSeed:n maxTextSize:n maxEdges:n elk:o darkMode:b "
     "htmlLabels:b fontFamily:s altFontFamily:s securityLevel:strict|loose|antiscript|sandbox "
     "startOnLoad:b arrowMarkerAbsolute:b secure:l legacyMathML:b forceLegacyMathML:b "
     "deterministicIds:b deterministicIDSeed:s flowchart:o swimlane:o sequence:o gantt:o "
     "journey:o timeline:o class:o state:o er:o pie:o quadrantChart:o xyChart:o requirement:o "
     "architecture:o mindmap:o ishikawa:o kanban:o gitGraph:o c4:o sankey:o packet:o block:o "
     "eventmodeling:o treeView:o radar:o venn:o wardley-beta:o cynefin:o railroad:o "
     "dompurifyConfig:o wrap:b fontSize:n markdownAutoWrap:b suppressErrorRendering:b "
     "theme:@theme look:classic|handDrawn|neo layout:s logLevel:s usecase:o agentflow:o "
     "zenuml:o wardley:o tidyTree:o nodeSpacing:n rankSpacing:n fontWeight:s "
     "layoutQuality:faithful|best"},
    {"agentflow",
     "useWidth:n useMaxWidth:b titleTopMargin:n diagramPadding:n nodeSpacing:n rankSpacing:n "
     "wrappingWidth:n minNodeWidth:n curve:s padding:n theme:@theme "
     "look:classic|handDrawn|neo layout:s"},
    {"architecture",
     "useWidth:n useMaxWidth:b padding:n iconSize:n fontSize:n randomize:b nodeSeparation:n "
     "idealEdgeLengthMultiplier:n edgeElasticity:n numIter:n seed:n theme:@theme "
     "look:classic|handDrawn|neo layout:s"},
    {"block",
     "useWidth:n useMaxWidth:b padding:n theme:@theme look:classic|handDrawn|neo layout:s"},
    {"c4",
     "useWidth:n useMaxWidth:b diagramMarginX:n diagramMarginY:n c4ShapeMargin:n "
     "c4ShapePadding:n width:n height:n boxMargin:n c4ShapeInRow:n nextLinePaddingX:n "
     "c4BoundaryInRow:n personFontSize:s personFontFamily:s personFontWeight:s "
     "external_personFontSize:s external_personFontFamily:s external_personFontWeight:s "
     "systemFontSize:s systemFontFamily:s systemFontWeight:s external_systemFontSize:s "
     "external_systemFontFamily:s external_systemFontWeight:s system_dbFontSize:s "
     "system_dbFontFamily:s system_dbFontWeight:s external_system_dbFontSize:s "
     "external_system_dbFontFamily:s external_system_dbFontWeight:s system_queueFontSize:s "
     "system_queueFontFamily:s system_queueFontWeight:s external_system_queueFontSize:s "
     "external_system_queueFontFamily:s external_system_queueFontWeight:s boundaryFontSize:s "
     "boundaryFontFamily:s boundaryFontWeight:s messageFontSize:s messageFontFamily:s "
     "messageFontWeight:s containerFontSize:s containerFontFamily:s containerFontWeight:s "
     "external_containerFontSize:s external_containerFontFamily:s "
     "external_containerFontWeight:s container_dbFontSize:s container_dbFontFamily:s "
     "container_dbFontWeight:s external_container_dbFontSize:s "
     "external_container_dbFontFamily:s external_container_dbFontWeight:s "
     "container_queueFontSize:s container_queueFontFamily:s container_queueFontWeight:s "
     "external_container_queueFontSize:s external_container_queueFontFamily:s "
     "external_container_queueFontWeight:s componentFontSize:s componentFontFamily:s "
     "componentFontWeight:s external_componentFontSize:s external_componentFontFamily:s "
     "external_componentFontWeight:s component_dbFontSize:s component_dbFontFamily:s "
     "component_dbFontWeight:s external_component_dbFontSize:s "
     "external_component_dbFontFamily:s external_component_dbFontWeight:s "
     "component_queueFontSize:s component_queueFontFamily:s component_queueFontWeight:s "
     "external_component_queueFontSize:s external_component_queueFontFamily:s "
     "external_component_queueFontWeight:s wrap:b wrapPadding:n person_bg_color:s "
     "person_border_color:s external_person_bg_color:s external_person_border_color:s "
     "system_bg_color:s system_border_color:s system_db_bg_color:s system_db_border_color:s "
     "system_queue_bg_color:s system_queue_border_color:s external_system_bg_color:s "
     "external_system_border_color:s external_system_db_bg_color:s "
     "external_system_db_border_color:s external_system_queue_bg_color:s "
     "external_system_queue_border_color:s container_bg_color:s container_border_color:s "
     "container_db_bg_color:s container_db_border_color:s container_queue_bg_color:s "
     "container_queue_border_color:s external_container_bg_color:s "
     "external_container_border_color:s external_container_db_bg_color:s "
     "external_container_db_border_color:s external_container_queue_bg_color:s "
     "external_container_queue_border_color:s component_bg_color:s component_border_color:s "
     "component_db_bg_color:s component_db_border_color:s component_queue_bg_color:s "
     "component_queue_border_color:s external_component_bg_color:s "
     "external_component_border_color:s external_component_db_bg_color:s "
     "external_component_db_border_color:s external_component_queue_bg_color:s "
     "external_component_queue_border_color:s theme:@theme look:classic|handDrawn|neo "
     "layout:s"},
    {"class",
     "useWidth:n useMaxWidth:b titleTopMargin:n arrowMarkerAbsolute:b dividerMargin:n "
     "padding:n textHeight:n defaultRenderer:dagre-d3|dagre-wrapper|elk nodeSpacing:n "
     "rankSpacing:n diagramPadding:n htmlLabels:b hideEmptyMembersBox:b "
     "hierarchicalNamespaces:b theme:@theme look:classic|handDrawn|neo layout:s"},
    {"cynefin",
     "useWidth:n useMaxWidth:b width:n height:n padding:n showDomainDescriptions:b "
     "boundaryAmplitude:n seed:n theme:@theme look:classic|handDrawn|neo layout:s"},
    {"elk",
     "mergeEdges:b nodePlacementStrategy:SIMPLE|NETWORK_SIMPLEX|LINEAR_SEGMENTS|BRANDES_KOEPF "
     "nodePlacementAlignment:NONE|LEFTUP|LEFTDOWN|RIGHTUP|RIGHTDOWN|BALANCED "
     "cycleBreakingStrategy:GREEDY|DEPTH_FIRST|INTERACTIVE|MODEL_ORDER|GREEDY_MODEL_ORDER "
     "forceNodeModelOrder:b considerModelOrder:NONE|NODES_AND_EDGES|PREFER_EDGES|PREFER_NODES "
     "keepEntryNodeOnTop:b"},
    {"er",
     "useWidth:n useMaxWidth:b titleTopMargin:n diagramPadding:n layoutDirection:TB|BT|LR|RL "
     "minEntityWidth:n minEntityHeight:n entityPadding:n nodeSpacing:n rankSpacing:n stroke:s "
     "fill:s fontSize:n theme:@theme look:classic|handDrawn|neo layout:s"},
    {"eventmodeling",
     "useWidth:n useMaxWidth:b padding:n rowHeight:n theme:@theme look:classic|handDrawn|neo "
     "layout:s"},
    {"flowchart",
     "useWidth:n useMaxWidth:b titleTopMargin:n subGraphTitleMargin:o arrowMarkerAbsolute:b "
     "diagramPadding:n htmlLabels:b nodeSpacing:n rankSpacing:n "
     "curve:basis|bumpX|bumpY|cardinal|catmullRom|linear|monotoneX|monotoneY|natural|step|"
     "stepAfter|stepBefore|rounded "
     "padding:n defaultRenderer:dagre-d3|dagre-wrapper|elk wrappingWidth:n inheritDir:b "
     "theme:@theme look:classic|handDrawn|neo layout:s minNodeWidth:n stepDuration:n "
     "stepNumbers:b"},
    {"flowchart.subGraphTitleMargin", "top:n bottom:n"},
    {"gantt",
     "useWidth:n useMaxWidth:b titleTopMargin:n barHeight:n barGap:n topPadding:n "
     "rightPadding:n leftPadding:n gridLineStartPadding:n fontSize:n sectionFontSize:s "
     "numberSectionStyles:n axisFormat:s tickInterval:s topAxis:b displayMode:|compact "
     "weekday:monday|tuesday|wednesday|thursday|friday|saturday|sunday theme:@theme "
     "look:classic|handDrawn|neo layout:s"},
    {"gitGraph",
     "useWidth:n useMaxWidth:b titleTopMargin:n diagramPadding:n nodeLabel:o mainBranchName:s "
     "mainBranchOrder:n showCommitLabel:b showBranches:b rotateCommitLabel:b "
     "parallelCommits:b arrowMarkerAbsolute:b theme:@theme look:classic|handDrawn|neo "
     "layout:s"},
    {"gitGraph.nodeLabel", "width:n height:n x:n y:n"},
    {"ishikawa",
     "useWidth:n useMaxWidth:b diagramPadding:n theme:@theme look:classic|handDrawn|neo "
     "layout:s"},
    {"journey",
     "useWidth:n useMaxWidth:b diagramMarginX:n diagramMarginY:n leftMargin:n maxLabelWidth:n "
     "width:n height:n boxMargin:n boxTextMargin:n noteMargin:n messageMargin:n "
     "messageAlign:left|center|right bottomMarginAdj:n rightAngles:b taskFontSize:s "
     "taskFontFamily:s taskMargin:n activationWidth:n textPlacement:s actorColours:l "
     "sectionFills:l sectionColours:l titleColor:s titleFontFamily:s titleFontSize:s "
     "theme:@theme look:classic|handDrawn|neo layout:s"},
    {"kanban",
     "useWidth:n useMaxWidth:b padding:n sectionWidth:n ticketBaseUrl:s theme:@theme "
     "look:classic|handDrawn|neo layout:s"},
    {"mindmap",
     "useWidth:n useMaxWidth:b padding:n maxNodeWidth:n layoutAlgorithm:s theme:@theme "
     "look:classic|handDrawn|neo layout:s colorBy:s"},
    {"packet",
     "useWidth:n useMaxWidth:b rowHeight:n bitWidth:n bitsPerRow:n showBits:b paddingX:n "
     "paddingY:n theme:@theme look:classic|handDrawn|neo layout:s "
     "bitOrder:ascending|descending"},
    {"pie",
     "useWidth:n useMaxWidth:b textPosition:n donutHole:n "
     "legendPosition:top|bottom|left|right|center highlightSlice:s theme:@theme "
     "look:classic|handDrawn|neo layout:s"},
    {"quadrantChart",
     "useWidth:n useMaxWidth:b chartWidth:n chartHeight:n titleFontSize:n titlePadding:n "
     "quadrantPadding:n xAxisLabelPadding:n yAxisLabelPadding:n xAxisLabelFontSize:n "
     "yAxisLabelFontSize:n quadrantLabelFontSize:n quadrantTextTopPadding:n "
     "pointTextPadding:n pointLabelFontSize:n pointRadius:n xAxisPosition:top|bottom "
     "yAxisPosition:left|right quadrantInternalBorderStrokeWidth:n "
     "quadrantExternalBorderStrokeWidth:n theme:@theme look:classic|handDrawn|neo layout:s"},
    {"radar",
     "useWidth:n useMaxWidth:b width:n height:n marginTop:n marginRight:n marginBottom:n "
     "marginLeft:n axisScaleFactor:n axisLabelFactor:n curveTension:n theme:@theme "
     "look:classic|handDrawn|neo layout:s"},
    {"railroad",
     "useWidth:n useMaxWidth:b compactMode:b padding:n verticalSeparation:n "
     "horizontalSeparation:n arcRadius:n fontSize:n fontFamily:s terminalFill:s "
     "terminalStroke:s terminalTextColor:s nonTerminalFill:s nonTerminalStroke:s "
     "nonTerminalTextColor:s lineColor:s strokeWidth:n markerFill:s commentFill:s "
     "commentStroke:s commentTextColor:s specialFill:s specialStroke:s ruleNameColor:s "
     "showMarkers:b markerRadius:n theme:@theme look:classic|handDrawn|neo layout:s"},
    {"requirement",
     "useWidth:n useMaxWidth:b rect_fill:s text_color:s rect_border_size:s "
     "rect_border_color:s rect_min_width:n rect_min_height:n fontSize:n rect_padding:n "
     "line_height:n theme:@theme look:classic|handDrawn|neo layout:s"},
    {"sankey",
     "useWidth:n useMaxWidth:b width:n height:n linkColor:s nodeAlignment:s showValues:b "
     "prefix:s suffix:s nodeWidth:n nodePadding:n labelStyle:legacy|outlined nodeColors:o "
     "theme:@theme look:classic|handDrawn|neo layout:s"},
    {"sequence",
     "useWidth:n useMaxWidth:b arrowMarkerAbsolute:b hideUnusedParticipants:b "
     "activationWidth:n diagramMarginX:n diagramMarginY:n actorMargin:n width:n height:n "
     "boxMargin:n boxTextMargin:n noteMargin:n messageMargin:n messageAlign:left|center|right "
     "mirrorActors:b forceMenus:b bottomMarginAdj:n rightAngles:b showSequenceNumbers:b "
     "actorFontSize:s actorFontFamily:s actorFontWeight:s noteFontSize:s noteFontFamily:s "
     "noteFontWeight:s noteAlign:left|center|right messageFontSize:s messageFontFamily:s "
     "messageFontWeight:s wrap:b wrapPadding:n labelBoxWidth:n labelBoxHeight:n theme:@theme "
     "look:classic|handDrawn|neo layout:s"},
    {"state",
     "useWidth:n useMaxWidth:b titleTopMargin:n arrowMarkerAbsolute:b dividerMargin:n "
     "sizeUnit:n padding:n textHeight:n titleShift:n noteMargin:n nodeSpacing:n rankSpacing:n "
     "forkWidth:n forkHeight:n miniPadding:n fontSizeFactor:n fontSize:n labelHeight:n "
     "edgeLengthFactor:s compositTitleSize:n radius:n "
     "defaultRenderer:dagre-d3|dagre-wrapper|elk theme:@theme look:classic|handDrawn|neo "
     "layout:s wrappingWidth:n minNodeWidth:n"},
    {"swimlane",
     "useWidth:n useMaxWidth:b lineHops:s ignoreCrossLaneEdges:b optimizeRanksByCrossings:b "
     "automaticLaneOrdering:b theme:@theme look:classic|handDrawn|neo layout:s"},
    {"themeVariables",
     "background:s primaryColor:s secondaryColor:s tertiaryColor:s primaryBorderColor:s "
     "secondaryBorderColor:s tertiaryBorderColor:s primaryTextColor:s secondaryTextColor:s "
     "tertiaryTextColor:s lineColor:s textColor:s mainBkg:s secondBkg:s border1:s border2:s "
     "arrowheadColor:s fontFamily:s fontSize:s labelBackground:s THEME_COLOR_LIMIT:s radius:s "
     "strokeWidth:s nodeBkg:s nodeBorder:s clusterBkg:s clusterBorder:s defaultLinkColor:s "
     "titleColor:s edgeLabelBackground:s actorBorder:s actorBkg:s actorTextColor:s "
     "actorLineColor:s signalColor:s signalTextColor:s labelBoxBkgColor:s "
     "labelBoxBorderColor:s labelTextColor:s loopTextColor:s noteBorderColor:s noteBkgColor:s "
     "noteTextColor:s activationBorderColor:s activationBkgColor:s sequenceNumberColor:s "
     "sectionBkgColor:s altSectionBkgColor:s sectionBkgColor2:s excludeBkgColor:s "
     "taskBorderColor:s taskBkgColor:s taskTextLightColor:s taskTextColor:s "
     "taskTextDarkColor:s taskTextOutsideColor:s taskTextClickableColor:s "
     "activeTaskBorderColor:s activeTaskBkgColor:s gridColor:s doneTaskBkgColor:s "
     "doneTaskBorderColor:s critBorderColor:s critBkgColor:s todayLineColor:s vertLineColor:s "
     "noteFontWeight:s fontWeight:s personBorder:s personBkg:s archEdgeColor:s "
     "archEdgeArrowColor:s archEdgeWidth:s archGroupBorderColor:s archGroupBorderWidth:s "
     "rowOdd:s rowEven:s labelColor:s errorBkgColor:s errorTextColor:s useGradient:s "
     "gradientStart:s gradientStop:s dropShadow:s cScale0:s cScale1:s cScale2:s cScale3:s "
     "cScale4:s cScale5:s cScale6:s cScale7:s cScale8:s cScale9:s cScale10:s cScale11:s "
     "cScalePeer1:s cScalePeer2:s cScalePeer0:s cScalePeer3:s cScalePeer4:s cScalePeer5:s "
     "cScalePeer6:s cScalePeer7:s cScalePeer8:s cScalePeer9:s cScalePeer10:s cScalePeer11:s "
     "cScaleInv0:s cScaleInv1:s cScaleInv2:s cScaleInv3:s cScaleInv4:s cScaleInv5:s "
     "cScaleInv6:s cScaleInv7:s cScaleInv8:s cScaleInv9:s cScaleInv10:s cScaleInv11:s "
     "surface0:s surfacePeer0:s surface1:s surfacePeer1:s surface2:s surfacePeer2:s "
     "surface3:s surfacePeer3:s surface4:s surfacePeer4:s scaleLabelColor:s rectBkgColor:s "
     "transitionColor:s transitionLabelColor:s stateLabelColor:s stateBkg:s "
     "labelBackgroundColor:s compositeBackground:s altBackground:s compositeTitleBackground:s "
     "compositeBorder:s innerEndBackground:s specialStateColor:s classText:s fillType0:s "
     "fillType1:s fillType2:s fillType3:s fillType4:s fillType5:s fillType6:s fillType7:s "
     "pie1:s pie2:s pie3:s pie4:s pie5:s pie6:s pie7:s pie8:s pie9:s pie10:s pie11:s pie12:s "
     "pieTitleTextSize:s pieTitleTextColor:s pieSectionTextSize:s pieSectionTextColor:s "
     "pieLegendTextSize:s pieLegendTextColor:s pieStrokeColor:s pieStrokeWidth:s "
     "pieOuterStrokeWidth:s pieOuterStrokeColor:s pieOpacity:s venn1:s venn2:s venn3:s "
     "venn4:s venn5:s venn6:s venn7:s venn8:s vennTitleTextColor:s vennSetTextColor:s "
     "cynefin:o quadrant1Fill:s quadrant2Fill:s quadrant3Fill:s quadrant4Fill:s "
     "quadrant1TextFill:s quadrant2TextFill:s quadrant3TextFill:s quadrant4TextFill:s "
     "quadrantPointFill:s quadrantPointTextFill:s quadrantXAxisTextFill:s "
     "quadrantYAxisTextFill:s quadrantInternalBorderStrokeFill:s "
     "quadrantExternalBorderStrokeFill:s quadrantTitleFill:s radar:o wardleyEvolutionColor:s "
     "wardley:o xyChart:o requirementBackground:s requirementBorderColor:s "
     "requirementBorderSize:s requirementTextColor:s relationColor:s "
     "relationLabelBackground:s relationLabelColor:s git0:s git1:s git2:s git3:s git4:s "
     "git5:s git6:s git7:s gitInv0:s gitInv1:s gitInv2:s gitInv3:s gitInv4:s gitInv5:s "
     "gitInv6:s gitInv7:s gitBranchLabel0:s gitBranchLabel1:s gitBranchLabel2:s "
     "gitBranchLabel3:s gitBranchLabel4:s gitBranchLabel5:s gitBranchLabel6:s "
     "gitBranchLabel7:s tagLabelColor:s tagLabelBackground:s tagLabelBorder:s "
     "tagLabelFontSize:s commitLabelColor:s commitLabelBackground:s commitLabelFontSize:s "
     "emUiFill:s emUiStroke:s emProcessorFill:s emProcessorStroke:s emReadModelFill:s "
     "emReadModelStroke:s emCommandFill:s emCommandStroke:s emEventFill:s emEventStroke:s "
     "emSwimlaneBackgroundOdd:s emSwimlaneBackgroundStroke:s emArrowhead:s emRelationStroke:s "
     "attributeBackgroundColorOdd:s attributeBackgroundColorEven:s cScaleLabel0:s "
     "cScaleLabel3:s cScaleLabel1:s cScaleLabel2:s cScaleLabel4:s cScaleLabel5:s "
     "cScaleLabel6:s cScaleLabel7:s cScaleLabel8:s cScaleLabel9:s cScaleLabel10:s "
     "cScaleLabel11:s packet:o"},
    {"themeVariables.cynefin",
     "domainFontSize:s itemFontSize:s boundaryColor:s boundaryWidth:s cliffColor:s "
     "cliffWidth:s arrowColor:s arrowWidth:s complexBg:s complicatedBg:s chaoticBg:s "
     "clearBg:s confusionBg:s textColor:s labelColor:s"},
    {"themeVariables.packet",
     "startByteColor:s endByteColor:s labelColor:s titleColor:s blockStrokeColor:s "
     "blockFillColor:s"},
    {"themeVariables.radar",
     "axisColor:s axisStrokeWidth:s axisLabelFontSize:s curveOpacity:s curveStrokeWidth:s "
     "graticuleColor:s graticuleStrokeWidth:s graticuleOpacity:s legendBoxSize:s "
     "legendFontSize:s"},
    {"themeVariables.wardley",
     "backgroundColor:s axisColor:s axisTextColor:s gridColor:s componentFill:s "
     "componentStroke:s componentLabelColor:s linkStroke:s evolutionStroke:s "
     "annotationStroke:s annotationTextColor:s annotationFill:s"},
    {"themeVariables.xyChart",
     "backgroundColor:s titleColor:s dataLabelColor:s legendTextColor:s xAxisTitleColor:s "
     "xAxisLabelColor:s xAxisTickColor:s xAxisLineColor:s yAxisTitleColor:s yAxisLabelColor:s "
     "yAxisTickColor:s yAxisLineColor:s plotColorPalette:s"},
    {"timeline",
     "useWidth:n useMaxWidth:b diagramMarginX:n diagramMarginY:n leftMargin:n width:n "
     "height:n padding:n boxMargin:n boxTextMargin:n noteMargin:n messageMargin:n "
     "messageAlign:left|center|right bottomMarginAdj:n rightAngles:b taskFontSize:s "
     "taskFontFamily:s taskMargin:n activationWidth:n textPlacement:s actorColours:l "
     "sectionFills:l sectionColours:l disableMulticolor:b theme:@theme "
     "look:classic|handDrawn|neo layout:s"},
    {"treeView",
     "useWidth:n useMaxWidth:b rowIndent:n paddingX:n paddingY:n lineThickness:n showIcons:b "
     "defaultIconPack:s filenameIcons:o extensionIcons:o theme:@theme "
     "look:classic|handDrawn|neo layout:s"},
    {"usecase",
     "useWidth:n useMaxWidth:b wrappingWidth:n minNodeWidth:n actorFontSize:s "
     "actorFontFamily:s actorFontWeight:s usecaseFontSize:s usecaseFontFamily:s "
     "usecaseFontWeight:s nodeSpacing:n rankSpacing:n diagramPadding:n colorScheme:s "
     "theme:@theme look:classic|handDrawn|neo layout:s"},
    {"venn",
     "useWidth:n useMaxWidth:b width:n height:n padding:n useDebugLayout:b theme:@theme "
     "look:classic|handDrawn|neo layout:s"},
    {"wardley",
     "useWidth:n useMaxWidth:b width:n height:n padding:n nodeRadius:n nodeLabelOffset:n "
     "axisFontSize:n labelFontSize:n showGrid:b theme:@theme look:classic|handDrawn|neo "
     "layout:s"},
    {"wardley-beta",
     "useWidth:n useMaxWidth:b width:n height:n padding:n nodeRadius:n nodeLabelOffset:n "
     "axisFontSize:n labelFontSize:n showGrid:b theme:@theme look:classic|handDrawn|neo "
     "layout:s"},
    {"xyChart",
     "useWidth:n useMaxWidth:b width:n height:n titleFontSize:n titlePadding:n "
     "showDataLabel:b showDataLabelOutsideBar:b showTitle:b showLegend:b legendFontSize:n "
     "legendPadding:n xAxis:o yAxis:o chartOrientation:vertical|horizontal "
     "plotReservedSpacePercent:n theme:@theme look:classic|handDrawn|neo layout:s"},
    {"xyChart.xAxis",
     "showLabel:b labelFontSize:n labelPadding:n showTitle:b titleFontSize:n titlePadding:n "
     "showTick:b tickLength:n tickWidth:n showAxisLine:b axisLineWidth:n labelRotation:n"},
    {"xyChart.yAxis",
     "showLabel:b labelFontSize:n labelPadding:n showTitle:b titleFontSize:n titlePadding:n "
     "showTick:b tickLength:n tickWidth:n showAxisLine:b axisLineWidth:n labelRotation:n"},
};

}  // namespace

std::span<const Section> sections_of_schema() {
  return sections;
}

}  // namespace mmdc::config
