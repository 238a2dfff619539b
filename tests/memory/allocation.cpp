// Makes the n-th allocation of a drawing fail, for every n: it ends with std::bad_alloc and leaves
// nothing behind, or it ends with the same picture. A program of its own, because it replaces the
// allocator of the C library.
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <optional>
#include <string>

#include <mmdc/mmdc.hpp>

// NOLINTBEGIN(readability-identifier-naming): the C library's names
extern "C" {
void* __libc_malloc(std::size_t size);
void __libc_free(void* block);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
}
// NOLINTEND(readability-identifier-naming)

namespace {

constexpr long never = -1;

long until_failure = never;  // Allocations that still succeed.
long live = 0;               // Blocks that are not freed.

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

extern "C" {

void* malloc(std::size_t size) {
  return fails() ? nullptr : counted(__libc_malloc(size));
}

void* calloc(std::size_t count, std::size_t size) {
  return fails() ? nullptr : counted(__libc_calloc(count, size));
}

void* realloc(void* block, std::size_t size) {
  if (fails()) return nullptr;
  void* const moved = __libc_realloc(block, size);
  return block == nullptr ? counted(moved) : moved;
}

void free(void* block) {
  if (block != nullptr) --live;
  __libc_free(block);
}

}  // extern "C"

namespace {

// None has a configuration: the destructor of nlohmann-json's objects allocates, and ends the
// process where it can't.
constexpr const char* texts[] = {
    "flowchart LR\nsubgraph s [Title]\na[\"`**x**`\"] -- text --> b{c}\nend\na@{ shape: docs }\n"
    "b --> b & c:::hot\nclassDef hot fill:#f00\nlinkStyle 0 stroke:red\n"
    "click a \"https://example.com\" \"tip\"\n",
    "sequenceDiagram\nautonumber\nbox Aqua B\nparticipant A@{ \"type\": \"queue\" }\nend\n"
    "A->>+B: x<br/>y\nNote over A,B: n\nloop wrap: a title\nB-->>-A: z\nend\n",
    "flowchart TD\na --> (\nb ->"};

/// Nothing where memory ran out.
std::optional<mmdc::Result<std::string>> draw(const char* text) {
  try {
    return mmdc::render_svg(text);
  } catch (const std::bad_alloc&) {
    return std::nullopt;
  }
}

bool same(const mmdc::Result<std::string>& a, const mmdc::Result<std::string>& b) {
  if (static_cast<bool>(a) != static_cast<bool>(b)) return false;
  return a ? *a == *b : a.diagnostics().size() == b.diagnostics().size();
}

/// The number of allocations that were made to fail; nothing if a failure went wrong.
std::optional<long> fail_each_allocation(const char* text) {
  const mmdc::Result<std::string> whole = mmdc::render_svg(text);
  for (long n = 0;; ++n) {
    const long before = live;
    bool is_over = false;
    {
      until_failure = n;
      const auto result = draw(text);
      is_over = until_failure != never;
      until_failure = never;
      if (result && !same(*result, whole)) {
        std::fprintf(stderr, "allocation %ld: another picture\n", n);
        return std::nullopt;
      }
    }
    if (live != before) {
      std::fprintf(stderr, "allocation %ld: %ld blocks left\n", n, live - before);
      return std::nullopt;
    }
    if (is_over) return n;
  }
}

}  // namespace

int main() {
  for (const char* const text : texts) {
    const std::optional<long> count = fail_each_allocation(text);
    if (!count) return std::fprintf(stderr, "%s\n", text), 1;
    std::printf("%ld allocations\n", *count);
  }
  return 0;
}
