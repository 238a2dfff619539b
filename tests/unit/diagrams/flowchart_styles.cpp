#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

std::string draw(const std::string& body) {
  const auto svg = mmdc::render_svg("flowchart TD\n" + body);
  return svg ? *svg : "";
}

bool has(const std::string& svg, const std::string& part) {
  return svg.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a declaration of a node that is important already is none, as in Mermaid") {
  CHECK_FALSE(has(draw("A\nstyle A fill:#f00 !important"), "#ff0000"));
  CHECK_FALSE(has(draw("A:::c\nclassDef c fill:#f00 !important"), "#ff0000"));
  CHECK(has(draw("A:::c\nclassDef c fill:#0f0\nstyle A fill:#f00 !important"), "#00ff00"));
  CHECK(has(draw("A --> B\nlinkStyle 0 stroke:#f00 !important"), "#ff0000"));
}

TEST_CASE("a small circle takes the default class alone, as in Mermaid") {
  CHECK(has(draw("A@{ shape: sm-circ }\nclassDef default fill:#f00"), "#ff0000"));
  CHECK_FALSE(has(draw("A@{ shape: sm-circ }\nstyle A fill:#f00"), "#ff0000"));
  CHECK_FALSE(has(draw("A@{ shape: sm-circ }\nclass A c\nclassDef c fill:#f00"), "#ff0000"));
}

TEST_CASE("a transparent fill is no fill") {
  CHECK(has(draw("A\nstyle A fill:transparent"), "height=\"54\" fill=\"none\""));
}

TEST_CASE("a text block has what a style tells, and else nothing") {
  CHECK(has(draw("A@{ shape: text }"), "fill=\"none\" stroke=\"#9370db\" stroke-width=\"0\""));
  CHECK(has(draw("A@{ shape: text }\nstyle A fill:#f00,stroke:#00f,stroke-width:2px"),
            "fill=\"#ff0000\" stroke=\"#0000ff\" stroke-width=\"2\""));
}

TEST_CASE("lengths in styles have every unit of CSS, and what is no length is passed over") {
  CHECK(has(draw("A\nstyle A stroke-width:1mm"), "stroke-width=\"3.78\""));
  CHECK(has(draw("A\nstyle A font-size:0.5in"), "font-size=\"48px\""));
  CHECK_FALSE(has(draw("A\nstyle A stroke-width:7apples"), "stroke-width=\"7\""));
}

TEST_CASE("a weight is a word or a number of CSS, and what is none is passed over") {
  CHECK(has(draw("A\nstyle A font-weight:600"), "font-weight"));
  CHECK(has(draw("A[\"<span style='font-weight:600'>a</span>\"]"), "font-weight"));
  CHECK_FALSE(has(draw("A\nstyle A font-weight:700px"), "font-weight"));
  CHECK_FALSE(has(draw("A[\"<span style='font-weight:9000'>a</span>\"]"), "font-weight"));
}

TEST_CASE("a collapsed subgraph has the colours of a node") {
  const std::string svg = draw("subgraph S\nA\nend\nS@{ view: collapsed }");
  CHECK(has(svg, "#ececff"));
  CHECK_FALSE(has(svg, "#ffffde"));
}

TEST_CASE("words in a label may have colours of their own") {
  CHECK(has(draw("A[\"<span style='color:red'>a</span> b\"]"), "fill=\"#ff0000\">a"));
}

TEST_CASE("a blank between words of two looks has its own look") {
  const std::string blank = ">\u00A0<";
  CHECK(has(draw("A[\"<u>a</u> <i>b</i>\"]"), blank));
  CHECK(has(draw("A[\"<font size=5>a</font> <i>b</i>\"]"), blank));
  CHECK(has(draw("A[\"<b>a</b> <i>b</i>\"]"), ">a <"));
}

TEST_CASE("text at the left of a block starts there") {
  const std::string svg = draw("A[\"<div style='text-align:left;width:100px'>a</div>\"]");
  // The middle of a letter 8.9 px wide, at the left of a label 100 px wide.
  CHECK(has(svg, "x=\"-45.547\""));
}

TEST_CASE("the last semicolon of a line of styles is not there, as in Mermaid") {
  const std::string svg = draw("A\nstyle A stroke:#f00;stroke-width:5px");
  CHECK_FALSE(has(svg, ">stroke-width:5px<"));
  CHECK_FALSE(has(svg, "#ff0000"));
  CHECK(has(draw("A\nstyle A stroke:#f00;"), "#ff0000"));
}

TEST_CASE("a width of 0 hides the box of a node, others are the layout's") {
  CHECK_FALSE(has(draw("A[ ]:::empty\nclassDef empty width:0px,height:0px"), "#ececff"));
  CHECK(has(draw("A\nstyle A width:200px"), "#ececff"));
  CHECK_FALSE(has(draw("A\nstyle A width:200px"), "200px"));
}

TEST_CASE("the icon of a node has the colour of its border") {
  const std::string svg = draw("A@{ icon: \"fa:user\", form: \"circle\" }\nstyle A stroke:#f00");
  CHECK(has(svg, "fill=\"#ff0000\"/>"));
}

TEST_CASE("an unknown icon is a warning that tells the nearest name") {
  const auto svg = mmdc::render_svg("flowchart TD\nA[fa:fa-usar]");
  REQUIRE(svg);
  REQUIRE(svg.diagnostics().size() == 1);
  CHECK(svg.diagnostics().front().code == "flowchart.unknown-icon");
  CHECK(svg.diagnostics().front().message ==
        "there is no icon 'fa:usar': a question mark stands for it");
  CHECK(svg.diagnostics().front().hints.front().message == "did you mean `fa:user`?");
}

TEST_CASE("an icon whose prefix no pack has is told so") {
  const auto svg = mmdc::render_svg("flowchart TD\nA@{ icon: \"my:aa\" }");
  REQUIRE(svg.diagnostics().size() == 1);
  CHECK(svg.diagnostics().front().hints.front().message == "no icons have the prefix `my`");
}

TEST_CASE("an image in a label is a warning, and its text is shown") {
  const auto svg = mmdc::render_svg("flowchart TD\nA[<img src=\"x.png\" alt=\"a cat\"/>]");
  REQUIRE(svg);
  REQUIRE(svg.diagnostics().size() == 1);
  CHECK(svg.diagnostics().front().code == "flowchart.image-in-label");
  CHECK(has(*svg, ">a cat<"));
}

TEST_CASE("names of icons don't become markup") {
  const std::string svg = draw("A@{ icon: \"fa:<script>\", label: \"x\" }");
  CHECK_FALSE(has(svg, "<script"));
}

TEST_CASE("a link in a label that could run something is none") {
  CHECK(has(draw("A[\"<a href='https://x.y'>a</a>\"]"), "<a href=\"https://x.y\""));
  CHECK_FALSE(has(draw("A[\"<a href='javascript:alert(1)'>a</a>\"]"), "<a "));
}

TEST_CASE("what is behind a label of an edge is painted twice, once in half the strength") {
  CHECK(has(draw("A -- words --> B"), "fill=\"#e8e8e8\" fill-opacity=\"0.9\""));
}

TEST_CASE("a link in a label that hides its scheme in codes leads nowhere and looks like text") {
  for (const char* url : {"javascript#colon;alert(1)", "javascript#9;:alert(1)",
                          "java#58;script&#58;alert(1)", "&#106;avascript:alert(1)"}) {
    const std::string svg = draw("A[\"<a href='" + std::string(url) + "'>words</a>\"]");
    CAPTURE(url);
    CHECK(has(svg, "words"));
    CHECK_FALSE(has(svg, "<a "));
    CHECK_FALSE(has(svg, "#0000ee"));
  }
  CHECK(has(draw("A[\"<a href='https://x.org/?a=1#amp;b=2'>words</a>\"]"),
            "href=\"https://x.org/?a=1&amp;b=2\""));
}

TEST_CASE("without markdownAutoWrap, Markdown labels are as wide as their words") {
  const std::string words = "flowchart TD\nA[\"`so many words that they are wrapped by default`\"]";
  // A text of one line has no tspan.
  const auto lines = [&](const std::string& head) {
    const auto svg = mmdc::render_svg(head + words);
    std::size_t count = has(*svg, "<tspan") ? 0 : 1;
    for (std::size_t at = svg->find("<tspan"); at != std::string::npos; ++count) {
      at = svg->find("<tspan", at + 1);
    }
    return count;
  };
  CHECK(lines("") > 1);
  CHECK(lines("%%{init: {\"markdownAutoWrap\": false}}%%\n") == 1);
}

TEST_CASE("colours that let through are told as they were, opacities apart from them") {
  const std::string svg = draw("A\nstyle A fill:#ff000080,stroke:#0000ff80");
  CHECK(has(svg, "fill=\"rgba(255,0,0,0.502)\" stroke=\"rgba(0,0,255,0.502)\""));
  CHECK(
      has(draw("A\nstyle A fill:#f00,fill-opacity:0.5"), "fill=\"#ff0000\" fill-opacity=\"0.5\""));
}

TEST_CASE(
    "the classes node and cluster are those of all nodes and of all subgraphs, as in Mermaid") {
  const std::string body = "subgraph S\nA\nend\nB --> S\n";
  CHECK(has(draw(body + "classDef cluster fill:#f00"), R"(fill="#ff0000")"));
  CHECK(has(draw(body + "classDef node fill:#f00"), R"(fill="#ff0000")"));
  CHECK_FALSE(has(draw(body + "classDef cluster fill:#f00\nstyle S fill:#0f0"), "#ff0000"));
}

TEST_CASE("an edge stops moving where that is told later, unless it has a speed") {
  const std::string edge = "A e@--> B\ne@{ animate: true }\n";
  CHECK(has(draw(edge), "edge-animation-fast"));
  CHECK_FALSE(has(draw(edge + "e@{ animate: false }"), "edge-animation"));
  CHECK(has(draw(edge + "e@{ animation: slow }\ne@{ animate: false }"), "edge-animation-slow"));
}

TEST_CASE("markers of lists have the colour of their label") {
  const std::string svg = draw("A[\"<ul><li>a</li></ul>\"]\nstyle A color:#123456");
  CHECK(has(svg, "<circle class=\"label-marker\""));
  CHECK(has(svg, "fill=\"#123456\"/>"));
  CHECK(has(draw("A[\"<ol><li>a</li></ol>\"]"), "1.\u00a0"));
}

TEST_CASE("the dots of a very long line in the look neo are few, and leave room for its head") {
  const std::string svg = draw(
      R"(%%{init: {"look": "neo", "flowchart": {"rankSpacing": 90000}}}%%
A -.-> B)");
  const std::size_t dashes = svg.find("stroke-dasharray=\"0, 0, ");
  REQUIRE(dashes != std::string::npos);
  const std::size_t end = svg.find('"', svg.find('"', dashes) + 1);
  CHECK(svg.substr(end - 2, 2) == " 4");
  CHECK(end - dashes < 15'000);
}

TEST_CASE("the heads of a link fade with its line") {
  const std::string faded = "opacity=\"0.3\"";
  CHECK(has(draw("A --> B\nlinkStyle default opacity:0.3"), " " + faded));
  CHECK(has(draw("A e1@--> B\nclassDef faint opacity:0.3\nclass e1 faint"), " " + faded));
  CHECK_FALSE(has(draw("A --> B\nlinkStyle 0 opacity:0.3"), "stroke-" + faded));
  CHECK(has(draw("A --> B\nlinkStyle 0 stroke-opacity:0.3"), "stroke-" + faded));
  CHECK_FALSE(has(draw("A --> B\nlinkStyle 0 stroke-opacity:0.3"), " " + faded));
}

TEST_CASE("a class fades the label too, a style the shape alone") {
  const std::string label = "class=\"label\" opacity=\"0.4\"";
  const std::string dim = "\nclassDef dim opacity:0.4";
  CHECK(has(draw("A:::dim" + dim), label));
  CHECK(has(draw("A" + dim + "\nclassDef default opacity:0.4"), label));
  CHECK(has(draw("A:::dim" + dim + "\nstyle A opacity:1"), label));
  CHECK_FALSE(has(draw("A\nstyle A opacity:0.4"), label));
  CHECK(has(draw("subgraph s\nA\nend\nclass s dim" + dim),
            "class=\"cluster-label\" opacity=\"0.4\""));
}

TEST_CASE("a class hides the label too, a style the shape alone") {
  const std::string label = "class=\"label\" display=\"none\"";
  CHECK(has(draw("A:::c\nclassDef c visibility:hidden"), label));
  CHECK(has(draw("A:::c\nclassDef c display:none"), label));
  const std::string styled = draw("A\nstyle A visibility:hidden");
  CHECK(has(styled, "visibility=\"hidden\""));
  CHECK_FALSE(has(styled, "display=\"none\""));
  CHECK(has(draw("A --> B\nlinkStyle 0 visibility:hidden"), "visibility=\"hidden\""));
}

TEST_CASE("what stands behind words in a label is painted before them") {
  const std::string svg =
      draw("A[\"<span style='background:red;color:white'>a</span>\"] -- <mark>b</mark> --> B");
  CHECK(svg.find("class=\"label-ground\"") < svg.find(">b<"));
  CHECK(has(svg, "fill=\"#ffff00\""));
  CHECK(has(svg, "fill=\"#ff0000\""));
  CHECK(has(svg, "fill=\"#ffffff\">a"));
}
