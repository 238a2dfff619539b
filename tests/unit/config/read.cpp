#include "lib/config/read.hpp"

#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

using mmdc::config::Config;

namespace {

mmdc::Result<Config> read(const std::string& text, const mmdc::Options& options = {}) {
  return mmdc::config::read_config(mmdc::source::Source(text), text, options, "flowchart");
}

Config config_of(const std::string& text, const mmdc::Options& options = {}) {
  const auto config = read(text, options);
  REQUIRE(config);
  return *config;
}

mmdc::Options with_config(std::string json) {
  mmdc::Options options;
  options.config = std::move(json);
  return options;
}

/// The only warning of a text.
mmdc::Diagnostic warning_of(const std::string& text) {
  const auto config = read(text);
  REQUIRE(config);
  REQUIRE(config.diagnostics().size() == 1);
  return config.diagnostics()[0];
}

std::string marked(const std::string& text, const mmdc::Diagnostic& diagnostic) {
  REQUIRE(diagnostic.span);
  return text.substr(diagnostic.span->begin, diagnostic.span->end - diagnostic.span->begin);
}

}  // namespace

// --- Forms of directives

TEST_CASE("directives are read in every form that Mermaid tolerates") {
  const std::string text =
      GENERATE(as<std::string>(), R"(%%{init: {"theme":"dark"}}%%)",
               R"(%%{initialize: {"theme":"dark"}}%%)", R"(%%{ init : {"theme":"dark"} }%%)",
               R"(%%{init {"theme":"dark"}}%%)", R"(%%{init: {'theme':'dark'}}%%)",
               "%%{\ninit:\n{\n\"theme\":\n\"dark\"\n}\n}%%", R"(%%{reinit: {"theme":"dark"}}%%)");
  CAPTURE(text);
  CHECK(config_of(text + "\ngraph TD\n").theme == "dark");
  CHECK(config_of("graph TD\n" + text).theme == "dark");
  CHECK(config_of("graph TD " + text + "\na").theme == "dark");
}

TEST_CASE("the name of a directive keeps its case") {
  CHECK(config_of("%%{INIT: {\"theme\":\"dark\"}}%%\ngraph TD").theme == "default");
}

TEST_CASE("later directives win, key by key") {
  const Config config = config_of(
      "%%{init: {\"theme\":\"dark\", \"flowchart\": {\"curve\": \"step\"}}}%%\n"
      "%%{init: {\"flowchart\": {\"padding\": 3}}}%%\ngraph TD\n%%{init: "
      "{\"theme\":\"forest\"}}%%");
  CHECK(config.theme == "forest");
  CHECK(config.flowchart.curve == "step");
  CHECK(config.flowchart.padding == 3);
}

TEST_CASE("one bad directive makes the others of a text ineffective, with a warning") {
  const std::string text =
      "%%{init: {\"theme\":\"dark\"}}%%\n%%{init: {theme: forest}}%%\n%%{wrap}%%\ngraph TD";
  const auto config = read(text);
  REQUIRE(config);
  CHECK(config->theme == "default");
  CHECK(config->wrap);
  REQUIRE(config.diagnostics().size() == 1);
  CHECK(config.diagnostics()[0].code == "config.bad-directive");
  CHECK(config.diagnostics()[0].span->begin == text.find("theme: forest"));
}

TEST_CASE("a directive that nothing closes is told, whatever it is, and not to be bad as well") {
  const std::string before = "%%{init: {theme: forest}}%%\ngraph TD\n";
  const auto both = read(before + "%%{init: {\"theme\": \"dark\"}\nA --> B\n");
  REQUIRE(both);
  REQUIRE(both.diagnostics().size() == 2);
  CHECK(both.diagnostics()[0].code == "config.bad-directive");
  CHECK(both.diagnostics()[1].code == "config.unclosed-directive");
  for (const std::string name : {"init: {", "init: {\"theme\": \"dark\"}", " no directive"}) {
    const std::string text = "graph TD\n%%{" + name + "\nA --> B\n";
    const mmdc::Diagnostic warning = warning_of(text);
    CHECK(warning.code == "config.unclosed-directive");
    CHECK(marked(text, warning) == "%%{" + name);
  }
}

TEST_CASE("a tab that indents front matter is told where it stands") {
  const auto told = [](const std::string& yaml) {
    const std::string text = "---\n" + yaml + "\n---\ngraph TD";
    const auto config = read(text);
    REQUIRE_FALSE(config);
    const mmdc::Diagnostic& error = config.diagnostics().front();
    REQUIRE(error.span);
    return std::to_string(mmdc::line_column(text, error.span->begin).line) + ' ' +
           (error.hints.empty() ? "" : error.hints.front().message);
  };
  const std::string hint = "YAML is indented with blanks, not tabs";
  CHECK(told("title: x\nconfig:\n\ttheme: dark") == "4 " + hint);
  CHECK(told("config:\n  flowchart:\n\tcurve: basis") == "4 " + hint);
  CHECK(told("title: [x").find("tabs") == std::string::npos);
  // The fences' own indentation is none of the YAML's.
  CHECK(read("\t---\n\ttitle: x\n\t---\ngraph TD"));
}

TEST_CASE("wrap is true whatever its directive says") {
  CHECK(config_of("%%{wrap}%%\ngraph TD").wrap);
  CHECK(config_of("%%{wrap: false}%%\ngraph TD").wrap);
}

TEST_CASE("config in a directive is the section of the diagram's own family, and replaces it") {
  const Config config = config_of(
      "%%{init: {\"flowchart\": {\"curve\": \"step\"}, \"config\": {\"padding\": 3}}}%%\ngraph TD");
  CHECK(config.flowchart.padding == 3);
  CHECK(config.flowchart.curve == "basis");
}

// --- Front matter

TEST_CASE("front matter gives title and configuration") {
  const Config config = config_of(
      "---\ntitle: 42\nconfig:\n  theme: forest\n  flowchart: {curve: step}\n---\ngraph TD");
  CHECK(config.title == "42");
  CHECK(config.theme == "forest");
  CHECK(config.flowchart.curve == "step");
}

TEST_CASE("titles are texts, or none") {
  const auto title = [](const std::string& yaml) {
    return config_of("---\ntitle: " + yaml + "\n---\ngraph TD").title;
  };
  CHECK(title("[a, b]") == "a,b");
  CHECK(title("false").empty());
  CHECK(title("0").empty());
  CHECK(title("yes") == "yes");
  CHECK(title("2024-01-01") == "2024-01-01");
}

TEST_CASE("indented front matter has places in the caller's text") {
  const std::string text = "  ---\n  config:\n    flowchart:\n      curvy: step\n  ---\n  graph TD";
  CHECK(marked(text, warning_of(text)) == "curvy");
}

TEST_CASE("a key that comes twice in front matter is an error with its place") {
  const std::string text = "---\nconfig:\n  theme: dark\n  theme: forest\n---\ngraph TD";
  const auto config = read(text);
  REQUIRE_FALSE(config);
  CHECK(config.diagnostics()[0].code == "config.bad-yaml");
  CHECK(config.diagnostics()[0].span->begin == text.rfind("theme"));
}

// --- Layers

TEST_CASE("keys of sequence diagrams count at the top level, before those of their section") {
  const std::string text =
      "---\nconfig:\n  mirrorActors: false\n---\n%%{init: {\"noteAlign\": \"left\", \"width\": 99, "
      "\"sequence\": {\"width\": 88, \"height\": 77}}}%%\nsequenceDiagram";
  const auto config = mmdc::config::read_config(mmdc::source::Source(text), text,
                                                with_config(R"({"actorMargin": 5})"), "sequence");
  REQUIRE(config);
  CHECK(config.diagnostics().empty());
  CHECK_FALSE(config->sequence.mirror_actors);
  CHECK(config->sequence.note_align == mmdc::config::Align::left);
  CHECK(config->sequence.width == 99);
  CHECK(config->sequence.height == 77);
  CHECK(config->sequence.actor_margin == 5);
}

TEST_CASE("keys of sequence diagrams at the top level are unknown in other diagrams") {
  CHECK(warning_of("%%{init: {\"mirrorActors\": false}}%%\ngraph TD").code == "config.unknown-key");
}

TEST_CASE("directives come over front matter, which comes over the caller") {
  mmdc::Options options = with_config(R"({"theme": "neutral", "flowchart": {"padding": 1,
      "curve": "linear", "nodeSpacing": 11}})");
  const Config config = config_of(
      "---\nconfig:\n  theme: forest\n  flowchart: {padding: 2, curve: step}\n---\n"
      "%%{init: {\"theme\": \"dark\", \"flowchart\": {\"padding\": 3}}}%%\ngraph TD",
      options);
  CHECK(config.theme == "dark");
  CHECK(config.flowchart.padding == 3);
  CHECK(config.flowchart.curve == "step");
  CHECK(config.flowchart.node_spacing == 11);
}

TEST_CASE("an option's theme comes over the caller's configuration") {
  mmdc::Options options = with_config(R"({"theme": "neutral"})");
  options.theme = "forest";
  CHECK(config_of("graph TD", options).theme == "forest");
}

TEST_CASE("a theme that does not exist changes nothing in a diagram, and is default for a caller") {
  CHECK(
      config_of("%%{init: {\"theme\": \"darc\"}}%%\ngraph TD", with_config(R"({"theme":"forest"})"))
          .theme == "forest");
  CHECK(config_of("graph TD", with_config(R"({"theme":"darc"})")).theme == "default");
}

TEST_CASE("scalars and objects do not replace each other") {
  const Config config = config_of("---\nconfig:\n  flowchart: step\n---\ngraph TD",
                                  with_config(R"({"flowchart": {"curve": "linear"}})"));
  CHECK(config.flowchart.curve == "linear");
}

TEST_CASE("null says nothing") {
  CHECK(config_of("---\nconfig:\n  theme:\n---\ngraph TD", with_config(R"({"theme":"dark"})"))
            .theme == "dark");
}

TEST_CASE("variables of a diagram derive only where the diagram names a theme") {
  const auto derived = config_of(
      "%%{init: {\"theme\":\"base\",\"themeVariables\": {\"primaryColor\": \"#00ff00\"}}}%%\ngraph "
      "TD");
  CHECK(derived.theme_variables.at("primaryColor") == "#00ff00");
  const auto laid_over =
      config_of("%%{init: {\"themeVariables\": {\"primaryColor\": \"#00ff00\"}}}%%\ngraph TD",
                with_config(R"({"theme": "base"})"));
  CHECK(laid_over.theme_variables.empty());
  CHECK(laid_over.theme_overlay.at("primaryColor") == "#00ff00");
}

TEST_CASE("a theme from the front matter and variables from a directive belong together") {
  const auto config = config_of(
      "---\nconfig:\n  theme: base\n---\n%%{init: {\"themeVariables\": {\"primaryColor\": "
      "\"#00ff00\"}}}%%\ngraph TD");
  CHECK(config.theme_variables.at("primaryColor") == "#00ff00");
}

// --- What a diagram may not say

TEST_CASE("secure keys are left alone at any depth, with a warning") {
  const std::string text = "%%{init: {\"flowchart\": {\"securityLevel\": \"loose\"}}}%%\ngraph TD";
  const auto warning = warning_of(text);
  CHECK(warning.code == "config.secure-key");
  CHECK(marked(text, warning) == "securityLevel");
  CHECK(config_of("%%{init: {\"securityLevel\": \"loose\"}}%%\ngraph TD").security_level ==
        "strict");
}

TEST_CASE("a caller can make more keys secure") {
  const auto options = with_config(R"({"secure": ["theme"]})");
  CHECK(config_of("%%{init: {\"theme\": \"dark\"}}%%\ngraph TD", options).theme == "default");
}

TEST_CASE("strings that could end a style sheet or load something are left alone") {
  const std::string value =
      GENERATE(as<std::string>(), "a</style>", "url(data:x)", "a } b {", "a { b");
  const std::string text = "%%{init: {\"themeCSS\": \"" + value + "\"}}%%\ngraph TD";
  const auto warning = warning_of(text);
  CHECK(warning.code == "config.bad-value");
  CHECK(config_of(text).theme_css.empty());
}

TEST_CASE("a diagram's theme variables have few characters to choose from") {
  const std::string text =
      "%%{init: {\"theme\":\"base\",\"themeVariables\": {\"lineColor\": \"red; x:y\"}}}%%\ngraph "
      "TD";
  CHECK(warning_of(text).code == "config.bad-value");
  CHECK(config_of(text).theme_variables.empty());
}

TEST_CASE("a diagram's theme may be dark") {
  const auto svg = mmdc::render_svg(
      "%%{init: {\"theme\": \"base\", \"themeVariables\": {\"primaryColor\": \"#411d4e\", "
      "\"darkMode\": true}}}%%\nflowchart LR\na --> b");
  REQUIRE(svg);
  CHECK(svg.diagnostics().empty());
  CHECK(svg->find("#514a54") != std::string::npos);
}

TEST_CASE("variables that the default theme has not are the caller's to set") {
  const std::string text =
      "%%{init: {\"theme\":\"base\",\"themeVariables\": {\"nodeTextColor\": \"red\"}}}%%\ngraph TD";
  CHECK(config_of(text).theme_variables.empty());
  const auto options = with_config(R"({"themeVariables": {"nodeTextColor": "red"}})");
  CHECK(config_of("graph TD", options).theme_variables.at("nodeTextColor") == "red");
}

// --- Warnings

TEST_CASE("an unknown key tells the nearest known one") {
  struct Case {
    std::string json;
    std::string key;
    std::string hint;
  };
  const auto c = GENERATE(values<Case>({
      {R"({"themes": "dark"})", "themes", "did you mean `theme`?"},
      {R"({"flowchart": {"nodeSpacin": 3}})", "nodeSpacin", "did you mean `nodeSpacing`?"},
      {R"({"gantt": {"barHight": 3}})", "barHight", "did you mean `barHeight`?"},
      {R"({"xyChart": {"xAxis": {"showLabels": true}}})", "showLabels",
       "did you mean `showLabel`?"},
      {R"({"flowchart": {"subGraphTitleMargin": {"topp": 3}}})", "topp", "did you mean `top`?"},
      {R"({"theme":"base","themeVariables": {"primaryColour": "red"}})", "primaryColour",
       "did you mean `primaryColor`?"},
      {R"({"curve": "basis"})", "curve", "it is a key of the section `flowchart`"},
  }));
  const std::string text = "%%{init: " + c.json + "}%%\ngraph TD";
  const auto warning = warning_of(text);
  CAPTURE(c.json);
  CHECK(warning.code == "config.unknown-key");
  CHECK(marked(text, warning) == c.key);
  REQUIRE(warning.hints.size() == 1);
  CHECK(warning.hints[0].message == c.hint);
}

TEST_CASE("a value of the wrong type is a warning at its key, and changes nothing") {
  const std::string text = "---\nconfig:\n  flowchart:\n    padding: wide\n---\ngraph TD";
  const auto warning = warning_of(text);
  CHECK(warning.code == "config.wrong-type");
  CHECK(warning.message == "'padding' needs a number");
  CHECK(marked(text, warning) == "padding");
  CHECK(config_of(text).flowchart.padding == 15);
}

TEST_CASE(
    "yes, on and numbers are flags as in Mermaid; no is told to be false, and changes nothing") {
  const auto text_of = [](const std::string& value) {
    return "---\nconfig:\n  flowchart:\n    inheritDir: " + value + "\n---\ngraph TD";
  };
  for (const char* value : {"yes", "on", "1"}) {
    CAPTURE(value);
    CHECK(config_of(text_of(value)).flowchart.inherit_dir);
  }
  CHECK_FALSE(config_of(text_of("0")).flowchart.inherit_dir);
  CHECK(warning_of(text_of("no")).message == "'inheritDir' needs true or false");
  CHECK_FALSE(config_of(text_of("no")).flowchart.inherit_dir);
}

TEST_CASE("a word that a key does not take is a warning that tells the nearest") {
  const auto warning = warning_of("---\nconfig:\n  theme: darc\n---\ngraph TD");
  CHECK(warning.code == "config.unknown-value");
  CHECK(warning.hints[0].message == "did you mean `dark`?");
}

TEST_CASE("every key of the fact sheet's families is known") {
  CHECK(
      read(
          "%%{init: {\"look\": \"neo\", \"sankey\": {\"nodeColors\": {\"a\": \"#f00\"}}, \"c4\": "
          "{\"personFontSize\": 12}, \"elk\": {\"mergeEdges\": true}, \"logLevel\": 1, "
          "\"sequence\": {\"mirrorActors\": false}, \"wardley-beta\": {\"width\": 3}}}%%\ngraph TD")
          .diagnostics()
          .empty());
}

TEST_CASE("a caller's configuration is checked on its own") {
  const std::string json = R"({"flowchart": {"curvy": "step"}, "securityLevel": "loose"})";
  const auto found = mmdc::config::check_caller_config(json);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "config.unknown-key");
  CHECK(marked(json, found[0]) == "curvy");
}

TEST_CASE("where a caller's configuration stops being one is told") {
  const std::pair<const char*, std::size_t> texts[] = {
      {"[]", 0}, {"{\"a\": 1,,}", 8}, {"{\"a\": ", 6}, {"{} x", 3}, {"", 0}};
  for (const auto& [text, at] : texts) {
    CAPTURE(text);
    const auto found = mmdc::config::check_caller_config(text);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "config.bad-json");
    CHECK(found[0].span == mmdc::Span{at, at});
  }
}

// --- Hostile texts

TEST_CASE("anchors that stand for billions of values are an error") {
  std::string text = "---\na: &a [x,x,x,x,x,x,x,x,x,x]\n";
  for (char c = 'b'; c <= 'k'; ++c) {
    const std::string before(1, static_cast<char>(c - 1));
    text += std::string(1, c) + ": &" + c + " [";
    for (int i = 0; i < 10; ++i) text += (i > 0 ? ",*" : "*") + before;
    text += "]\n";
  }
  const auto config = read(text + "---\ngraph TD");
  REQUIRE_FALSE(config);
  CHECK(config.diagnostics()[0].code == "limit.configuration");
}

TEST_CASE("front matter that is nested without end is an error") {
  const auto config = read("---\nconfig: " + std::string(100'000, '[') + "\n---\ngraph TD");
  CHECK_FALSE(config);
}

TEST_CASE("huge front matter is an error") {
  const auto config = read("---\ntitle: " + std::string(66'000, 'a') + "\n---\ngraph TD");
  REQUIRE_FALSE(config);
  CHECK(config.diagnostics()[0].code == "limit.configuration");
}

TEST_CASE("directives nested without end are left alone") {
  const std::string open(200'000, '[');
  const std::string close(200'000, ']');
  CHECK(read("%%{init: {\"flowchart\": " + open + close + "}}%%\ngraph TD"));
  CHECK(read("%%{init: {\"flowchart\": " + open + "}}%%\ngraph TD"));
}

TEST_CASE("directives that together hold too many values are an error at the first too many") {
  const auto text_of = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
      text += "%%{init: {\"zenuml\": {\"k" + std::to_string(i) + "\": 1}}}%%\n";
    }
    return text + "graph TD";
  };
  CHECK(read(text_of(1'000)));
  const auto result = read(text_of(3'000));
  REQUIRE_FALSE(result);
  CHECK(result.diagnostics().front().code == "limit.configuration");
  CHECK(result.diagnostics().front().span->begin > text_of(1'000).size());
}

TEST_CASE("warnings about a text full of unknown keys end at twenty") {
  std::string text = "---\nconfig:\n";
  for (int i = 0; i < 3'000; ++i) text += "  unknown" + std::to_string(i) + ": 1\n";
  CHECK(read(text + "---\ngraph TD").diagnostics().size() == 20);
}

TEST_CASE("a key of the configuration beside `config` of front matter is told") {
  const std::string text = "---\ntitle: x\nconfig:\ntheme: dark\nauthor: me\n---\ngraph TD\n";
  const mmdc::Diagnostic warning = warning_of(text);
  CHECK(warning.code == "config.misplaced-key");
  CHECK(marked(text, warning) == "theme");
  CHECK(warning.hints.front().message == "indent it below a line `config:`");
  CHECK(config_of(text).theme == "default");
}

TEST_CASE("a title with a colon is told to stand in quotes") {
  const auto hints_of = [](const std::string& line) {
    const auto config = read("---\n" + line + "\n---\nflowchart TD\n");
    REQUIRE(config.diagnostics().size() == 1);
    return config.diagnostics().front().hints;
  };
  REQUIRE(hints_of("title: One: two").size() == 1);
  CHECK(hints_of("title: One: two").front().message ==
        "a text with a colon in it stands in quotes: `title: \"One: two\"`");
  CHECK(hints_of("title: [One: two: three").empty());
}

TEST_CASE("letters have no size below 0") {
  const std::string keys = R"("fontSize": -5, "sequence": {"messageFontSize": -5}})";
  const Config config = config_of("%%{init: {" + keys + "}%%\ngraph TD\n");
  CHECK(config.font_size == Config().font_size);
  CHECK(config.sequence.message_font_size == Config().sequence.message_font_size);
}
