// Work done side by side whose results come out in order.
#pragma once

#include <cstddef>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "side_by_side.hpp"

namespace mmdc_cpp {

/// Calls `work(i)` for every i below `count`, on as many threads as `threads` says, the calling one
/// among them, or as there can be, and `take` with each result in the order of i, as soon as it can
/// be, on any of the threads but never on two at a time. After an exception nothing more is begun,
/// and it comes out of here once all threads have ended.
template <typename Result, typename Work, typename Take>
void run_in_order(std::size_t count, unsigned threads, Work work, Take take) {
  std::vector<std::optional<Result>> results(count);
  std::mutex mutex;
  std::size_t taken = 0;
  // Nobody waits for results: to be woken for each takes longer than to draw a small diagram.
  do_side_by_side(count, threads, 1, [&](std::size_t i) {
    Result result = work(i);
    const std::lock_guard lock(mutex);
    results[i] = std::move(result);
    for (; taken < count && results[taken]; ++taken) {
      take(std::move(*results[taken]));
      results[taken].reset();
    }
  });
}

}  // namespace mmdc_cpp
