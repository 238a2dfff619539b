// The keys of Mermaid's configuration by section, and what each takes. Generations 11 and 12; what
// is ours alone is at the end of the first section.
#include "lib/config/schema_table.hpp"

namespace mmdc::config {
namespace {

// A word for each key, NAME:TYPE. Types: n number, b true or false, s text or number, c colour of a
// theme, l list, o object, @theme the name of a theme, and a|b|c one of those words.
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
     "background:c primaryColor:c secondaryColor:c tertiaryColor:c primaryBorderColor:c "
     "secondaryBorderColor:c tertiaryBorderColor:c primaryTextColor:c secondaryTextColor:c "
     "tertiaryTextColor:c lineColor:c textColor:c mainBkg:c secondBkg:c border1:c border2:c "
     "arrowheadColor:c fontFamily:s fontSize:s labelBackground:c THEME_COLOR_LIMIT:s radius:s "
     "strokeWidth:s nodeBkg:c nodeBorder:c clusterBkg:c clusterBorder:c defaultLinkColor:c "
     "titleColor:c edgeLabelBackground:c actorBorder:c actorBkg:c actorTextColor:c "
     "actorLineColor:c signalColor:c signalTextColor:c labelBoxBkgColor:c "
     "labelBoxBorderColor:c labelTextColor:c loopTextColor:c noteBorderColor:c noteBkgColor:c "
     "noteTextColor:c activationBorderColor:c activationBkgColor:c sequenceNumberColor:c "
     "sectionBkgColor:c altSectionBkgColor:c sectionBkgColor2:c excludeBkgColor:c "
     "taskBorderColor:c taskBkgColor:c taskTextLightColor:c taskTextColor:c "
     "taskTextDarkColor:c taskTextOutsideColor:c taskTextClickableColor:c "
     "activeTaskBorderColor:c activeTaskBkgColor:c gridColor:c doneTaskBkgColor:c "
     "doneTaskBorderColor:c critBorderColor:c critBkgColor:c todayLineColor:c vertLineColor:c "
     "noteFontWeight:s fontWeight:s personBorder:c personBkg:c archEdgeColor:c "
     "archEdgeArrowColor:c archEdgeWidth:s archGroupBorderColor:c archGroupBorderWidth:s "
     "rowOdd:c rowEven:c labelColor:c errorBkgColor:c errorTextColor:c useGradient:s "
     "gradientStart:c gradientStop:c dropShadow:s cScale0:c cScale1:c cScale2:c cScale3:c "
     "cScale4:c cScale5:c cScale6:c cScale7:c cScale8:c cScale9:c cScale10:c cScale11:c "
     "cScalePeer1:c cScalePeer2:c cScalePeer0:c cScalePeer3:c cScalePeer4:c cScalePeer5:c "
     "cScalePeer6:c cScalePeer7:c cScalePeer8:c cScalePeer9:c cScalePeer10:c cScalePeer11:c "
     "cScaleInv0:c cScaleInv1:c cScaleInv2:c cScaleInv3:c cScaleInv4:c cScaleInv5:c "
     "cScaleInv6:c cScaleInv7:c cScaleInv8:c cScaleInv9:c cScaleInv10:c cScaleInv11:c "
     "surface0:c surfacePeer0:c surface1:c surfacePeer1:c surface2:c surfacePeer2:c "
     "surface3:c surfacePeer3:c surface4:c surfacePeer4:c scaleLabelColor:c rectBkgColor:c "
     "transitionColor:c transitionLabelColor:c stateLabelColor:c stateBkg:c "
     "labelBackgroundColor:c compositeBackground:c altBackground:c compositeTitleBackground:c "
     "compositeBorder:c innerEndBackground:c specialStateColor:c classText:c fillType0:c "
     "fillType1:c fillType2:c fillType3:c fillType4:c fillType5:c fillType6:c fillType7:c "
     "pie1:c pie2:c pie3:c pie4:c pie5:c pie6:c pie7:c pie8:c pie9:c pie10:c pie11:c pie12:c "
     "pieTitleTextSize:s pieTitleTextColor:c pieSectionTextSize:s pieSectionTextColor:c "
     "pieLegendTextSize:s pieLegendTextColor:c pieStrokeColor:c pieStrokeWidth:s "
     "pieOuterStrokeWidth:s pieOuterStrokeColor:c pieOpacity:s venn1:c venn2:c venn3:c "
     "venn4:c venn5:c venn6:c venn7:c venn8:c vennTitleTextColor:c vennSetTextColor:c "
     "cynefin:o quadrant1Fill:c quadrant2Fill:c quadrant3Fill:c quadrant4Fill:c "
     "quadrant1TextFill:c quadrant2TextFill:c quadrant3TextFill:c quadrant4TextFill:c "
     "quadrantPointFill:c quadrantPointTextFill:c quadrantXAxisTextFill:c "
     "quadrantYAxisTextFill:c quadrantInternalBorderStrokeFill:c "
     "quadrantExternalBorderStrokeFill:c quadrantTitleFill:c radar:o wardleyEvolutionColor:c "
     "wardley:o xyChart:o requirementBackground:c requirementBorderColor:c "
     "requirementBorderSize:s requirementTextColor:c relationColor:c "
     "relationLabelBackground:c relationLabelColor:c git0:c git1:c git2:c git3:c git4:c "
     "git5:c git6:c git7:c gitInv0:c gitInv1:c gitInv2:c gitInv3:c gitInv4:c gitInv5:c "
     "gitInv6:c gitInv7:c gitBranchLabel0:c gitBranchLabel1:c gitBranchLabel2:c "
     "gitBranchLabel3:c gitBranchLabel4:c gitBranchLabel5:c gitBranchLabel6:c "
     "gitBranchLabel7:c tagLabelColor:c tagLabelBackground:c tagLabelBorder:c "
     "tagLabelFontSize:s commitLabelColor:c commitLabelBackground:c commitLabelFontSize:s "
     "emUiFill:c emUiStroke:c emProcessorFill:c emProcessorStroke:c emReadModelFill:c "
     "emReadModelStroke:c emCommandFill:c emCommandStroke:c emEventFill:c emEventStroke:c "
     "emSwimlaneBackgroundOdd:c emSwimlaneBackgroundStroke:c emArrowhead:c emRelationStroke:c "
     "attributeBackgroundColorOdd:c attributeBackgroundColorEven:c cScaleLabel0:c "
     "cScaleLabel3:c cScaleLabel1:c cScaleLabel2:c cScaleLabel4:c cScaleLabel5:c "
     "cScaleLabel6:c cScaleLabel7:c cScaleLabel8:c cScaleLabel9:c cScaleLabel10:c "
     "cScaleLabel11:c packet:o"},
    {"themeVariables.cynefin",
     "domainFontSize:s itemFontSize:s boundaryColor:c boundaryWidth:s cliffColor:c "
     "cliffWidth:s arrowColor:c arrowWidth:s complexBg:c complicatedBg:c chaoticBg:c "
     "clearBg:c confusionBg:c textColor:c labelColor:c"},
    {"themeVariables.packet",
     "startByteColor:c endByteColor:c labelColor:c titleColor:c blockStrokeColor:c "
     "blockFillColor:c"},
    {"themeVariables.radar",
     "axisColor:c axisStrokeWidth:s axisLabelFontSize:s curveOpacity:s curveStrokeWidth:s "
     "graticuleColor:c graticuleStrokeWidth:s graticuleOpacity:s legendBoxSize:s "
     "legendFontSize:s"},
    {"themeVariables.wardley",
     "backgroundColor:c axisColor:c axisTextColor:c gridColor:c componentFill:c "
     "componentStroke:c componentLabelColor:c linkStroke:c evolutionStroke:c "
     "annotationStroke:c annotationTextColor:c annotationFill:c"},
    {"themeVariables.xyChart",
     "backgroundColor:c titleColor:c dataLabelColor:c legendTextColor:c xAxisTitleColor:c "
     "xAxisLabelColor:c xAxisTickColor:c xAxisLineColor:c yAxisTitleColor:c yAxisLabelColor:c "
     "yAxisTickColor:c yAxisLineColor:c plotColorPalette:s"},
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
