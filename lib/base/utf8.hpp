/// @file
/// Reading UTF-8. No input is an error: whatever is not UTF-8 reads as U+FFFD.
#pragma once

#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace mmdc::base {

inline constexpr char32_t replacement_character = 0xFFFD;

/// One code point and the number of bytes that it takes; 0 bytes at the end of the text.
struct Decoded {
  char32_t code_point = 0;
  int bytes = 0;
};

/// The code point that starts at byte `offset`. Of an ill-formed sequence the longest prefix that
/// could have become a code point reads as one U+FFFD (the practice of Unicode and of browsers).
Decoded decode_utf8(std::string_view text, size_t offset = 0);

/// Where the first ill-formed sequence begins; nothing if all of the text is UTF-8.
std::optional<size_t> find_no_utf8(std::string_view text);

/// True of a text whose first byte is not UTF-8.
bool begins_no_utf8(std::string_view text);

/// The bytes of one code point; U+FFFD for surrogates and values beyond Unicode.
void append_utf8(std::string& out, char32_t code_point);

/// `for (Utf8View::Item c : Utf8View(text))`: code points with their places.
class Utf8View {
 public:
  struct Item {
    char32_t code_point;
    size_t offset;
    int bytes;
  };

  class Iterator {
   public:
    using value_type = Item;
    using difference_type = std::ptrdiff_t;
    using reference = Item;
    using pointer = void;
    using iterator_category = std::input_iterator_tag;

    Iterator(std::string_view text, size_t offset) : text_(text), offset_(offset) { read(); }

    Item operator*() const { return {now_.code_point, offset_, now_.bytes}; }
    Iterator& operator++() {
      offset_ += static_cast<size_t>(now_.bytes);
      read();
      return *this;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.offset_ == b.offset_; }

   private:
    void read() {
      const bool is_ascii =
          offset_ < text_.size() && static_cast<unsigned char>(text_[offset_]) < 0x80;
      now_ = is_ascii ? Decoded{static_cast<char32_t>(text_[offset_]), 1}
                      : decode_utf8(text_, offset_);
    }

    std::string_view text_;
    size_t offset_;
    Decoded now_;
  };

  explicit Utf8View(std::string_view text) : text_(text) {}
  Iterator begin() const { return {text_, 0}; }
  Iterator end() const { return {text_, text_.size()}; }

 private:
  std::string_view text_;
};

/// The longest beginning of at most so many bytes that does not end within a character.
std::string_view first_utf8(std::string_view text, size_t most);

/// Number of code points.
size_t length_utf8(std::string_view text);

}  // namespace mmdc::base
