// The packs of icons that options name.
#pragma once

#include <string>

#include "arguments.hpp"

namespace mmdc_cpp {

/// Reads all packs that are on this machine, once more those that were read before and can be.
/// Others would have to be fetched, and are not: a line in `told` says so. False, and a line in
/// `told`, if one can't be read.
bool load_icon_packs(LookArguments& look, std::string& told);

}  // namespace mmdc_cpp
