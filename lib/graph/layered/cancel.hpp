// How the passes ask whether to stop.
#pragma once

#include "lib/base/cancel.hpp"

namespace mmdc::graph::layered {

using base::Cancel;

}  // namespace mmdc::graph::layered
