/// @file
/// Everything but the cairo backend (<mmdc/cairo.hpp>).
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
