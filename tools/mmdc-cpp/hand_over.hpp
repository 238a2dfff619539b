// Becoming the program that is linked with cairo.
#pragma once

#include <string>
#include <vector>

#include "arguments.hpp"

namespace mmdc_cpp {

/// The path of the program that is linked with cairo, if it is another one than this; only its name
/// if it is nowhere.
std::string cairo_program();

/// The files of the command: this program's, and that of the one which is linked with cairo if it
/// is another. The same in both.
std::vector<std::string> program_files();

/// Goes on as the program that is linked with cairo. Returns only if this is it already, or it
/// can't be run. Nothing must have been read that can be read only once.
void hand_over(const Arguments& arguments);

/// The same after the settings, and what there is to tell of them, and the one input, whose text is
/// given, but before anything of it was told or written.
void hand_over_with(const std::string& text, const Arguments& arguments);

}  // namespace mmdc_cpp
