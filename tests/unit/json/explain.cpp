#include "lib/json/explain.hpp"

#include <string>
#include <variant>

#include <catch2/catch.hpp>

#include "lib/json/read.hpp"

namespace {

/// What is wrong, with the rest of the text from there on.
std::string flaw_of(const std::string& text) {
  const auto read = mmdc::json::read(text, {});
  REQUIRE(std::holds_alternative<mmdc::json::Failure>(read));
  const mmdc::json::Flaw flaw = mmdc::json::explain(text, std::get<mmdc::json::Failure>(read).at);
  REQUIRE(flaw.at <= text.size());
  return flaw.what + " @" + text.substr(flaw.at);
}

}  // namespace

TEST_CASE("commas that are too many or missing are told") {
  CHECK(flaw_of(R"({"a": 1, })") == "a comma too many before `}` @, }");
  CHECK(flaw_of("[1,\n]") == "a comma too many before `]` @,\n]");
  CHECK(flaw_of(R"({"a": 1,,})") == "a comma too many @,}");
  CHECK(flaw_of(R"({,"a": 1})") == R"(a comma too many @,"a": 1})");
  CHECK(flaw_of(R"({"a": 1 "b": 2})") == R"(a comma is missing before this @"b": 2})");
  CHECK(flaw_of(R"({"a": "x" b})") == "a comma is missing before this @b}");
  CHECK(flaw_of(R"({"a": [1 2]})") == "a comma is missing before this @2]}");
}

TEST_CASE("comments and single quotes are told to be none of JSON's") {
  CHECK(flaw_of("{ // x\n}") == "there are no comments in JSON @// x\n}");
  CHECK(flaw_of("{\"a\": 1 /* x */}") == "there are no comments in JSON @/* x */}");
  CHECK(flaw_of("{ # x\n}") == "there are no comments in JSON @# x\n}");
  CHECK(flaw_of("{'a': 1}") ==
        "texts and keys stand in double quotes, not in single ones @'a': 1}");
  CHECK(flaw_of("{\"a\": 'b'}") ==
        "texts and keys stand in double quotes, not in single ones @'b'}");
}

TEST_CASE("words without quotes are told whole") {
  CHECK(flaw_of("{theme: 1}") == "keys stand in double quotes @theme: 1}");
  CHECK(flaw_of(R"({"theme": dark})") == "`dark` is no value: texts stand in double quotes @dark}");
  CHECK(flaw_of(R"({"theme": truth})") ==
        "`truth` is no value: texts stand in double quotes @truth}");
  CHECK(flaw_of(R"({"n": .5})") == "`.5` is no number @.5}");
  CHECK(flaw_of(R"({"n": 01})") == "`01` is no number @01}");
}

TEST_CASE("brackets, quotes and colons that are missing are told") {
  CHECK(flaw_of(R"({"a": 1)") == "a `}` is missing at its end @");
  CHECK(flaw_of(R"({"a": [1)") == "a `]` is missing at its end @");
  CHECK(flaw_of(R"({"a": [1})") == "a `]` is missing before `}` @}");
  CHECK(flaw_of(R"({"a": )") == "a value is missing at its end @");
  CHECK(flaw_of(R"({"a": })") == "a value is missing before `}` @}");
  CHECK(flaw_of(R"({"a": "x)") == "nothing closes this quote on its line @\"x");
  CHECK(flaw_of("{\"a\": \"x\n}") == "nothing closes this quote on its line @\"x\n}");
  CHECK(flaw_of(R"({"a" "b"})") == R"(a colon is missing behind the key @"b"})");
  CHECK(flaw_of(R"({"a" 1})") == "a colon is missing behind the key @1}");
  CHECK(flaw_of(R"({"a"})") == "a key has no value @\"}");
}

TEST_CASE("what does not begin or end as JSON does is told") {
  CHECK(flaw_of("") == "it is empty @");
  CHECK(flaw_of(" \n") == "it is empty @");
  CHECK(flaw_of("theme: dark\n") == "it does not begin with `{` @theme: dark\n");
  CHECK(flaw_of("{} x") == "something stands behind its end @x");
  CHECK(flaw_of("{}}") == "`}` closes nothing @}");
  CHECK(flaw_of("{\"a\": \"\\x\"}") == "a backslash stands before something that it can't @\\x\"}");
  CHECK(flaw_of("{\"a\": \"\x01\"}") == "a text has a control character @\x01\"}");
  CHECK(flaw_of("{\"a\": \"\xFF\"}") == "a text has bytes that are no UTF-8 @\xFF\"}");
}

TEST_CASE("members that come more than once are told by the way to them") {
  using mmdc::json::Path;
  std::vector<Path> repeated;
  const auto read = mmdc::json::read(R"({"a": 1, "b": {"c": [{"d": 1, "d": 2, "d": 3}]}, "a": 2})",
                                     {.repeated = &repeated});
  REQUIRE(std::holds_alternative<mmdc::json::Value>(read));
  CHECK(repeated == std::vector<Path>{{"b", "c", "d"}, {"a"}});
}
