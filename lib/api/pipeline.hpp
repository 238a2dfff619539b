// The whole programme: what happens between a text and a scene.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include <mmdc/options.hpp>
#include <mmdc/result.hpp>

#include "lib/diagrams/family.hpp"
#include "lib/scene/scene.hpp"
#include "lib/source/font_names.hpp"
#include "lib/source/line_ends.hpp"

namespace mmdc::api {

/// A text that was read: whose it is and what it says.
struct Parsed {
  const diagrams::Family* family = nullptr;
  diagrams::Opaque model;
  config::Config config;
  std::vector<source::FontName> font_names;  ///< that the text asks for
  /// From the places above to those in the caller's text.
  source::LineEnds line_ends;
};

/// Source -> Model.
Result<Parsed> parse(std::string_view text, const Options& options);

/// Model -> Layout -> Scene.
Result<scene::Scene> draw(const Parsed& parsed, const Options& options);

}  // namespace mmdc::api
