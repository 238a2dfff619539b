// What outputs depend on, as Make and Ninja read it.
#pragma once

#include <string>
#include <vector>

namespace mmdc_cpp {

/// One rule, ending in a newline: `outputs: inputs`. Empty names and standard input are left out;
/// without outputs there is no rule.
std::string as_rule(const std::vector<std::string>& outputs,
                    const std::vector<std::string>& inputs);

}  // namespace mmdc_cpp
