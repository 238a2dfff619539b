// The typed configuration: every key that the families look at, with Mermaid's defaults.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include <mmdc/diagnostic.hpp>
#include <mmdc/options.hpp>

#include "lib/config/flowchart.hpp"
#include "lib/config/look.hpp"
#include "lib/config/sequence.hpp"

namespace mmdc::config {

struct Config {
  /// Mermaid: the default is ("trebuchet ms", verdana, arial, sans-serif), so the pictures differ
  /// from one machine to the next. Ours names the family that is measured.
  std::string font_family = "Arial, sans-serif";
  /// One that stands beside the theme's variables, whatever those say.
  std::optional<std::string> top_font_family = std::nullopt;
  double font_size = 16;
  std::optional<std::string> font_weight = std::nullopt;  ///< where a text asks for one
  std::string title;                                      ///< of the front matter; empty for none
  std::string theme = "default";
  bool is_theme_of_diagram = false;  ///< the text itself names it
  Look look = Look::classic;
  double hand_drawn_seed = 0;  ///< another seed, other strokes. Mermaid: 0 is a new one each time.
  std::map<std::string, std::string, std::less<>> theme_variables;  ///< the theme derives from them
  /// What replaces variables after the derivation. Mermaid: those of a diagram that names no theme.
  std::map<std::string, std::string, std::less<>> theme_overlay;
  std::string theme_css;                               ///< a style sheet; empty for none
  std::optional<Span> theme_css_place = std::nullopt;  ///< of its key, if the text gives it
  std::optional<bool> html_labels = std::nullopt;
  bool wrap = false;
  bool markdown_auto_wrap = true;
  std::string security_level = "strict";
  std::optional<LayoutQuality> layout_quality = std::nullopt;  ///< not Mermaid's
  /// Mermaid's own limits, which only a caller can set. Mermaid: 50 000 UTF-16 units and 500 edges;
  /// none here, where Limits are there for that.
  std::optional<double> max_text_size = std::nullopt;
  std::optional<double> max_edges = std::nullopt;
  Flowchart flowchart;
  Sequence sequence;
};

}  // namespace mmdc::config
