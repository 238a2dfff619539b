// The theme `neo`: what it does not share with others like it; see rules.hpp.
#include "lib/theme/rules_tables.hpp"

namespace mmdc::theme::tables {

const std::string_view neo_values = R"(
noteTextColor=#333
radius=3
primaryBorderColor=hsl(0, 0%, 70%)
nodeBorder=#000000
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
fontFamily=arial, sans-serif
stateBorder=#000000
useGradient=true
dropShadow=drop-shadow( 0px 1px 2px rgba(0, 0, 0, 0.25));
archGroupBorderColor=hsl(0, 0%, 70%)
altBackground=#f0f0f0
)";

}  // namespace mmdc::theme::tables
