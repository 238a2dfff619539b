// cmark reads a page at one go, and ends the process where memory runs out. But it asks its caller
// for memory all the time, and from there a jump leads out of it: all that it holds is memory,
// which is the tree's.
#include "cmark_tree.hpp"

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstddef>
#include <cstring>
#include <new>
#include <utility>

namespace mmdc::markdown {
namespace {

/// Memory that goes all at once, because a tree has many blocks. Small ones are used again.
class Arena {
 public:
  explicit Arena(std::pmr::memory_resource& memory) : memory_(memory) {}

  /// Throws std::bad_alloc.
  void* allocate(std::size_t size) {
    const std::size_t units = (size + sizeof(Header) - 1) / sizeof(Header);
    if (units < free_.size() && free_[units] != nullptr) {
      return std::exchange(free_[units], free_[units]->next) + 1;
    }
    auto* const header = new (memory_.allocate((1 + units) * sizeof(Header))) Header;
    header->units = units;
    return header + 1;
  }

  void release(void* block) {
    Header* const header = header_of(block);
    if (header->units < free_.size()) header->next = std::exchange(free_[header->units], header);
  }

  static std::size_t size_of(void* block) { return header_of(block)->units * sizeof(Header); }

 private:
  /// Stands before each block.
  struct alignas(std::max_align_t) Header {
    std::size_t units;       ///< the block's size, in headers
    Header* next = nullptr;  ///< of the free blocks of that size
  };

  static Header* header_of(void* block) { return static_cast<Header*>(block) - 1; }

  std::pmr::memory_resource& memory_;
  std::array<Header*, 16> free_ = {};
};

/// One page on its way through cmark.
class Reading {
 public:
  Reading(std::pmr::memory_resource& memory, const base::Deadline& deadline)
      : arena_(memory), deadline_(deadline), outer_(std::exchange(current, this)) {}
  ~Reading() { current = outer_; }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  /// The root; null where the deadline is over. Throws std::bad_alloc.
  cmark_node* run(std::string_view page) {
    cmark_node* const root = parse(page);
    if (is_short_of_memory_) throw std::bad_alloc();
    return root;
  }

 private:
  cmark_node* parse(std::string_view page) {
    // An exception can't pass through code in C.
    if (setjmp(way_out_) != 0) return nullptr;
    cmark_mem functions = {&allocate_zeroed, &reallocate, &release};
    cmark_parser* const parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &functions);
    cmark_parser_feed(parser, page.data(), page.size());
    return cmark_parser_finish(parser);
  }

  static void* allocate_zeroed(std::size_t count, std::size_t size) {
    return std::memset(current->allocate(count * size), 0, count * size);
  }

  static void* reallocate(void* block, std::size_t size) {
    void* const moved = current->allocate(size);
    if (block == nullptr) return moved;
    std::memcpy(moved, block, std::min(size, Arena::size_of(block)));
    release(block);
    return moved;
  }

  static void release(void* block) {
    if (block != nullptr) current->arena_.release(block);
  }

  void* allocate(std::size_t size) {
    // Between two allocations cmark can pass a stack as long as the page.
    constexpr unsigned between_questions = 16;
    const bool is_over = ++allocations_ % between_questions == 0 && deadline_.is_over();
    void* const block = is_over ? nullptr : try_allocate(size);
    // Nothing on the way has to be destroyed.
    if (block == nullptr) std::longjmp(way_out_, 1);
    return block;
  }

  void* try_allocate(std::size_t size) {
    try {
      return arena_.allocate(size);
    } catch (const std::bad_alloc&) {
      is_short_of_memory_ = true;
      return nullptr;
    }
  }

  Arena arena_;
  const base::Deadline& deadline_;
  Reading* outer_;
  std::jmp_buf way_out_ = {};
  unsigned allocations_ = 0;
  bool is_short_of_memory_ = false;

  /// cmark's functions for memory are told of nothing but sizes.
  static thread_local Reading* current;
};

thread_local Reading* Reading::current = nullptr;

}  // namespace

CmarkTree::CmarkTree(std::string_view page, const base::Deadline& deadline)
    : deadline_(deadline), root_(Reading(memory_, deadline).run(page)) {}

cmark_node* CmarkTree::behind(cmark_node* node) {
  if (cmark_node* const child = cmark_node_first_child(node)) return child;
  while (node != nullptr && cmark_node_next(node) == nullptr) node = cmark_node_parent(node);
  return node == nullptr ? nullptr : cmark_node_next(node);
}

}  // namespace mmdc::markdown
