#include "lib/text/letter_case.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace {

using mmdc::text::LetterCase;
using mmdc::text::MarkupRun;

std::string changed(const std::vector<std::string>& texts, LetterCase to) {
  std::vector<MarkupRun> runs;
  for (const std::string& text : texts) runs.push_back({.text = text, .style = {}});
  mmdc::text::change_case(runs, to);
  std::string all;
  for (const MarkupRun& run : runs) all += run.text;
  return all;
}

}  // namespace

TEST_CASE("capitals of Latin, Greek and Cyrillic script") {
  CHECK(changed({"order 66 éàÿ ß žľ"}, LetterCase::upper) == "ORDER 66 ÉÀŸ SS ŽĽ");
  CHECK(changed({"λόγος привет ёж ґ"}, LetterCase::upper) == "ΛΌΓΟΣ ПРИВЕТ ЁЖ Ґ");
  CHECK(changed({"Ω × ÷ 漢字 ā Ā"}, LetterCase::upper) == "Ω × ÷ 漢字 Ā Ā");
}

TEST_CASE("small letters of them") {
  CHECK(changed({"ÉCOLE Ÿ ΛΌΓΟ ПРИВЕТ Ё ŽĽ × 7"}, LetterCase::lower) ==
        "école ÿ λόγο привет ё žľ × 7");
}

TEST_CASE("the first letter of each word is a capital, also where a word has two looks") {
  CHECK(changed({"it's one-two über_all 3rd"}, LetterCase::capitalized) ==
        "It's One-Two Über_all 3rd");
  CHECK(changed({"bo", "ld wor", "\n", "ds"}, LetterCase::capitalized) == "Bold Wor\nDs");
}

TEST_CASE("letters stay as they are where nothing else is told") {
  CHECK(changed({"a B é"}, LetterCase::as_written) == "a B é");
}
