// The variables of Mermaid's that are objects of more variables, by dotted names such as
// `xyChart.titleColor`. What one says in all themes is said once.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

const std::string_view xy_chart_rules =
    "xyChart.backgroundColor ?= background\n"
    "xyChart.titleColor ?= primaryTextColor\n"
    "xyChart.legendTextColor ?= primaryTextColor\n"
    "xyChart.xAxisTitleColor ?= primaryTextColor\n"
    "xyChart.xAxisLabelColor ?= primaryTextColor\n"
    "xyChart.xAxisTickColor ?= primaryTextColor\n"
    "xyChart.xAxisLineColor ?= primaryTextColor\n"
    "xyChart.yAxisTitleColor ?= primaryTextColor\n"
    "xyChart.yAxisLabelColor ?= primaryTextColor\n"
    "xyChart.yAxisTickColor ?= primaryTextColor\n"
    "xyChart.yAxisLineColor ?= primaryTextColor\n"
    "xyChart.plotColorPalette ?= '#FFF4DD,#FFD8B1,#FFA07A,#ECEFF1,#D6DBDF,#C3E0A8,#FFB6A4,"
    "#FFD74D,#738FA7,#FFFFF0'\n";

const std::string_view classic_rules =
    "xyChart.dataLabelColor ?= primaryTextColor\n"
    "radar.axisColor ?= lineColor\n"
    "radar.axisStrokeWidth ?= '2'\n"
    "radar.axisLabelFontSize ?= '12'\n"
    "radar.curveOpacity ?= '0.5'\n"
    "radar.curveStrokeWidth ?= '2'\n"
    "radar.graticuleColor ?= '#DEDEDE'\n"
    "radar.graticuleStrokeWidth ?= '1'\n"
    "radar.graticuleOpacity ?= '0.3'\n"
    "radar.legendBoxSize ?= '12'\n"
    "radar.legendFontSize ?= '12'\n"
    "cynefin.domainFontSize ?= '16'\n"
    "cynefin.itemFontSize ?= '12'\n"
    "cynefin.boundaryColor ?= lineColor\n"
    "cynefin.boundaryWidth ?= '2'\n"
    "cynefin.cliffColor ?= '#8B0000'\n"
    "cynefin.cliffWidth ?= '4'\n"
    "cynefin.arrowColor ?= lineColor\n"
    "cynefin.arrowWidth ?= '2'\n"
    "cynefin.complexBg ?= '#E8F5E9'\n"
    "cynefin.complicatedBg ?= '#E3F2FD'\n"
    "cynefin.chaoticBg ?= '#FBE9E7'\n"
    "cynefin.clearBg ?= '#FFF8E1'\n"
    "cynefin.confusionBg ?= '#F3E5F5'\n"
    "cynefin.textColor ?= textColor\n"
    "cynefin.labelColor ?= primaryTextColor\n"
    "wardley.backgroundColor ?= background\n"
    "wardley.axisColor ?= lineColor\n"
    "wardley.axisTextColor ?= primaryTextColor\n"
    "wardley.gridColor ?= gridColor\n"
    "wardley.componentFill ?= background\n"
    "wardley.componentStroke ?= lineColor\n"
    "wardley.componentLabelColor ?= primaryTextColor\n"
    "wardley.linkStroke ?= lineColor\n"
    "wardley.evolutionStroke ?= '#dc3545'\n"
    "wardley.annotationStroke ?= lineColor\n"
    "wardley.annotationTextColor ?= primaryTextColor\n"
    "wardley.annotationFill ?= background\n";

const std::string_view default_nested =
    "xyChart.plotColorPalette ?= '#ECECFF,#8493A6,#FFC3A0,#DCDDE1,#B8E994,#D1A36F,#C3CDE6,"
    "#FFB6C1,#496078,#F8F3E3'\n";

const std::string_view dark_nested =
    "xyChart.plotColorPalette ?= '#3498db,#2ecc71,#e74c3c,#f1c40f,#bdc3c7,#ffffff,#34495e,"
    "#9b59b6,#1abc9c,#e67e22'\n"
    "cynefin.cliffColor ?= '#FF6B6B'\n"
    "cynefin.complexBg ?= '#1B5E20'\n"
    "cynefin.complicatedBg ?= '#0D47A1'\n"
    "cynefin.chaoticBg ?= '#BF360C'\n"
    "cynefin.clearBg ?= '#F57F17'\n"
    "cynefin.confusionBg ?= '#4A148C'\n"
    "wardley.componentFill ?= primaryColor\n"
    "wardley.evolutionStroke ?= '#ff6b6b'\n"
    "wardley.annotationFill ?= primaryColor\n"
    "packet.startByteColor ?= primaryTextColor\n"
    "packet.endByteColor ?= primaryTextColor\n"
    "packet.labelColor ?= primaryTextColor\n"
    "packet.titleColor ?= primaryTextColor\n"
    "packet.blockStrokeColor ?= primaryTextColor\n"
    "packet.blockFillColor ?= background\n";

const std::string_view forest_nested =
    "xyChart.plotColorPalette ?= '#CDE498,#FF6B6B,#A0D2DB,#D7BDE2,#F0F0F0,#FFC3A0,#7FD8BE,"
    "#FF9A8B,#FAF3E0,#FFF176'\n"
    "cynefin.cliffColor ?= '#8B4513'\n"
    "cynefin.complexBg ?= '#C8E6C9'\n"
    "cynefin.complicatedBg ?= '#DCEDC8'\n"
    "cynefin.chaoticBg ?= '#FFE0B2'\n"
    "cynefin.clearBg ?= '#FFF9C4'\n"
    "cynefin.confusionBg ?= '#D7CCC8'\n"
    "packet.startByteColor ?= primaryTextColor\n"
    "packet.endByteColor ?= primaryTextColor\n"
    "packet.labelColor ?= primaryTextColor\n"
    "packet.titleColor ?= primaryTextColor\n"
    "packet.blockStrokeColor ?= primaryTextColor\n"
    "packet.blockFillColor ?= mainBkg\n";

const std::string_view neutral_nested =
    "xyChart.plotColorPalette ?= '#EEE,#6BB8E4,#8ACB88,#C7ACD6,#E8DCC2,#FFB2A8,#FFF380,"
    "#7E8D91,#FFD8B1,#FAF3E0'\n";

}  // namespace mmdc::theme::tables
