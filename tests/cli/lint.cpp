// What --lint tells people and programs.
#include <filesystem>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/cli/folder.hpp"

namespace fs = std::filesystem;
using cli::diagram;
using cli::Folder;
using cli::Outcome;
using Json = nlohmann::json;

namespace {

const std::string bad = "graph TD\nA -> B\n";
const std::string page = "# Page\n\n```mermaid\n" + diagram + "```\n";

}  // namespace

TEST_CASE("lint tells and writes nothing") {
  const Folder folder;
  folder.write("bad.mmd", bad);
  folder.write("page.md", page);
  const auto before = folder.count();
  CHECK(folder.run("--lint page.md").exit_code == 0);
  const Outcome outcome = folder.run("--lint bad.mmd page.md");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err.starts_with("bad.mmd:2:3: error: "));
  CHECK(folder.count() == before);
}

TEST_CASE("lint tells programs in JSON and SARIF") {
  const Folder folder;
  folder.write("bad.mmd", bad);
  folder.write("d.mmd", diagram);
  const Outcome json = folder.run("--lint --format json bad.mmd d.mmd");
  CHECK(json.exit_code == 1);
  const auto findings = Json::parse(json.out);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0]["file"] == "bad.mmd");
  CHECK(findings[0]["line"] == 2);
  CHECK(findings[0]["column"] == 3);
  CHECK(findings[0]["severity"] == "error");
  const auto sarif = Json::parse(folder.run("--lint --format sarif bad.mmd").out);
  CHECK(sarif["version"] == "2.1.0");
  const auto& result = sarif["runs"][0]["results"][0];
  CHECK(result["ruleId"] == findings[0]["code"]);
  CHECK(result["locations"][0]["physicalLocation"]["region"]["startLine"] == 2);
}

TEST_CASE("SARIF names files as URIs, and a text without errors has no results") {
  const Folder folder;
  folder.write("b \u00fc%.mmd", bad);
  folder.write("d.mmd", diagram);
  const auto sarif = Json::parse(folder.run("--lint --format sarif 'b \u00fc%.mmd'").out);
  const auto& place = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "b%20%C3%BC%25.mmd");
  const Outcome good = folder.run("--lint --format sarif d.mmd");
  CHECK(good.exit_code == 0);
  CHECK(Json::parse(good.out)["runs"][0]["results"].empty());
  CHECK(folder.run("--lint none.mmd").exit_code == 3);
  CHECK(folder.run("--lint").exit_code == 2);
}

TEST_CASE("a report has what can't be read") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  fs::create_directories(folder / "empty");
  const std::string inputs = "--lint nope.mmd d.mmd empty --format ";
  const Outcome outcome = folder.run(inputs + "json");
  CHECK(outcome.exit_code == 1);
  const Json findings = Json::parse(outcome.out);
  REQUIRE(findings.size() == 2);
  CHECK(findings[0]["file"] == "empty");
  CHECK(findings[0]["code"] == "input.none");
  CHECK(findings[1]["file"] == "nope.mmd");
  CHECK(findings[1]["code"] == "input.unreadable");
  CHECK(findings[1]["severity"] == "error");
  CHECK(findings[1]["message"] == "cannot read 'nope.mmd': No such file or directory");
  const Json run = Json::parse(folder.run(inputs + "sarif").out)["runs"][0];
  CHECK(run["results"].empty());
  CHECK(run["invocations"][0]["executionSuccessful"] == false);
  const Json& told = run["invocations"][0]["toolExecutionNotifications"];
  REQUIRE(told.size() == 2);
  CHECK(told[1]["descriptor"]["id"] == "input.unreadable");
  CHECK(told[1]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "nope.mmd");
}

TEST_CASE("what is found without a place has none in a report") {
  const Folder folder;
  const Json finding = Json::parse(folder.run("--lint nope.mmd --format json").out)[0];
  for (const char* const name : {"line", "column", "endLine", "endColumn"}) {
    CAPTURE(name);
    CHECK_FALSE(finding.contains(name));
  }
  const Json run = Json::parse(folder.run("--lint nope.mmd --format sarif").out)["runs"][0];
  const Json& told = run["invocations"][0]["toolExecutionNotifications"][0];
  CHECK_FALSE(told["locations"][0]["physicalLocation"].contains("region"));
}

TEST_CASE("a report has the warnings about settings, with their places") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  folder.write("c.json", "{\n\"thme\": 1}");
  const Outcome outcome = folder.run("--lint d.mmd -c c.json --format json");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err.empty());
  const Json findings = Json::parse(outcome.out);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0]["file"] == "c.json");
  CHECK(findings[0]["line"] == 2);
  CHECK(findings[0]["code"] == "config.unknown-key");
  CHECK(Json::parse(folder.run("--lint d.mmd -c c.json --format json -q").out).empty());
  const Json run = Json::parse(folder.run("--lint d.mmd -c c.json --format sarif").out)["runs"][0];
  CHECK(run["results"][0]["ruleId"] == "config.unknown-key");
  CHECK(run["invocations"][0]["executionSuccessful"] == true);
}

TEST_CASE("a report has the warnings about settings once, whichever program goes on") {
  const Folder folder;
  folder.write("japanese.mmd", "graph TD\nA[日本]\n");
  folder.write("c.json", R"({"thme": 1})");
  const Outcome outcome = folder.run("--lint japanese.mmd -c c.json --format json");
  CHECK(outcome.err.empty());
  CHECK(Json::parse(outcome.out).size() == 1);
}

TEST_CASE("a report is written where the settings keep all from being looked at") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  folder.write("c.json", "{,}");
  for (const std::string name : {"none.json", "c.json"}) {
    CAPTURE(name);
    const Outcome outcome = folder.run("--lint d.mmd --format json -c " + name);
    CHECK(outcome.exit_code == 3);
    CHECK_FALSE(outcome.err.empty());
    const Json findings = Json::parse(outcome.out);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0]["file"] == name);
    CHECK(findings[0]["severity"] == "error");
  }
}

TEST_CASE("a hint that many errors have in common is told with the first") {
  const Folder folder;
  folder.write("bad.mmd", bad + "A -> C\nA -> D\n");
  const std::string told = folder.run("--lint bad.mmd").err;
  CHECK(told.find("bad.mmd:4:3: error: ") != std::string::npos);
  const std::size_t hint = told.find("hint: ");
  REQUIRE(hint != std::string::npos);
  CHECK(told.find("hint: ", hint + 1) == std::string::npos);
  for (const Json& finding : Json::parse(folder.run("--lint bad.mmd --format json").out)) {
    CHECK(finding["hints"].size() == 1);
  }
}
