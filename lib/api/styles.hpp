// From the picture that a family draws to the styled one.
#pragma once

#include <optional>
#include <string>

#include <mmdc/options.hpp>
#include <mmdc/result.hpp>

#include "lib/api/pipeline.hpp"
#include "lib/scene/scene.hpp"
#include "lib/text/measurer.hpp"

namespace mmdc::api {

/// The error of an option that should be a colour.
Diagnostic no_color(const std::string& text);

/// The warning of an option that should be the name of a theme; nothing if it is one, or empty.
std::optional<Diagnostic> unknown_theme(const std::string& name);

/// Styles a finished picture: style sheets, and the second theme if there is one. What the level of
/// security forbids is taken out.
Result<scene::Scene> with_styles(scene::Scene scene, const Parsed& parsed, const void* layout,
                                 const Options& options, const text::Measurer& measurer);

}  // namespace mmdc::api
