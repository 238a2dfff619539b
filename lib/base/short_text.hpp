// Words of tables.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace mmdc::base {

/// A literal of at most `most` bytes, kept in place. A table of them has no pointers, each of which
/// a program has to set when it starts.
template <std::size_t most>
class ShortText {
 public:
  template <std::size_t n>
  constexpr ShortText(const char (&literal)[n]) : size_(n - 1) {
    static_assert(n - 1 <= most);
    std::copy(literal, literal + n - 1, bytes_);
  }

  constexpr operator std::string_view() const { return {bytes_, size_}; }

 private:
  unsigned char size_;
  char bytes_[most] = {};
};

}  // namespace mmdc::base
