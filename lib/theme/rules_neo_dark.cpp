// The theme `neo-dark`: what it does not share with others like it; see rules.hpp.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

const std::string_view neo_dark_values = R"(
mainBkg=#2a2020
labelBackground=#181818
radius=3
strokeWidth=1
noteBkgColor=#fff5ad
noteTextColor=#333
fontFamily=arial, sans-serif
useGradient=true
dropShadow=drop-shadow( 1px 2px 2px rgba(185,185,185,0.2))
altBackground=#f0f0f0
gitDarkMode=true
git0=hsl(0, 100%, 2.1568627451%)
git1=hsl(321.6393442623, 65.5913978495%, 18.2352941176%)
git2=hsl(194.4, 16.5562913907%, 29.6078431373%)
git3=hsl(23.0769230769, 49.0566037736%, 20.7843137255%)
git4=hsl(0, 83.3333333333%, 23.5294117647%)
git5=hsl(289.1666666667, 100%, 14.1176470588%)
git6=hsl(35.1315789474, 98.7012987013%, 30.1960784314%)
git7=hsl(106.1538461538, 84.4155844156%, 15.0980392157%)
)";

const std::string_view neo_dark_rules = R"(
nodeBorder ?= border1
git# = light(git#, 25) for 0..7
)";

}  // namespace mmdc::theme::tables
