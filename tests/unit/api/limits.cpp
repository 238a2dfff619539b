// What goes past a limit is an error that names the limit, the place and a way out.
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

mmdc::Options with(mmdc::Limits limits) {
  mmdc::Options options;
  options.limits = limits;
  return options;
}

/// The first error of a text that goes past a limit.
mmdc::Diagnostic error_of(const std::string& text, mmdc::Limits limits = {}) {
  const auto diagram = mmdc::Diagram::parse(text, with(limits));
  REQUIRE_FALSE(diagram);
  const auto& all = diagram.diagnostics();
  const auto error = std::ranges::find(all, mmdc::Severity::error, &mmdc::Diagnostic::severity);
  REQUIRE(error != all.end());
  return *error;
}

std::size_t line_of(const mmdc::Diagnostic& error, const std::string& text) {
  REQUIRE(error.span);
  return mmdc::line_column(text, error.span->begin).line;
}

std::string repeat(const std::string& text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

/// `prefix0 & prefix1 & ...`
std::string group(const std::string& prefix, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += (i > 0 ? " & " : "") + prefix + std::to_string(i);
  return out;
}

std::string list(const std::string& item, int count) {
  std::string out = item;
  for (int i = 1; i < count; ++i) out += ',' + item;
  return out;
}

}  // namespace

TEST_CASE("each limit is an error with its number, its place and a hint") {
  struct Case {
    const char* code;
    std::string text;
    mmdc::Limits limits;
    const char* number;
    std::size_t line;
  };
  const Case cases[] = {
      {"limit.nodes", "graph TD\nA --> B\nC", {.max_nodes = 2}, " 2 ", 3},
      {"limit.nodes", "sequenceDiagram\nA->>B: x\nC->>A: x", {.max_nodes = 2}, " 2 ", 3},
      {"limit.edges", "sequenceDiagram\nA->>B: x\nNote over A: y", {.max_edges = 1}, " 1 ", 3},
      {"limit.edges", "graph TD\nA --> B\nB --> C", {.max_edges = 1}, " 1", 3},
      {"limit.label", "graph TD\nA\nB[a longer label]", {.max_label = 10}, " 10 ", 3},
      {"limit.label", "graph TD\nA\nA -- a longer label --> B", {.max_label = 10}, " 10 ", 3},
      {"limit.label", "graph TD\nA\nsubgraph s[a longer title]\nend", {.max_label = 10}, " 10 ", 3},
      {"limit.label",
       "graph TD\nA\nclick A \"#\" \"a longer tooltip\"",
       {.max_label = 10},
       " 10 ",
       3},
      {"limit.label",
       "sequenceDiagram\nA->>B: x\nA->>B: a longer text",
       {.max_label = 10},
       " 10 ",
       3},
      {"limit.label",
       "sequenceDiagram\nA->>B: x\nNote over A: a longer text",
       {.max_label = 10},
       " 10 ",
       3},
      {"limit.label", "sequenceDiagram\nbox a longer title\nend", {.max_label = 10}, " 10 ", 2},
      {"limit.label", "---\ntitle: a longer title\n---\ngraph TD\nA", {.max_label = 10}, " 10 ", 2},
      {"limit.label", "sequenceDiagram\ntitle a longer title", {.max_label = 10}, " 10 ", 2},
      {"limit.label",
       "sequenceDiagram\nA->>B: x\nlink A: a longer label @ https://example.com",
       {.max_label = 10},
       " 10 ",
       2},
      {"limit.nesting", "graph TD\nsubgraph a\nsubgraph b\nend\nend", {.max_nesting = 1}, " 1 ", 3},
      {"limit.nesting",
       "graph TD\nsubgraph a\nb\nend\nsubgraph b\nc\nend",
       {.max_nesting = 1},
       " 1 ",
       5},
      {"limit.nesting", "sequenceDiagram\nloop a\nloop b\nend\nend", {.max_nesting = 1}, " 1 ", 3},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const mmdc::Diagnostic error = error_of(c.text, c.limits);
    CHECK(error.code == c.code);
    CHECK(error.message.find(c.number) != std::string::npos);
    CHECK(line_of(error, c.text) == c.line);
    CHECK(error.hints.size() == 1);
  }
}

TEST_CASE("what is just within a limit is drawn") {
  CHECK(mmdc::render_svg("graph TD\nA[abcde] --> B",
                         with({.max_bytes = 23, .max_nodes = 2, .max_edges = 1, .max_label = 5})));
  CHECK(mmdc::render_svg("graph TD\nsubgraph a\nb\nend", with({.max_nesting = 1})));
}

TEST_CASE("a text that is too long is an error at the first byte too many") {
  const mmdc::Diagnostic error = error_of("graph TD\nA --> B", {.max_bytes = 10});
  CHECK(error.code == "limit.bytes");
  CHECK(error.span->begin == 10);
  CHECK(error.hints.size() == 1);
}

TEST_CASE("nesting without end is an error") {
  std::string subgraphs = "graph TD\n";
  for (int i = 0; i < 10'000; ++i) subgraphs += "subgraph s" + std::to_string(i) + "\n";
  for (const std::string& text : {subgraphs, "sequenceDiagram\n" + repeat("loop x\n", 10'000)}) {
    const auto diagram = mmdc::Diagram::parse(text);
    REQUIRE_FALSE(diagram);
    CHECK(std::ranges::count(diagram.diagnostics(), "limit.nesting", &mmdc::Diagnostic::code) == 1);
  }
}

TEST_CASE("two groups of nodes that stand for too many links are an error") {
  const std::string text = "graph TD\n" + group("a", 20'000) + " --> " + group("b", 20'000);
  CHECK(error_of(text).code == "limit.edges");
}

TEST_CASE("lists that stand for too much text are an error") {
  const std::string cases[] = {
      group("a", 100) + " -- " + repeat("x", 100'000) + " --> " + group("b", 100),
      group(repeat("a", 1'000), 100) + " --> " + group(repeat("b", 1'000), 100),
      "a\nclass " + list("a", 10'000) + " " + repeat("x", 10'000),
      "a\nclassDef " + list("a", 10'000) + " " + list("fill:red", 10'000),
      "a --> b\nlinkStyle " + list("0", 10'000) + " " + list("stroke:red", 10'000),
      "a --> b\nlinkStyle " + list("0", 10'000) + " interpolate " + repeat("x", 10'000),
      "a\nclick " + list("a", 10'000) + " \"https://e.org/" + repeat("x", 10'000) + '"',
      "click " + list("a", 10'000) + " \"#\" \"" + repeat("x", 10'000) + '"',
  };
  for (const std::string& text : cases) {
    const mmdc::Diagnostic error = error_of("graph TD\n" + text);
    CHECK(error.code == "limit.bytes");
    CHECK(error.hints.size() == 1);
  }
}

TEST_CASE("many declarations on many nodes are an error at the first node too many") {
  std::string text = "graph TD\nclassDef default p0:x";
  for (int i = 1; i < 3'000; ++i) text += ",p" + std::to_string(i) + ":x";
  for (int i = 0; i < 100; ++i) text += "\nn" + std::to_string(i);
  const mmdc::Diagnostic error = error_of(text);
  CHECK(error.code == "limit.styles");
  CHECK(line_of(error, text) > 3);
  CHECK(mmdc::render_svg("graph TD\na[x]\nclassDef default " + list("fill:red", 200)));
}

TEST_CASE("styles whose repetition would make a picture of gigabytes are an error") {
  std::string text = "graph TD\nclassDef default p0:x";
  for (int i = 0; i < 100; ++i) text += ",p" + std::to_string(i) + ':' + repeat("x", 390);
  for (int i = 0; i < 1'900; ++i) text += "\nn" + std::to_string(i);
  CHECK(error_of(text).code == "limit.styles");
}

TEST_CASE("a value of a style that no picture needs so long is left out and told") {
  const auto svg = mmdc::render_svg("graph TD\nA\nstyle A cursor:" + repeat("x", 500));
  REQUIRE(svg);
  CHECK(svg->find("xxxx") == std::string::npos);
  CHECK(svg.diagnostics().front().message == "this value is longer than 400 bytes");
}

TEST_CASE("the lines of hand-drawn hatchings are bounded for the whole picture") {
  std::string text = "---\nconfig:\n  look: handDrawn\n---\ngraph TD\n";
  text += "classDef default width:4000px,height:4000px\n";
  for (int i = 0; i < 1'000; ++i) text += "n" + std::to_string(i) + '\n';
  const auto svg = mmdc::render_svg(text);
  REQUIRE(svg);
  CHECK(svg->size() < 40'000'000);
}

TEST_CASE("a class with many declarations that is named again and again is too much work") {
  const std::string text = "graph TD\nclassDef c " + list("a:", 32'768) + repeat("\na:::c", 32'768);
  CHECK(error_of(text).code == "limit.styles");
}

TEST_CASE("links and subgraphs that reach over too many ranks are an error") {
  const auto chain = [](int count) {
    std::string text = "n0";
    for (int i = 1; i < count; ++i) text += " --> n" + std::to_string(i);
    return text + "\n";
  };
  const auto draws = [](const std::string& text, std::size_t max_dummies) {
    const auto svg = mmdc::render_svg("graph TD\n" + text, with({.max_dummies = max_dummies}));
    if (!svg) CHECK(svg.diagnostics().front().code == "limit.dummies");
    return bool(svg);
  };
  // Between the ranks of nodes are those of labels: nine links over one rank, three over 17.
  const std::string far = chain(10) + repeat("n0 --> n9\n", 3);
  CHECK(draws(far, 60));
  CHECK_FALSE(draws(far, 59));
  // The link out of it keeps the subgraph from being laid out apart.
  const std::string high = "subgraph s\n" + chain(10) + "end\nn9 --> m\n";
  CHECK(draws(high, 100));
  CHECK_FALSE(draws(high, 20));
}

TEST_CASE("configurations with too many values are an error") {
  const std::string many = R"({"a": [)" + list("1", 10'000) + "]}";
  CHECK(error_of("%%{init: " + many + "}%%\ngraph TD\na").code == "limit.configuration");
  mmdc::Options options;
  options.config = many;
  const auto diagram = mmdc::Diagram::parse("graph TD\na", options);
  REQUIRE_FALSE(diagram);
  CHECK(diagram.diagnostics().front().code == "limit.configuration");
  CHECK(mmdc::check_config(many).front().code == "limit.configuration");
}

TEST_CASE("lengths without measure or end draw a picture with finite numbers") {
  for (const std::string number :
       {"1e308", "-1e308", "-1000", "inf", "nan", "1e-308", "9999999999999999"}) {
    const std::string texts[] = {
        "graph TD\na --> b\nstyle a font-size:" + number + "px,stroke-width:" + number +
            ",stroke-dasharray:" + number + ",rx:" + number + ",opacity:" + number,
        "graph TD\na@{ img: \"x.png\", w: " + number + ", h: " + number + " }\na --> b",
        "graph TD\na@{ icon: \"fa:user\", w: " + number + ", h: " + number + " }\na --> b",
        "---\nconfig:\n  fontSize: " + number + "\n  flowchart: {nodeSpacing: " + number +
            ", rankSpacing: " + number + ", padding: " + number + "}\n---\ngraph TD\na --> b & c",
        "---\nconfig:\n  sequence: {actorMargin: " + number + ", width: " + number +
            "}\n---\nsequenceDiagram\nautonumber " + number + " " + number + "\nA->>B: x\nA->>B: y",
        "---\nconfig:\n  themeVariables: {strokeWidth: " + number + "}\n---\ngraph TD\na --> b"};
    for (const std::string& text : texts) {
      CAPTURE(text);
      mmdc::Options options;
      options.style_sheet = ".node text { font-size: " + number + "px }";
      const auto svg = mmdc::render_svg(text, options);
      if (!svg) continue;  // what is no number may be an error
      CHECK(svg->find("\"nan") == std::string::npos);
      CHECK(svg->find("\"inf") == std::string::npos);
      CHECK(svg->size() < 100'000);
    }
  }
}

TEST_CASE("limits for texts of strangers are far below the defaults") {
  const mmdc::Limits limits = mmdc::Limits::untrusted();
  const std::string text = "flowchart TD\n" + group("n", 3'000);
  CHECK(mmdc::Diagram::parse(text));
  CHECK(error_of(text, limits).code == "limit.nodes");
  CHECK(limits.max_time > std::chrono::milliseconds(0));
}

TEST_CASE("a limit on time below 0 is none") {
  mmdc::Limits limits;
  limits.max_time = std::chrono::milliseconds(-1);
  CHECK(mmdc::render_svg("flowchart TD\n a --> b", with(limits)));
}
