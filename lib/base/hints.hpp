// What a diagnostic adds: the way out of a problem.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <mmdc/diagnostic.hpp>

namespace mmdc::base {

/// A hint alone; none for an empty text.
inline std::vector<Hint> hints_of(std::string text) {
  if (text.empty()) return {};
  return {Hint{std::move(text)}};
}

/// The hint that names what may have been meant, another one if that is empty.
inline std::string did_you_mean(const std::string& nearest, std::string otherwise = {}) {
  return nearest.empty() ? std::move(otherwise) : "did you mean `" + nearest + "`?";
}

}  // namespace mmdc::base
