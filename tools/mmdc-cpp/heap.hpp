// The memory that the process draws in.
#pragma once

#include <cstddef>

namespace mmdc_cpp {

/// Memory of one drawing is kept for the next one: giving it back and asking for it anew takes a
/// third of the time of a large drawing.
void keep_heap();

/// Asks the system for the memory of a large drawing in pieces of 2 MiB, where it would else come
/// in pages of 4 KiB, each for a fault: a quarter of the time of a process that draws once.
/// `text_bytes` is the size of what is drawn; nothing is done for a small text, whose drawing
/// touches less than the system would have to fill with zeros. To be called once, by the thread
/// that draws.
void widen_heap(std::size_t text_bytes);

}  // namespace mmdc_cpp
