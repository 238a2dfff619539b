// Shapes whose size is not that of their label alone.
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

bool draws(const std::string& body, const std::string& part) {
  const auto svg = mmdc::render_svg("flowchart TD\n" + body);
  return svg && svg->find(part) != std::string::npos;
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
