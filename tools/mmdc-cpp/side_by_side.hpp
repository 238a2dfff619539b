// The same work on many things, side by side.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "processors.hpp"

namespace mmdc_cpp {

/// Starts threads that all do the same; fewer where the system has no more.
template <typename Run>
std::vector<std::jthread> start_threads(std::size_t count, Run run) {
  std::vector<std::jthread> threads;
  threads.reserve(count);
  try {
    while (threads.size() < count) threads.emplace_back(run);
  } catch (const std::system_error&) {
    // Who waits for the work goes on with those that there are.
  }
  return threads;
}

/// Calls `work(i)` for every i below `count`, on as many threads as `threads` says, the calling one
/// among them, or as there can be. Each takes `stretch` of them at a time. After an exception
/// nothing more is begun, and it comes out of here once all threads have ended.
template <typename Work>
void do_side_by_side(std::size_t count, unsigned threads, std::size_t stretch, Work work) {
  std::atomic<std::size_t> next = 0;
  std::mutex mutex;
  std::exception_ptr trouble;
  const auto run = [&] {
    try {
      for (std::size_t i = next.fetch_add(stretch); i < count; i = next.fetch_add(stretch)) {
        const std::size_t end = std::min(count, i + stretch);
        for (std::size_t at = i; at < end; ++at) work(at);
      }
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!trouble) trouble = std::current_exception();
      next = count;
    }
  };
  {
    const std::size_t stretches = std::max<std::size_t>((count + stretch - 1) / stretch, 1);
    const std::size_t helpers = std::min<std::size_t>(std::max(threads, 1U), stretches) - 1;
    std::vector<std::jthread> others = start_threads(helpers, run);
    spread_over_processors(others);
    run();
  }
  if (trouble) std::rethrow_exception(trouble);
}

/// What `question` answers about each of the things, which is asked on the disk: some microseconds
/// each, so that a thread of its own pays for hundreds only.
template <typename Thing, typename Question>
auto ask_about(const std::vector<Thing>& things, unsigned threads, Question question) {
  using Answer = std::invoke_result_t<Question, const Thing&>;
  static_assert(!std::is_same_v<Answer, bool>, "threads can't write beside each other's bits");
  constexpr std::size_t stretch = 100;
  std::vector<Answer> answers(things.size());
  do_side_by_side(things.size(), threads, stretch,
                  [&](std::size_t i) { answers[i] = std::invoke(question, things[i]); });
  return answers;
}

}  // namespace mmdc_cpp
