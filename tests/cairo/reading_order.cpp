// The order that documents have the characters of mixed lines in.
#include "lib/cairo/reading_order.hpp"

#include <catch2/catch.hpp>

#include "lib/base/utf8.hpp"

using mmdc::base::Direction;
using mmdc::cairo::page_direction;

namespace {

mmdc::scene::Scene with_texts(const std::vector<std::string>& texts) {
  mmdc::scene::Scene scene;
  for (const std::string& text : texts) {
    mmdc::scene::Text shown;
    shown.lines.push_back({{}, {{text}}, 0});
    scene.elements.push_back({{}, std::move(shown)});
  }
  return scene;
}

std::string order(std::u32string_view line, Direction page) {
  std::string out;
  for (const char32_t c : mmdc::cairo::order_for_readers(line, page)) {
    mmdc::base::append_utf8(out, c);
  }
  return out;
}

}  // namespace

TEST_CASE("most letters give a page its direction") {
  CHECK(page_direction(with_texts({"abc", "אב"})) == Direction::left_to_right);
  CHECK(page_direction(with_texts({"abc", "אבגד"})) == Direction::right_to_left);
  CHECK(page_direction(with_texts({"12345", "א"})) == Direction::right_to_left);
  CHECK(page_direction(with_texts({})) == Direction::left_to_right);
}

TEST_CASE("words of one direction are in the order that is seen") {
  CHECK(order(U"one two!", Direction::left_to_right) == "one two!");
  CHECK(order(U"one two", Direction::right_to_left) == "one two");
  CHECK(order(U"אב גד", Direction::left_to_right) == "דג בא");
  CHECK(order(U"אב גד!", Direction::right_to_left) == "!דג בא");
}

TEST_CASE("on a page from right to left what comes first is at the right") {
  CHECK(order(U"אב x", Direction::right_to_left) == "x בא");
  CHECK(order(U"x אב", Direction::right_to_left) == "בא \u200Fx");
}

TEST_CASE("on a page from left to right what comes first is at the left") {
  CHECK(order(U"x אב", Direction::left_to_right) == "x בא");
  CHECK(order(U"אב x", Direction::left_to_right) == "\u200E\u200F באx");
}
