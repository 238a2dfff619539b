// What is read out of a picture, and in which order.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

std::string drawn(const std::string& text) {
  const auto svg = mmdc::render_svg(text);
  REQUIRE(svg);
  return *svg;
}

/// The value of the attribute that begins behind `from`.
std::string value_at(const std::string& svg, const std::string& attribute, std::size_t from = 0) {
  const std::string opening = attribute + "=\"";
  const std::size_t at = svg.find(opening, from);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + opening.size();
  return svg.substr(begin, svg.find('"', begin) - begin);
}

/// The names of the parts in the order in which they are read.
std::vector<std::string> read_out(const std::string& svg) {
  std::vector<std::string> names;
  std::string ids = value_at(svg, "aria-owns") + ' ';
  while (!ids.empty()) {
    const std::size_t blank = ids.find(' ');
    const std::size_t element = svg.find("id=\"" + ids.substr(0, blank) + "\"");
    names.push_back(value_at(svg, "aria-label", element));
    ids.erase(0, blank + 1);
  }
  return names;
}

}  // namespace

TEST_CASE("a flowchart is read in the order of its text, nodes by their words") {
  const std::string svg = drawn(
      "flowchart LR\n a[Gateway] -->|calls| b\n subgraph s [Inside]\n b --> c[two<br>lines]\n "
      "end\n");
  CHECK(read_out(svg) == std::vector<std::string>{"Gateway", "from Gateway to b: calls", "b",
                                                  "group Inside", "from b to two lines",
                                                  "two lines"});
}

TEST_CASE("a sequence diagram is read in the order of its text") {
  const std::string svg = drawn(
      "sequenceDiagram\nparticipant A as Alice\nactor B\nA->>B: Hello\nNote over A: thinks\n"
      "loop every day\nB-->>A: Hi\nend\n");
  CHECK(read_out(svg) == std::vector<std::string>{"Alice", "B", "from Alice to B: Hello",
                                                  "note: thinks", "loop [every day]",
                                                  "from B to Alice: Hi"});
}

TEST_CASE("formulas are read as they were written") {
  const std::string flowchart = drawn("flowchart LR\n a[\"mass $$m^2$$\"] --> b\n");
  CHECK(read_out(flowchart) == std::vector<std::string>{"mass m^2", "from mass m^2 to b", "b"});
  const std::string sequence = drawn("sequenceDiagram\nA->>B: $$\\frac{1}{2}$$ of it\n");
  CHECK(read_out(sequence) ==
        std::vector<std::string>{"A", "from A to B: \\frac{1}{2} of it", "B"});
}

TEST_CASE("links between nodes that nobody sees are not read") {
  const std::string svg = drawn("flowchart LR\n a ~~~ b\n");
  CHECK(read_out(svg) == std::vector<std::string>{"a", "b"});
}

TEST_CASE("what is shown twice is read once") {
  const std::string svg = drawn("flowchart LR\n a -->|x| b\n");
  CHECK(svg.find("class=\"edgeLabel\" aria-hidden=\"true\"") != std::string::npos);
}

TEST_CASE("a node that leads somewhere is a link of its name") {
  const std::string svg = drawn("flowchart LR\n a[Docs] --> b\n click a \"https://example.org\"\n");
  CHECK(svg.find("<a href=\"https://example.org\" xlink:href=\"https://example.org\" "
                 "id=\"my-svg-name-0\" aria-label=\"Docs\">") != std::string::npos);
}

TEST_CASE("names are text, whatever they hold") {
  const std::string svg = drawn("flowchart LR\n a[\"#quot; onload=#quot;x\"]\n");
  CHECK(svg.find("aria-label=\"&quot; onload=&quot;x\"") != std::string::npos);
}
