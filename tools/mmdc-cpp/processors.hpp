// How many threads there are, and which processors they run on.
#pragma once

#include <cstddef>
#include <thread>
#include <vector>

namespace mmdc_cpp {

/// How many threads work on so many things where `asked` (`--jobs`) says, or 0 for as many as there
/// are processors.
unsigned threads_for(std::size_t count, unsigned asked);

/// Puts each of the threads, which have just been made, on another processor than the calling
/// thread, as far as there are so many; from there the system may move them as ever. Does nothing
/// where it can't.
///
/// Without it Linux lets the first thread of a young process wait on the processor of the one that
/// made it, for two turns of 4 ms: as long as 80 small drawings take.
void spread_over_processors(std::vector<std::jthread>& threads);

}  // namespace mmdc_cpp
