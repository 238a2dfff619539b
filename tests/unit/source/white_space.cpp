#include "lib/source/white_space.hpp"

#include <string>

#include <catch2/catch.hpp>

using namespace mmdc::source;

TEST_CASE("white space of JavaScript is none of the text, wherever it stands around it") {
  CHECK(trimmed("\u3000 \n\u00A0a\u2003b\uFEFF\t\u2028") == "a\u2003b");
  CHECK(trimmed("\u00A0\u3000").empty());
  CHECK(trimmed("\u200B") == "\u200B");
  CHECK(find_behind("a\u2009 \u205Fb", 1, " ") == 8);
  CHECK(find_behind("a\u2009\nb", 1, " ") == 4);
}

TEST_CASE("a text that ends within a blank is not read past its ends") {
  const std::string blank = "\u3000";
  for (std::size_t begin = 0; begin < blank.size(); ++begin) {
    for (std::size_t size = 0; begin + size <= blank.size(); ++size) {
      const std::string_view part = std::string_view(blank).substr(begin, size);
      const std::size_t length = size == blank.size() ? size : 0;
      CHECK(wide_blank_length(part) == length);
      CHECK(wide_blank_length_at_end(part) == length);
    }
  }
}
