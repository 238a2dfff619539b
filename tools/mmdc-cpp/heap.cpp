#include "heap.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace mmdc_cpp {
namespace {

#ifdef __GLIBC__
constexpr std::size_t page = 4096;
constexpr std::size_t huge_page = std::size_t{2} << 20;
constexpr std::size_t least_text = 1536;         ///< bytes from which a huge page pays
constexpr std::size_t heap_per_text_byte = 512;  ///< the most that a dense flowchart takes
constexpr std::size_t most = 8 * huge_page;
#endif

}  // namespace

void keep_heap() {
#ifdef __GLIBC__
  constexpr int much = 32 << 20;  // the most that M_MMAP_THRESHOLD may be
  ::mallopt(M_TRIM_THRESHOLD, much);
  ::mallopt(M_MMAP_THRESHOLD, much);
#endif
}

void widen_heap(std::size_t text_bytes) {
#ifdef __GLIBC__
  if (text_bytes < least_text) return;
  const std::size_t wanted = std::min(text_bytes, most / heap_per_text_byte) * heap_per_text_byte;
  const std::size_t size = (wanted + huge_page - 1) / huge_page * huge_page;
  // The heap goes on a page below a whole huge page, which the header of its next block would
  // break up, as that of the block behind would. What is skipped takes addresses only.
  const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0));
  const std::uintptr_t begin = (end + page + huge_page - 1) / huge_page * huge_page;
  ::sbrk(static_cast<std::intptr_t>(begin - page - end));
  // It is grown and given back at once; as it is kept, the next large blocks lie there.
  auto* const grown = static_cast<char*>(std::malloc(size + 2 * page));
  const std::uintptr_t skipped = begin - reinterpret_cast<std::uintptr_t>(grown);
  if (skipped <= page) ::madvise(grown + skipped, size, MADV_HUGEPAGE);
  std::free(grown);
#endif
}

}  // namespace mmdc_cpp
