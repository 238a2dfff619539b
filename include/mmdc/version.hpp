/// @file
/// Which release of the library this is.
#pragma once

namespace mmdc {

/// The version of the library, such as "0.1.0".
const char* version();

}  // namespace mmdc
