/// @file
/// Everything but the cairo backend (<mmdc/cairo.hpp>).
///
/// All functions may be called by any number of threads at once, and one object may be read by
/// several: there is nothing global that changes. Where memory runs out, `std::bad_alloc` is
/// thrown; no other exception leaves the library, and what was given stays as it was.
#pragma once

#include <mmdc/check.hpp>
#include <mmdc/diagnostic.hpp>
#include <mmdc/diagram.hpp>
#include <mmdc/element.hpp>
#include <mmdc/geometry.hpp>
#include <mmdc/icons.hpp>
#include <mmdc/markdown.hpp>
#include <mmdc/options.hpp>
#include <mmdc/patience.hpp>
#include <mmdc/result.hpp>
#include <mmdc/text.hpp>
#include <mmdc/version.hpp>
