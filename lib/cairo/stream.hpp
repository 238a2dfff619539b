// Where surfaces that are files write to.
#pragma once

#include <new>
#include <string>

#include <cairo.h>

namespace mmdc::cairo {

/// A cairo_write_func_t that appends to the std::string that is its closure.
inline cairo_status_t append_to_string(void* out, const unsigned char* data, unsigned length) {
  try {  // no exception may pass through cairo, which is C
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(data), length);
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace mmdc::cairo
