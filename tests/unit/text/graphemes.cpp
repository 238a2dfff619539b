#include "lib/text/graphemes.hpp"

#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "lib/base/utf8.hpp"
#include "lib/text/line_breaks.hpp"

using mmdc::text::break_opportunities;
using mmdc::text::grapheme_breaks;

namespace {

bool is_one(std::string_view text) {
  return grapheme_breaks(text).empty();
}

}  // namespace

TEST_CASE("what people see as one character stays whole") {
  CHECK(is_one("e\xCC\x81"));
  CHECK(is_one("👩‍👩‍👧‍👦"));
  CHECK(is_one("👋🏽"));
  CHECK(is_one("🇩🇪"));
  CHECK(is_one("1️⃣"));
  CHECK(is_one("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB"));  // Hangul by its parts
  CHECK(is_one("क्षि"));
  CHECK(is_one("กำ"));
  CHECK(is_one("\r\n"));
  CHECK(is_one(""));
}

TEST_CASE("characters beside each other are apart") {
  CHECK(grapheme_breaks("ab") == std::vector<size_t>{1});
  CHECK(grapheme_breaks("漢字") == std::vector<size_t>{3});
  CHECK(grapheme_breaks("🇩🇪🇫🇷") == std::vector<size_t>{8});
  CHECK(grapheme_breaks("👋👋") == std::vector<size_t>{4});
  CHECK(grapheme_breaks("한국") == std::vector<size_t>{3});
}

TEST_CASE("lines never break inside of a character") {
  for (const char* const text : {"👩‍👩‍👧‍👦👋🏽🇩🇪🇫🇷1️⃣",
                                 "漢字가각\xE1\x84\x92\xE1\x85\xA1", "क्षि नमस्ते", "x\xCC\x82 é"}) {
    INFO(text);
    const std::vector<size_t> breaks = grapheme_breaks(text);
    for (const size_t at : break_opportunities(text)) {
      CHECK(std::find(breaks.begin(), breaks.end(), at) != breaks.end());
    }
  }
}

// Debian: package unicode-data.
TEST_CASE("Unicode's own test of graphemes") {
  std::ifstream file("/usr/share/unicode/auxiliary/GraphemeBreakTest.txt");
  for (std::string line; std::getline(file, line);) {
    INFO(line);
    std::istringstream words(line.substr(0, line.find('#')));
    std::string text;
    std::vector<size_t> wanted;
    for (std::string word; words >> word;) {
      if (word == "÷") {
        wanted.push_back(text.size());
      } else if (word != "×") {
        mmdc::base::append_utf8(text, static_cast<char32_t>(std::stoul(word, nullptr, 16)));
      }
    }
    if (wanted.empty()) continue;
    wanted.erase(wanted.begin());  // the start of the text
    wanted.pop_back();             // its end
    CHECK(grapheme_breaks(text) == wanted);
  }
}
