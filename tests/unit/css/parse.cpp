#include "lib/css/parse.hpp"

#include <string>

#include <catch2/catch.hpp>

#include "lib/css/scope.hpp"

using mmdc::css::parse;

namespace {

std::string read(const std::string& css) {
  return mmdc::css::format(parse(css).sheet);
}

/// The code of the only warning, and what it marks.
std::string warning_of(const std::string& css) {
  const auto warnings = parse(css).warnings;
  REQUIRE(warnings.size() == 1);
  const mmdc::Span span = *warnings[0].span;
  return warnings[0].code + ": " + css.substr(span.begin, span.end - span.begin);
}

}  // namespace

TEST_CASE("rules are written anew from what was understood") {
  CHECK(read(".node rect { fill: pink; stroke-width: 3px }") ==
        ".node rect{fill:#ffc0cb;stroke-width:3px;}");
  CHECK(read("a > b.c, #d * {fill:none!important}") == "a>b.c,#d *{fill:none!important;}");
  CHECK(read(R"([data-id="Alice"], g[name^='a'] {opacity:50%})") ==
        "[data-id=\"Alice\"],g[name^=\"a\"]{opacity:0.5;}");
}

TEST_CASE("names may be escaped, and are where they must") {
  CHECK(read(".1a, #-2, 3 {fill:red}") == ".\\31 a,#-\\32 ,\\33 {fill:#ff0000;}");
  CHECK(read(".\\31 a, .x\\000079 z, .\\- {fill:red}") == ".\\31 a,.xyz,.\\-{fill:#ff0000;}");
  CHECK(warning_of(".a\\3c b{fill:red}") == "css.selector: .a\\3c b");
}

TEST_CASE("values have one form each") {
  const auto value = [](const std::string& declaration) { return read("a{" + declaration + "}"); };
  CHECK(value("fill: RGB(255, 0, 0)") == "a{fill:#ff0000;}");
  CHECK(value("fill: rgba(255, 0, 0, .5)") == "a{fill:rgba(255,0,0,0.5);}");
  CHECK(value("stroke: transparent") == "a{stroke:none;}");
  CHECK(value("font-weight: bold") == "a{font-weight:700;}");
  CHECK(value("font-size: 12pt") == "a{font-size:16px;}");
  CHECK(value("stroke-dasharray: 5 3px") == "a{stroke-dasharray:5,3;}");
  CHECK(value("stroke-dasharray: 0") == "a{stroke-dasharray:none;}");
  CHECK(value("font-family: 'Open Sans', serif") == "a{font-family:\"Open Sans\", serif;}");
  CHECK(value("ry: 4") == "a{rx:4px;}");
  CHECK(value("display: block") == "a{display:inline;}");
}

TEST_CASE("comments are blanks, in strings they are text") {
  CHECK(read("/* a{ */ b /*}*/ { /* : */ fill:/**/red }") == "b{fill:#ff0000;}");
  CHECK(read("[name='/*']{fill:red}") == "[name=\"/*\"]{fill:#ff0000;}");
}

TEST_CASE("a bad part does not take the good ones along") {
  CHECK(warning_of("a{fil:red;fill:red}") == "css.property: fil");
  CHECK(warning_of("a{fill:reddish;stroke:red}") == "css.value: reddish");
  CHECK(warning_of("a{fill}") == "css.bad-declaration: fill");
  CHECK(warning_of("a:nth-child(2), b {fill:red}") == "css.selector: a:nth-child(2)");
  CHECK(warning_of("a + b{fill:red}") == "css.selector: a + b");
  CHECK(warning_of("fill: red") == "css.bad-rule: fill: red");
  CHECK(read("a{fil:red;fill:red}") == "a{fill:#ff0000;}");
  CHECK(read("a:nth-child(2), b {fill:red}") == "b{fill:#ff0000;}");
  CHECK(read("} a{fill:red}") == "a{fill:#ff0000;}");
  CHECK(read("a{fill:red") == "a{fill:#ff0000;}");
}

TEST_CASE("a property that is written nearly right has a hint") {
  const auto warnings = parse("a{strok-width:1px}").warnings;
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].hints.at(0).message == "did you mean `stroke-width`?");
}

TEST_CASE("only the reader's scheme can be asked for") {
  CHECK(read("@media (prefers-color-scheme: dark) { a { fill: red } }") ==
        "@media (prefers-color-scheme:dark){a{fill:#ff0000;}}");
  CHECK(warning_of("@media print { a { fill: red } } ") == "css.at-rule: @media print");
  CHECK(read("@media print { a { fill: red } } b{fill:red}") == "b{fill:#ff0000;}");
}

TEST_CASE("what could load or run something is never understood") {
  const std::string css = GENERATE(
      as<std::string>(), "@import 'https://evil.example/a.css';", "@import url(//evil.example);",
      "@font-face { font-family: x; src: url(https://evil.example/x.woff) }",
      "a { fill: url(https://evil.example/#a) }", "a { background: url(//evil.example/a.png) }",
      "a { background-image: url(x.png) }", "a { cursor: url(x.cur), auto }",
      "a { filter: url(https://evil.example/f.svg#f) }", "a { behavior: url(x.htc) }",
      "a { width: expression(alert(1)) }", "a { -moz-binding: url(x.xml) }",
      "a { font-family: 'x</style><script>alert(1)</script>' }",
      "a { font-family: x\\3c /style\\3e  }", "a { transform: \\75rl(x) }",
      "a { letter-spacing: image-set('x.png') }", "a { fill: var(--x, url(x)) }",
      "a[href^='</style>'] { fill: red }", "</style><script>alert(1)</script>",
      "a { cursor: 'javascript:alert(1)' }", "@namespace url(http://x);", "@charset 'x';",
      "a { line-height: attr(data-x) }",
      "a { animation-name: x; } @keyframes x { from { fill: url(x) } }");
  CAPTURE(css);
  const std::string out = read(css);
  CHECK(out.find("url") == std::string::npos);
  CHECK(out.find('<') == std::string::npos);
  CHECK(out.find('@') == std::string::npos);
  CHECK(out.find("expression") == std::string::npos);
  CHECK(out.find("javascript") == std::string::npos);
  CHECK(out.find('\\') == std::string::npos);
  CHECK_FALSE(parse(css).warnings.empty());
}

TEST_CASE("the end of a line ends a string") {
  const std::string end = GENERATE(as<std::string>(), "\n", "\r", "\f");
  CHECK(read("[name=\"x" + end + "y\"] { fill: red }").empty());
  CHECK(read("a { font-family: \"x" + end + "; } b { fill: red }").find("fill") !=
        std::string::npos);
}

TEST_CASE("harmless properties of SVG stay, with a warning that other formats lack them") {
  CHECK(warning_of("a{cursor:pointer}") == "css.only-svg: cursor");
  CHECK(read("a:hover{cursor:pointer}") == "a:hover{cursor:pointer;}");
}

TEST_CASE("style sheets without end are read to a bound") {
  CHECK(parse(std::string(300'000, 'a')).sheet.empty());
  CHECK(parse(std::string(200'000, '{')).sheet.empty());
  CHECK(parse(std::string(200'000, '(') + "{fill:red}").sheet.empty());
  std::string many;
  for (int i = 0; i < 5'000; ++i) many += "a{fill:red}";
  CHECK(parse(many).sheet.rules.size() == 2'000);
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "a ";
  CHECK(parse(deep + "{fill:red}").sheet.empty());
}

TEST_CASE("lists of selectors are read to a bound") {
  std::string css = "a";
  for (int i = 0; i < 20'000; ++i) css += ",a";
  const auto parsed = mmdc::css::parse(css + "{fill:red}b{fill:red}");
  CHECK(parsed.sheet.rules.size() == 1);
  CHECK(parsed.sheet.rules[0].selectors.size() < 10'000);
  CHECK(parsed.warnings.back().code == "css.too-long");
}

TEST_CASE("endless bad rules with endless blanks behind them end") {
  const std::string blanks(100'000, ' ');
  CHECK(mmdc::css::parse(std::string(100'000, '}') + blanks).warnings.size() == 20);
}

TEST_CASE("every prefix of a style sheet can be read") {
  const std::string css =
      "@media (prefers-color-scheme:dark){a > "
      "b.c#d[data-x~=\"y\"]:hover,e{fill:rgb(1,2,3)!important}"
      "}/* c */f{font-family:\"A B\",'C'}";
  for (std::size_t length = 0; length <= css.size(); ++length) {
    const std::string out = read(css.substr(0, length));
    CHECK(read(out) == out);
  }
}

TEST_CASE("selectors are tied to the picture") {
  const auto scoped = [](const std::string& css, const std::string& id) {
    return mmdc::css::format(mmdc::css::scoped(parse(css).sheet, id));
  };
  CHECK(scoped(".actor{fill:red}", "doc") == "#doc .actor{fill:#ff0000;}");
  CHECK(scoped("#my-svg .actor{fill:red}", "my-svg-1") == "#my-svg-1 .actor{fill:#ff0000;}");
  CHECK(scoped("#doc .actor{fill:red}", "doc-12") == "#doc-12 .actor{fill:#ff0000;}");
  CHECK(scoped("#my-svg{fill:red}", "doc") == "#doc{fill:#ff0000;}");
  CHECK(scoped("svg .a, :root .b{fill:red}", "doc") == "#doc .a,#doc .b{fill:#ff0000;}");
  CHECK(scoped("#my-svg-flowchart-A-0 rect{fill:red}", "doc") ==
        "#doc #doc-flowchart-A-0 rect{fill:#ff0000;}");
  CHECK(scoped("#other .a{fill:red}", "doc") == "#doc #other .a{fill:#ff0000;}");
}
