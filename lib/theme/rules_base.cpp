// The theme `base`: what it does not share with others like it; see rules.hpp.
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
vertLineColor ?= 'navy'
archEdgeColor ?= '#777'
archEdgeArrowColor ?= '#777'
rowOdd ?= dm(dark(mainBkg, 5), light(mainBkg, 75))
rowEven ?= dm(dark(mainBkg, 10), light(mainBkg, 5))
venn1 ?= adj(primaryColor, l=-30)
venn2 ?= adj(secondaryColor, l=-30)
venn3 ?= adj(tertiaryColor, l=-30)
venn4 ?= adj(primaryColor, h=60, l=-30)
venn5 ?= adj(primaryColor, h=-60, l=-30)
venn6 ?= adj(secondaryColor, h=60, l=-30)
venn7 ?= adj(primaryColor, h=120, l=-30)
venn8 ?= adj(secondaryColor, h=120, l=-30)
gradientStart = primaryBorderColor
gradientStop = secondaryBorderColor
)";

}  // namespace mmdc::theme::tables
