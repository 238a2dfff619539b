// The door to cairo and Pango, which make PNG and PDF and measure every script.
//
// Loading them takes longer than drawing. So there may be two programs of the same sources: the
// command, in which cairo is not, and one in which it is and that the command becomes where it
// wants it (hand_over.hpp). The door of the first is cairo_elsewhere.cpp, that of the second, and
// of a command that is alone, cairo_here.cpp.
#pragma once

#include <memory>
#include <string>

#include <mmdc/diagram.hpp>
#include <mmdc/result.hpp>
#include <mmdc/text.hpp>

#include "arguments.hpp"

namespace mmdc_cpp {

/// Whether what follows can be had.
bool is_cairo_here();

/// The drawing in a format other than SVG.
mmdc::Result<std::string> to_cairo_file(const mmdc::Drawing& drawing, Format format,
                                        const Arguments& arguments);

/// The drawing with the fonts or outlines of its texts in it.
mmdc::Result<mmdc::Drawing> with_fonts(const mmdc::Drawing& drawing, const Arguments& arguments);

/// What measures scripts and fonts that the library doesn't know, the same each time. Null where
/// cairo is not: then widths are estimated, which is no trouble.
std::shared_ptr<const mmdc::TextMeasurer> system_measurer();

}  // namespace mmdc_cpp
