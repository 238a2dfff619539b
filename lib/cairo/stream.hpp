// Where surfaces that are files write to.
#pragma once

#include <functional>
#include <new>
#include <string>

#include <cairo.h>

#include "lib/base/cancel.hpp"
#include "lib/cairo/handles.hpp"

namespace mmdc::cairo {

/// The bytes of a file, until there is no memory for them or the caller waits no longer.
struct Sink {
  /// `cancelled` must outlive this; it may be empty.
  explicit Sink(const std::function<bool()>& cancelled) : cancel(cancelled) {}

  base::Cancel cancel;
  std::string bytes;
};

/// A cairo_write_func_t that appends to the Sink that is its closure.
inline cairo_status_t append_to_sink(void* sink, const unsigned char* data, unsigned length) {
  auto& out = *static_cast<Sink*>(sink);
  try {  // no exception may pass through cairo, which is C
    if (out.cancel.requested()) return CAIRO_STATUS_WRITE_ERROR;
    out.bytes.append(reinterpret_cast<const char*>(data), length);
  } catch (const std::bad_alloc&) {
    return CAIRO_STATUS_NO_MEMORY;
  }
  return CAIRO_STATUS_SUCCESS;
}

/// Writes the rest of a file; tells what has gone wrong on the context or then.
inline cairo_status_t finish(Context context, const Surface& surface) {
  const cairo_status_t status = cairo_status(context.get());
  context.reset();
  cairo_surface_finish(surface.get());
  return status == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface.get()) : status;
}

}  // namespace mmdc::cairo
