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

/// The number of an attribute of the first element whose text that is.
double number_of(const std::string& svg, const std::string& text, const std::string& name) {
  const std::string start = name + "=\"";
  const std::size_t end = svg.find(">" + text + "<");
  REQUIRE(end != std::string::npos);
  const std::size_t element = svg.rfind('<', end);
  const std::size_t at = svg.find(start, element);
  return at < end ? std::stod(svg.substr(at + start.size())) : 0;
}

/// Where the middle of a line is, from the middle of its label.
double x_of(const std::string& svg, const std::string& line) {
  return number_of(svg, line, "x");
}

}  // namespace

TEST_CASE("lines of a label stand at the side that a style or a class tells") {
  const std::string label = "A[\"one<br>a longer line\"]";
  CHECK(x_of(draw(label), "one") == 0);
  CHECK(x_of(draw(label + "\nstyle A text-align:left"), "one") < -20);
  CHECK(x_of(draw(label + "\nstyle A text-align:left"), "a longer line") == 0);
  CHECK(x_of(draw(label + ":::c\nclassDef c text-align:right"), "one") > 20);
  CHECK(x_of(draw(label + ":::c\nclassDef c text-align:right\nstyle A text-align:center"), "one") ==
        0);
}

TEST_CASE("lines that were broken to fit stand at the side too") {
  const std::string svg =
      draw("A[\"words that fill more than one line of a node\"]\nstyle A text-align:left");
  CHECK(x_of(svg, "one line of a node") < -20);
}

TEST_CASE("labels of links and titles of subgraphs stand at the side that a style tells") {
  const std::string edge = draw("A -- one<br>a longer line --> B\nlinkStyle 0 text-align:left");
  CHECK(x_of(edge, "one") < x_of(edge, "a longer line") - 20);
  const std::string title =
      draw("subgraph s [one<br>a longer line]\nA\nend\nstyle s text-align:left");
  CHECK(x_of(title, "one") < x_of(title, "a longer line") - 20);
}

TEST_CASE("a block in a label stands as it tells itself") {
  const std::string svg =
      draw("A[\"<div style='text-align:right'>one</div>a longer line\"]\nstyle A text-align:left");
  CHECK(x_of(svg, "one") > 20);
}

TEST_CASE("a label whose blanks break no line is as wide as its words") {
  const std::string label = "A[\"words that fill more than one line of a node\"]";
  CHECK_FALSE(has(draw(label), ">words that fill more than one line of a node<"));
  CHECK(has(draw(label + "\nstyle A white-space:nowrap"),
            ">words that fill more than one line of a node<"));
}

TEST_CASE("lines stand as far from each other as a style tells") {
  const auto step = [](const std::string& style) {
    const std::string svg = draw("A[\"one<br>two\"]\nstyle A fill:#fff" + style);
    return number_of(svg, "two", "y") - number_of(svg, "one", "y");
  };
  CHECK(step("") == 24);
  CHECK(step(",line-height:2") == 32);
  CHECK(step(",line-height:30px") == 30);
  CHECK(step(",line-height:200%") == 32);
  CHECK(step(",line-height:2,font-size:20px") == 40);
  CHECK(step(",line-height:normal") == 24);
  CHECK(step(",line-height:-1") == 24);
}

TEST_CASE("letters have the case that a style tells, and the room of that case") {
  CHECK(has(draw("A[one two]\nstyle A text-transform:uppercase"), ">ONE TWO<"));
  CHECK(has(draw("A[ONE]:::c\nclassDef c text-transform:lowercase"), ">one<"));
  CHECK(has(draw("A -- one two --> B\nlinkStyle 0 text-transform:capitalize"), ">One Two<"));
  CHECK(draw("A[one two]\nstyle A text-transform:uppercase") == draw("A[ONE TWO]"));
}

TEST_CASE("a blank between two fonts has the width of its own") {
  CHECK(has(draw("A[\"<code>GET</code> <b>/users</b>\"]"), ">GET</tspan>"));
}

TEST_CASE("the name of a node has one blank where its label is broken behind a tag") {
  const std::string label = "Run <code>make all</code> and then <b>install</b> it on the machine";
  CHECK(has(draw("A[\"" + label + "\"]"),
            "aria-label=\"Run make all and then install it on the machine\""));
}
