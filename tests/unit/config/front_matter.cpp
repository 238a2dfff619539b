// What is told of front matter that says nothing, or not what was meant.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

#include "lib/config/read.hpp"

namespace {

std::vector<mmdc::Diagnostic> told_of(const std::string& text) {
  return mmdc::config::read_config(mmdc::source::Source(text), text, {}, "flowchart").diagnostics();
}

std::vector<mmdc::Diagnostic> told_of_yaml(const std::string& yaml) {
  return told_of("---\n" + yaml + "\n---\nflowchart TD\n a --> b");
}

/// "line:column code message (hint)" of the only diagnostic; empty for none.
std::string told(const std::string& yaml) {
  const std::string text = "---\n" + yaml + "\n---\nflowchart TD\n a --> b";
  const auto all = told_of(text);
  if (all.empty()) return {};
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].span);
  const mmdc::LineColumn place = mmdc::line_column(text, all[0].span->begin);
  const std::string hint = all[0].hints.empty() ? "" : " (" + all[0].hints[0].message + ")";
  return std::to_string(place.line) + ':' + std::to_string(place.column) + ' ' + all[0].code + ' ' +
         all[0].message + hint;
}

}  // namespace

TEST_CASE("a quote that nothing closes in front matter is an error where it stands") {
  const std::string message =
      " config.bad-yaml the front matter is no YAML: nothing closes this quote";
  CHECK(told("title: \"x") == "2:8" + message);
  CHECK(told("title: 'it''s") == "2:8" + message);
  CHECK(told("title: \"a \\\" b") == "2:8" + message);
  CHECK(told("title: \"x\nconfig:\n  theme: dark") == "2:8" + message);
  CHECK(told("a: \"x\" # don't 'look'\nb: it's\ntitle: \"y") == "4:8" + message);
  CHECK(told("config: {theme: \"dark}") == "2:17" + message);
}

TEST_CASE("quotes that are closed, or none, are no error") {
  CHECK(told("title: \"x\"").empty());
  CHECK(told("title: \"x\n  y\"").empty());
  CHECK(told("title: it's").empty());
  CHECK(told("title: |\n  a \"b").empty());
  CHECK(told("title: 'it''s'").empty());
}

TEST_CASE("front matter that is no mapping is told to have no effect") {
  const std::string hint = " (it has a key on each line, such as `title: Words`)";
  CHECK(told("- x") ==
        "2:1 config.bad-front-matter this front matter is a list: nothing of it "
        "takes effect" +
            hint);
  CHECK(told("hello") ==
        "2:1 config.bad-front-matter this front matter is a lone text: nothing "
        "of it takes effect" +
            hint);
  CHECK(told("# nothing").empty());
  CHECK(told(" ").empty());
}

TEST_CASE("keys of front matter that look like a slip are told") {
  const auto line = [](const std::string& key, const std::string& meant) {
    return "2:1 config.unknown-key there is no key '" + key + "' of front matter (did you mean `" +
           meant + "`?)";
  };
  CHECK(told("confg: {theme: dark}") == line("confg", "config"));
  CHECK(told("titel: x") == line("titel", "title"));
  CHECK(told("Title: x") == line("Title", "title"));
  CHECK(told("displaymode: compact") == line("displaymode", "displayMode"));
}

TEST_CASE("keys that other programs have in front matter are not told") {
  for (const char* key : {"id", "author", "description", "tags", "date", "name", "file", "subtitle",
                          "version", "configuration", "lang"}) {
    CAPTURE(key);
    CHECK(told_of_yaml(std::string(key) + ": x").empty());
  }
}

TEST_CASE("a config of front matter that is no mapping is told") {
  CHECK(told("config: dark") == "2:1 config.wrong-type 'config' needs an object");
  CHECK(told("config: [dark]") == "2:1 config.wrong-type 'config' needs an object");
  CHECK(told("config:").empty());
}
