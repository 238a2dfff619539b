// Outputs that would take each other's place, or that of what is read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan.hpp"

namespace mmdc_cpp {

/// Says which two inputs have an output, or the pictures of a page, in common; nothing if none
/// have. With a way out, if the options have one.
std::optional<std::string> find_clash(const std::vector<Job>& jobs, const Arguments& arguments);

/// Says which input, file of the settings or output would be written over by an output or by the
/// file of `--deps`. A page may be by its own output that keeps its source.
std::optional<std::string> find_overwritten(const std::vector<Job>& jobs,
                                            const Arguments& arguments);

}  // namespace mmdc_cpp
