// Work done side by side whose results come out in order.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace mmdc_cpp {

/// Calls `work(i)` for every i below `count`, on as many threads as `threads` says, and `take` with
/// each result on the calling thread in the order of i, as soon as it can be.
template <typename Result, typename Work, typename Take>
void run_in_order(std::size_t count, unsigned threads, Work work, Take take) {
  if (threads <= 1 || count <= 1) {
    for (std::size_t i = 0; i < count; ++i) take(work(i));
    return;
  }
  std::vector<std::optional<Result>> results(count);
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::condition_variable is_done;
  std::vector<std::jthread> workers;
  for (unsigned t = 0; t < threads && t < count; ++t) {
    workers.emplace_back([&] {
      for (std::size_t i = next++; i < count; i = next++) {
        Result result = work(i);
        const std::lock_guard lock(mutex);
        results[i] = std::move(result);
        is_done.notify_one();
      }
    });
  }
  for (std::size_t i = 0; i < count; ++i) {
    std::unique_lock lock(mutex);
    is_done.wait(lock, [&] { return results[i].has_value(); });
    Result result = std::move(*results[i]);
    results[i].reset();
    lock.unlock();
    take(std::move(result));
  }
}

}  // namespace mmdc_cpp
