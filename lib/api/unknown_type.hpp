// What to tell of a text that begins like no type of diagram.
#pragma once

#include <mmdc/diagnostic.hpp>

#include "lib/source/source.hpp"

namespace mmdc::api {

Diagnostic unknown_type(const source::Source& source);

}  // namespace mmdc::api
