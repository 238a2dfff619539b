// What a text is told, in short.
#pragma once

#include <string>
#include <vector>

#include <mmdc/mmdc.hpp>

using Told = std::vector<std::string>;

/// What is told of a text: `line:column code`, and the first hint.
inline Told told(const std::string& text) {
  Told all;
  const auto diagram = mmdc::Diagram::parse(text);
  for (const mmdc::Diagnostic& one : diagram.diagnostics()) {
    const mmdc::LineColumn place = mmdc::line_column(text, one.span->begin);
    all.push_back(std::to_string(place.line) + ':' + std::to_string(place.column) + ' ' + one.code +
                  (one.hints.empty() ? "" : ": " + one.hints.front().message));
  }
  return all;
}

/// Message and hint of the first of it.
inline std::string advice(const std::string& text) {
  const auto diagram = mmdc::Diagram::parse(text);
  if (diagram.diagnostics().empty()) return {};
  const mmdc::Diagnostic& first = diagram.diagnostics().front();
  return first.message + (first.hints.empty() ? "" : "; " + first.hints.front().message);
}
