// The module that makes PNG and PDF, opened only when one is asked for.
#pragma once

#include <string>

#include <mmdc/cairo_module.hpp>

namespace mmdc_cpp {

/// Opens the module; it stays open until the program ends. Null, and a line in `told`, if it is not
/// there or of another version.
const mmdc::CairoModule* open_cairo_module(std::string& told);

/// Where the module is; empty if it is nowhere.
std::string cairo_module_path();

}  // namespace mmdc_cpp
