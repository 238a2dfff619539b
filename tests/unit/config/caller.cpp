// What is told of the configuration that a caller gives.
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

/// "begin code message" of the only diagnostic.
std::string told(const std::string& json) {
  const auto all = mmdc::check_config(json);
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].span);
  return std::to_string(all[0].span->begin) + ' ' + all[0].code + ' ' + all[0].message;
}

}  // namespace

TEST_CASE("why a caller's configuration is no JSON object is told") {
  CHECK(told("{\"theme\": \"dark\",}") ==
        "16 config.bad-json the configuration is no JSON: a comma too many before `}`");
  CHECK(told("[1,2]") == "0 config.bad-json the configuration is a list, not an object");
  CHECK(told("\"dark\"") == "0 config.bad-json the configuration is a text, not an object");
  CHECK(told("null") == "0 config.bad-json the configuration is null, not an object");
  CHECK(told("7") == "0 config.bad-json the configuration is a number, not an object");
}

TEST_CASE("a bad configuration beside a text is told with its own line and column") {
  mmdc::Options options;
  options.config = "{\n  \"theme\": 'dark'\n}";
  const auto diagram = mmdc::Diagram::parse("flowchart TD\n a --> b", options);
  REQUIRE_FALSE(diagram);
  REQUIRE(diagram.diagnostics().size() == 1);
  CHECK_FALSE(diagram.diagnostics()[0].span);
  CHECK(diagram.diagnostics()[0].message ==
        "the configuration is no JSON: texts and keys stand in double quotes, not in single ones "
        "(line 2, column 12 of the configuration)");
}

TEST_CASE("a key that comes twice in a caller's configuration is told where it comes again") {
  CHECK(told("{\"theme\": \"dark\", \"theme\": \"forest\"}") ==
        "19 config.duplicate-key the key 'theme' comes twice: the last one counts");
}

TEST_CASE("an option that names no theme is a warning") {
  mmdc::Options options;
  options.theme = "darc";
  const auto light = mmdc::render_svg("flowchart TD\n a --> b", options);
  REQUIRE(light);
  REQUIRE(light.diagnostics().size() == 1);
  CHECK(light.diagnostics()[0].code == "option.theme");
  CHECK(light.diagnostics()[0].message == "there is no theme 'darc': the default one is taken");
  CHECK(light.diagnostics()[0].hints[0].message == "did you mean `dark`?");
  options.theme = "dark";
  options.dark_theme = "no such";
  CHECK(mmdc::render_svg("flowchart TD\n a --> b", options).diagnostics().size() == 1);
  options.dark_theme = "neo-dark";
  CHECK(mmdc::render_svg("flowchart TD\n a --> b", options).diagnostics().empty());
}
