// Outputs that would take each other's place, or that of an input.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan.hpp"

namespace mmdc_cpp {

/// Says which two inputs have an output, or the pictures of a page, in common; nothing if none
/// have.
std::optional<std::string> find_clash(const std::vector<Job>& jobs);

/// Says which input would be written over by an output. A page may be by its own one that keeps its
/// source.
std::optional<std::string> find_overwritten(const std::vector<Job>& jobs, bool keeps_source);

}  // namespace mmdc_cpp
