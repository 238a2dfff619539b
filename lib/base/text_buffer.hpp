/// @file
/// A text that is written from its beginning to its end, in many small parts.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lib/base/number.hpp"

namespace mmdc::base {

/// Like appending to a std::string, which asks and tells more for each part than most parts are
/// long, and moves what it has when it grows.
class TextBuffer {
 public:
  /// Texts and characters, one behind the other.
  template <typename... Parts>
  void append(const Parts&... parts) {
    char* at = room_for((size_of(parts) + ...));
    ((at = put(at, parts)), ...);
    size_ = static_cast<std::size_t>(at - block_.get());
  }

  /// As format_number has it.
  void append_number(double value) {
    char* const begin = room_for(longest_number);
    size_ += static_cast<std::size_t>(write_number(begin, value) - begin);
  }

  /// The whole text; the buffer is empty then.
  std::string take();

 private:
  struct Block {
    std::unique_ptr<char[]> bytes;
    std::size_t size = 0;
  };

  static std::size_t size_of(char) { return 1; }
  static std::size_t size_of(std::string_view part) { return part.size(); }
  static char* put(char* at, char c) {
    *at = c;
    return at + 1;
  }
  static char* put(char* at, std::string_view part) {
    std::memcpy(at, part.data(), part.size());
    return at + part.size();
  }

  char* room_for(std::size_t more) {
    if (capacity_ - size_ < more) begin_block(more);
    return block_.get() + size_;
  }
  void end_block();
  void begin_block(std::size_t least);

  std::vector<Block> full_;
  std::unique_ptr<char[]> block_;  ///< the last one
  std::size_t capacity_ = 0;       ///< of the last block
  std::size_t size_ = 0;           ///< of what is in the last block
};

}  // namespace mmdc::base
