// Searches in a text that is read from its begin to its end, in time that grows with its length and
// no faster.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace mmdc::text {

/// Looks for the next place of some words in a text that is read forward: no part of it is searched
/// twice, however often it is asked.
class Finder {
 public:
  Finder(std::string_view text, std::string_view words) : text_(text), words_(words) {}

  std::size_t next(std::size_t from) {
    if (!is_searched_ || found_ < from) found_ = text_.find(words_, from);
    is_searched_ = true;
    return found_;
  }

 private:
  std::string_view text_;
  std::string_view words_;
  std::size_t found_ = 0;
  bool is_searched_ = false;
};

/// Where the search for the end of a tag has been, in a quote or in none: it need not go there
/// again, for it found no end.
class Searched {
 public:
  explicit Searched(std::size_t size) : size_(size) {}

  /// False if it was there before.
  bool visit(std::size_t at, char quote) {
    if (places_.empty()) places_.resize(size_);
    const auto state = static_cast<unsigned char>(quote == 0 ? 1 : quote == '"' ? 2 : 4);
    if ((places_[at] & state) != 0) return false;
    places_[at] |= state;
    return true;
  }

 private:
  std::size_t size_;
  std::vector<unsigned char> places_;
};

}  // namespace mmdc::text
