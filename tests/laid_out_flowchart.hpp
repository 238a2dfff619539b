// Flowcharts whose boxes and lines have their places, and how boxes lie to each other.
#pragma once

#include <string>
#include <utility>

#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/source/source.hpp"

namespace laid_out {

struct Flowchart {
  mmdc::diagrams::flowchart::Model model;
  mmdc::diagrams::flowchart::Layout layout;
};

/// `text` must be a flowchart without errors.
inline Flowchart flowchart(const std::string& text,
                           mmdc::LayoutQuality quality = mmdc::LayoutQuality::best) {
  namespace family = mmdc::diagrams::flowchart;
  mmdc::Options options;
  options.layout_quality = quality;
  const mmdc::config::Config config;
  const mmdc::text::BuiltinMeasurer measurer;
  const mmdc::source::Source source(text);
  family::Model model = family::parse(source, options).value();
  family::Layout layout =
      family::layout(model, {config, mmdc::theme::default_theme(), measurer, options}).value();
  return {std::move(model), std::move(layout)};
}

inline bool overlap(const mmdc::Rect& a, const mmdc::Rect& b) {
  return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() &&
         b.top() < a.bottom();
}

inline bool lies_within(const mmdc::Rect& inner, const mmdc::Rect& outer) {
  return outer.contains({inner.left(), inner.top()}) &&
         outer.contains({inner.right(), inner.bottom()});
}

}  // namespace laid_out
