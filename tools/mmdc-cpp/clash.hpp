// Two inputs that would become the same file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan.hpp"

namespace mmdc_cpp {

/// Says which two inputs have an output, or the pictures of a page, in common; nothing if none
/// have.
std::optional<std::string> find_clash(const std::vector<Job>& jobs);

}  // namespace mmdc_cpp
