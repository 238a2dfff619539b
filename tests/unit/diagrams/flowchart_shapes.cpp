// Shapes whose size is not that of their label alone.
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

bool draws(const std::string& body, const std::string& part) {
  const auto svg = mmdc::render_svg("flowchart TD\n" + body);
  return svg && svg->find(part) != std::string::npos;
}

/// Where the picture of a body shows a text first; the end for never.
std::size_t place_of(const std::string& body, const std::string& text) {
  const auto svg = mmdc::render_svg("flowchart TD\n" + body);
  return svg ? svg->find(text) : std::string::npos;
}

const std::string lying = "width=\"70\" height=\"10\"";
const std::string standing = "width=\"10\" height=\"70\"";

}  // namespace

TEST_CASE("a bar lies across the direction of what is around it") {
  CHECK(draws("A@{ shape: fork }", lying));
  // Mermaid: a subgraph that no edge ties to the rest grows across it.
  CHECK(draws("subgraph g\nA@{ shape: fork }\nend", standing));
  CHECK(draws("subgraph g\nA@{ shape: fork }\nend\nA --> B", lying));
  CHECK(draws("subgraph g\ndirection TB\nA@{ shape: fork }\nend", lying));
}

TEST_CASE("the box of a brace with a long text reaches over its tip, as in Mermaid") {
  CHECK(draws("A@{ shape: brace, label: \"query v2.1 publish\" }", "width=\"159.345\""));
  CHECK(draws("A@{ shape: brace-r, label: \"query v2.1 publish\" }", "width=\"154.859\""));
}

TEST_CASE("a subgraph lies under what stands in it, wherever that is told") {
  const std::string body = "subgraph outer\ninner\nend\nsubgraph inner\nA\nend";
  CHECK(place_of(body, ">outer<") < place_of(body, ">inner<"));
  CHECK(place_of(body, ">inner<") < place_of(body, ">A<"));
}

TEST_CASE("an empty pair of quotes in a text is not shown") {
  CHECK(draws("A[\"\"CLI Layer\"\"]", ">CLI Layer<"));
  CHECK(draws("A -->|\"\"of \"\"a link\"\"| B", ">of a link<"));
  CHECK(draws("A -- \"\"of a link --> B", ">of a link<"));
  CHECK(draws("subgraph S[\"\"\"title\" of S]\nA\nend", ">title of S<"));
}

TEST_CASE("a tag with attributes needs no quotes around it") {
  CHECK(draws("A(<a href=\"https://x.org/\">a link</a>)", ">a link<"));
  CHECK(draws("A(<a href=\"https://x.org/\">a link</a>)", "href=\"https://x.org/\""));
}

TEST_CASE("a head at one end of a link alone makes a thick link a normal one, as in Mermaid") {
  const std::string thick = "stroke-width=\"3.5\"";
  CHECK(draws("A ==> B", thick));
  CHECK(draws("A x==x B", thick));
  CHECK_FALSE(draws("A o==> B", thick));
  CHECK_FALSE(draws("A ==No==> B", thick));
}

TEST_CASE("a text inside of a link leaves it the heads that stand behind the text") {
  CHECK(draws("A == text <==> B", "marker-start"));
  CHECK_FALSE(draws("A == text ==> B", "marker-start"));
}

TEST_CASE("a node with an image shows no icon, not even an unknown one, as in Mermaid") {
  const std::string image = "A@{ icon: \"fa:no-such\", img: \"https://e.org/a.png\" }";
  CHECK(draws(image, "image-shape"));
  CHECK_FALSE(draws(image, "unknown-icon"));
  CHECK(draws("A@{ icon: \"fa:no-such\" }", "unknown-icon"));
}

TEST_CASE("the head of a line without a stroke is not to be seen") {
  CHECK(draws("A --> B\nlinkStyle 0 stroke:none", "d=\"M0,0L10,5L0,10Z\" fill=\"rgba(0,0,0,0)\""));
}

TEST_CASE("an empty box is as small as a style says, so that lines meet in it") {
  const std::string body = "A & B --- e[ ]:::empty\ne --> C\nclassDef empty ";
  CHECK(draws(body + "width:0px,height:0px", "height=\"224\""));
  CHECK(draws(body + "width:1px,height:1px", "width=\"1\" height=\"1\""));
}

TEST_CASE("a box is as large as a style says, but holds its label") {
  CHECK(draws("A[a]\nstyle A width:200px,height:90px", "width=\"200\" height=\"90\""));
  CHECK(draws("A(a)\nstyle A width:200px", "width=\"200\" height=\"54\""));
  CHECK(draws("A[a]\nstyle A width:1px,height:1px", "width=\"68.906\" height=\"54\""));
  CHECK(draws("A[a]\nstyle A width:-5px", "width=\"68.906\" height=\"54\""));
}

TEST_CASE("steps before a point have right angles") {
  CHECK(draws("A --> B & C\nlinkStyle default interpolate stepBefore", "V"));
  const auto svg = mmdc::render_svg(
      "flowchart LR\nP --> W --> api\nC --> api\nC --> P\n"
      "linkStyle default interpolate stepBefore\n");
  REQUIRE(svg);
  for (std::size_t at = svg->find("flowchart-link"); at != std::string::npos;
       at = svg->find("flowchart-link", at + 1)) {
    const std::size_t begin = svg->find(" d=\"", at) + 4;
    const std::string path = svg->substr(begin, svg->find('"', begin) - begin);
    CAPTURE(path);
    CHECK(path.find('L') == std::string::npos);
  }
}
