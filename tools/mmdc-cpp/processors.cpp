#include "processors.hpp"

#include <algorithm>

#include <pthread.h>
#include <sched.h>

namespace mmdc_cpp {

unsigned threads_for(std::size_t count, unsigned asked) {
  if (asked != 0) return asked;
  // The number of processors is in a file of the system, which a single thing does without.
  return count < 2 ? 1U : std::max(1U, std::thread::hardware_concurrency());
}

void spread_over_processors(std::vector<std::jthread>& threads) {
  if (threads.empty()) return;
  cpu_set_t allowed;
  if (::sched_getaffinity(0, sizeof allowed, &allowed) != 0) return;
  const int here = ::sched_getcpu();
  std::vector<int> others;
  for (int i = 0; i < CPU_SETSIZE; ++i) {
    if (i != here && CPU_ISSET(i, &allowed)) others.push_back(i);
  }
  if (others.empty()) return;
  for (std::size_t i = 0; i < threads.size(); ++i) {
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(others[i % others.size()], &one);
    const pthread_t thread = threads[i].native_handle();
    ::pthread_setaffinity_np(thread, sizeof one, &one);
    ::pthread_setaffinity_np(thread, sizeof allowed, &allowed);
  }
}

}  // namespace mmdc_cpp
