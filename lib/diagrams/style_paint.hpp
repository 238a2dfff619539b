// Styles of a diagram's text as paint, font and tags of a scene.
#pragma once

#include <string>
#include <string_view>

#include "lib/scene/scene.hpp"
#include "lib/text/font.hpp"
#include "lib/text/label.hpp"
#include "lib/theme/declarations.hpp"

namespace mmdc::diagrams {

/// The paint with fill, stroke, stroke-width, stroke-dasharray and the opacities of the style.
/// What can't be read is skipped.
scene::Paint styled(scene::Paint paint, const theme::Style& style);

/// The same without the opacity of all of it.
scene::Paint styled_solid(scene::Paint paint, const theme::Style& style);

/// The font with font-size, font-weight, font-style and font-family of the style.
text::Font styled(text::Font font, const theme::Style& style);

/// How labels are set with text-align, line-height, text-transform and `white-space: nowrap` of the
/// style. The font is that of the style already.
text::LabelStyle styled(text::LabelStyle label, const theme::Style& style);

/// The colour of text; `otherwise` if the style has none.
scene::Color text_color(const theme::Style& style, scene::Color otherwise);

/// Fades the element as a whole by the opacity of the style.
void fade(scene::Element& element, const theme::Style& style);

/// Hides the element, with its children, where visibility or display of the style say so.
void hide(scene::Element& element, const theme::Style& style);

/// Says in a tag what the style has chosen, so that no style sheet comes over it.
void fix(scene::Tag& tag, const theme::Style& style);

/// The properties that a scene has no place for, as the value of a style attribute. Only what can
/// neither load nor run anything.
std::string other_properties(const theme::Style& style);

}  // namespace mmdc::diagrams
