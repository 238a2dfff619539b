// What is told of directives that say nothing, or not what was meant.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

/// "line:column code message (hint)" of each warning, a line each.
std::string told(const std::string& directive) {
  const std::string text = directive + "\nflowchart TD\n a --> b";
  const auto diagram = mmdc::Diagram::parse(text);
  REQUIRE(diagram);
  std::string all;
  for (const mmdc::Diagnostic& one : diagram.diagnostics()) {
    REQUIRE(one.span);
    const mmdc::LineColumn place = mmdc::line_column(text, one.span->begin);
    const std::string hint = one.hints.empty() ? "" : " (" + one.hints[0].message + ")";
    all += std::to_string(place.line) + ':' + std::to_string(place.column) + ' ' + one.code + ' ' +
           one.message + hint + '\n';
  }
  return all;
}

}  // namespace

TEST_CASE("names of directives that look like a slip are told") {
  const auto line = [](const std::string& place, const std::string& name,
                       const std::string& meant) {
    return place + " config.unknown-key there is no directive '" + name + "' (did you mean `" +
           meant + "`?)\n";
  };
  CHECK(told("%%{ini: {\"theme\": \"dark\"}}%%") == line("1:4", "ini", "init"));
  CHECK(told("%%{ int: {\"theme\": \"dark\"}}%%") == line("1:5", "int", "init"));
  CHECK(told("%%{INIT: {\"theme\": \"dark\"}}%%") == line("1:4", "INIT", "init"));
  CHECK(told("%%{initialise: {}}%%") == line("1:4", "initialise", "initialize"));
  CHECK(told("%%{wrapp}%%") == line("1:4", "wrapp", "wrap"));
}

TEST_CASE("other texts in the marks of directives are not told") {
  CHECK(told("%%{ hidden }%%").empty());
  CHECK(told("%%{init2: {\"theme\": \"dark\"}}%%").empty());
  CHECK(told("%%{config: {\"theme\": \"dark\"}}%%").empty());
  CHECK(told("%%{reinit: {\"theme\": \"dark\"}}%%").empty());
  CHECK(told("%%{}%%").empty());
}

TEST_CASE("why a directive is no JSON object is told where it stops being one") {
  const std::string rest =
      "; no directive of this text takes effect (a directive reads `%%{init: {\"theme\": "
      "\"dark\"}}%%`)\n";
  const std::string head = " config.bad-directive this directive ";
  CHECK(told("%%{init: {theme: 'dark'}}%%") ==
        "1:11" + head + "is no JSON: keys stand in double quotes" + rest);
  CHECK(told("%%{init: {\n'theme': 'dark',\n}}%%") ==
        "2:16" + head + "is no JSON: a comma too many before `}`" + rest);
  CHECK(told("%%{init: {'theme': 'dark'}%%") ==
        "1:26" + head + "is no JSON: a `}` is missing at its end" + rest);
  CHECK(told("%%{init: [1,2]}%%") == "1:10" + head + "is a list, not an object" + rest);
  CHECK(told("%%{init: dark}%%") ==
        "1:10" + head + "is no JSON: it does not begin with `{`" + rest);
}

TEST_CASE("a key that comes twice in a directive is told where it comes again") {
  CHECK(told("%%{init: {'theme': 'dark', 'look': 'neo', 'theme': 'forest'}}%%") ==
        "1:44 config.duplicate-key the key 'theme' comes twice: the last one counts\n");
  CHECK(told("%%{init: {'flowchart': {'padding': 3, 'padding': 4}}}%%") ==
        "1:40 config.duplicate-key the key 'padding' comes twice: the last one counts\n");
}
