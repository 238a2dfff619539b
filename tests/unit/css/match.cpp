#include "lib/css/match.hpp"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "lib/css/parse.hpp"

namespace {

/// Whether a selector means the innermost of elements that lie in each other.
bool means(const std::string& selector, const std::vector<std::string_view>& types) {
  mmdc::css::Chain chain;
  for (const std::string_view type : types) chain.push_back({type, nullptr});
  return mmdc::css::matches(mmdc::css::parse_selector(selector).value(), chain);
}

}  // namespace

TEST_CASE("children stand right below, descendants anywhere below") {
  CHECK(means("a b", {"a", "x", "b"}));
  CHECK_FALSE(means("a > b", {"a", "x", "b"}));
  CHECK(means("a > b", {"x", "a", "b"}));
  CHECK_FALSE(means("a b", {"b", "a"}));
  CHECK_FALSE(means("a b", {"a", "b", "x"}));
}

TEST_CASE("a chain of children is found where all of it is") {
  CHECK(means("a > b c", {"a", "b", "x", "b", "c"}));
  CHECK(means("a > b > c d", {"a", "b", "c", "b", "c", "d"}));
  CHECK_FALSE(means("a > b c", {"a", "x", "b", "c"}));
  CHECK_FALSE(means("a a", {"a"}));
  CHECK(means("a a b", {"a", "a", "b"}));
  CHECK_FALSE(means("a > a > b", {"a", "x", "a", "b"}));
}

TEST_CASE("selectors with many steps end in elements nested deeply") {
  const std::vector<std::string_view> types(200, "g");
  CHECK_FALSE(means("x g g g g g g g g g g g", types));
  CHECK(means("g g g g g g g g g g g g", types));
}
