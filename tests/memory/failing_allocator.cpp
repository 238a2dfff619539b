#include "failing_allocator.hpp"

#include <cstddef>

// NOLINTBEGIN(readability-identifier-naming): the C library's names
extern "C" {
void* __libc_malloc(std::size_t size);
void __libc_free(void* block);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
}
// NOLINTEND(readability-identifier-naming)

namespace memory {

long until_failure = never;
long live = 0;

namespace {

bool fails() {
  if (until_failure == never) return false;
  if (until_failure > 0) {
    --until_failure;
    return false;
  }
  until_failure = never;
  return true;
}

void* counted(void* block) {
  if (block != nullptr) ++live;
  return block;
}

}  // namespace
}  // namespace memory

extern "C" {

void* malloc(std::size_t size) {
  return memory::fails() ? nullptr : memory::counted(__libc_malloc(size));
}

void* calloc(std::size_t count, std::size_t size) {
  return memory::fails() ? nullptr : memory::counted(__libc_calloc(count, size));
}

void* aligned_alloc(std::size_t alignment, std::size_t size) {
  return memory::fails() ? nullptr : memory::counted(__libc_memalign(alignment, size));
}

void* realloc(void* block, std::size_t size) {
  if (memory::fails()) return nullptr;
  void* const moved = __libc_realloc(block, size);
  return block == nullptr ? memory::counted(moved) : moved;
}

void free(void* block) {
  if (block != nullptr) --memory::live;
  __libc_free(block);
}

}  // extern "C"
