#include "lib/base/nearest.hpp"

#include <catch2/catch.hpp>

namespace {

std::string nearest(std::string_view name, std::initializer_list<std::string_view> words) {
  mmdc::base::Nearest nearest(name);
  for (const std::string_view word : words) nearest.offer(word);
  return nearest.found();
}

}  // namespace

TEST_CASE("of known words the one is meant that is most like a name") {
  CHECK(nearest("colour", {"cold", "color", "collar"}) == "color");
  CHECK(nearest("bat", {"cat", "hat"}) == "cat");
}

TEST_CASE("two neighbours that are swapped are one mistake") {
  CHECK(nearest("grpah", {"graph"}) == "graph");
  CHECK(nearest("sytle", {"class", "style"}) == "style");
  CHECK(nearest("hpagr", {"graph"}).empty());
}

TEST_CASE("no word is meant that has little of the name") {
  CHECK(nearest("red", {"blue", "green"}).empty());
  CHECK(nearest("ab", {"ac"}).empty());
  CHECK(nearest(std::string(300, 'x'), {"xxx"}).empty());
}
