// Counts what is taken from the heap, in the benchmarks alone.
#pragma once

#include <cstddef>

/// How often memory was taken since the start of the process.
std::size_t allocations();
