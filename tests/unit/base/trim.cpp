#include "lib/base/trim.hpp"

#include <catch2/catch.hpp>

TEST_CASE("a text loses at its ends what is named, and nothing between them") {
  using mmdc::base::trimmed;
  CHECK(trimmed(" \ta b\t ", " \t") == "a b");
  CHECK(trimmed("\n a", " \t") == "\n a");
  CHECK(trimmed("", " ").empty());
}

TEST_CASE("a text of blanks alone has its place still when it is trimmed") {
  const std::string_view text = "   ";
  const std::string_view trimmed = mmdc::base::trimmed(text, " ");
  CHECK(trimmed.empty());
  CHECK(trimmed.data() == text.data() + text.size());
}
