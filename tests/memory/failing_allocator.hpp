// The allocator of the C library, made to fail and made to count. Linked into a program it replaces
// the program's own.
#pragma once

#include <cstdio>

namespace memory {

inline constexpr long never = -1;

/// Allocations that still succeed before one fails; `never` if all do. After a failure it is
/// `never` again.
extern long until_failure;

/// Blocks that are not freed.
extern long live;

/// Runs `attempt` with its first allocation failing, then with its second and so on, until one goes
/// through without meeting its failure. `attempt` says whether all is well; it must leave nothing
/// behind. Returns how many failures there were; -1, after a word to standard error, if something
/// went wrong.
template <typename Attempt>
long count_failures(const Attempt& attempt) {
  for (long n = 0;; ++n) {
    const long before = live;
    until_failure = n;
    const bool is_well = attempt();
    const bool is_over = until_failure != never;
    until_failure = never;
    if (!is_well) return std::fprintf(stderr, "allocation %ld: not as it should be\n", n), -1;
    if (live != before) {
      return std::fprintf(stderr, "allocation %ld: %ld blocks left\n", n, live - before), -1;
    }
    if (is_over) return n;
  }
}

}  // namespace memory
