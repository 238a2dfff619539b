// The module that makes PNG and PDF and measures every script, opened only when it is wanted.
#pragma once

#include <memory>
#include <string>

#include <mmdc/cairo_module.hpp>

namespace mmdc_cpp {

/// Opens the module; it stays open until the program ends. Null, and a line in `told`, if it is not
/// there or of another version.
const mmdc::CairoModule* open_cairo_module(std::string& told);

/// What measures scripts and fonts that the library doesn't know: the module's, the same each time.
/// Null without the module.
std::shared_ptr<const mmdc::TextMeasurer> system_measurer();

/// Where the module is; empty if it is nowhere.
std::string cairo_module_path();

}  // namespace mmdc_cpp
