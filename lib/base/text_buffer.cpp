#include "lib/base/text_buffer.hpp"

#include <algorithm>
#include <utility>

namespace mmdc::base {

void TextBuffer::end_block() {
  if (size_ > 0) full_.push_back({std::move(block_), size_});
  size_ = 0;
}

void TextBuffer::begin_block(std::size_t least) {
  constexpr std::size_t usual = 16384;
  end_block();
  capacity_ = std::max(usual, least);
  block_ = std::make_unique_for_overwrite<char[]>(capacity_);
}

std::string TextBuffer::take() {
  end_block();
  capacity_ = 0;
  std::size_t size = 0;
  for (const Block& block : full_) size += block.size;
  std::string text;
  text.reserve(size);
  for (Block& block : full_) {
    text.append(block.bytes.get(), block.size);
    block.bytes.reset();
  }
  full_.clear();
  return text;
}

}  // namespace mmdc::base
