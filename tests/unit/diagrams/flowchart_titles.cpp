// Titles of subgraphs keep clear of the lines that run in.
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

#include "lib/diagrams/flowchart/obstacles.hpp"
#include "lib/scene/scene.hpp"
#include "tests/laid_out_flowchart.hpp"

namespace {

struct Place {
  double middle = 0;  ///< x
  double width = 0;
};

struct Places {
  std::map<std::string, Place> of_text;
  Place group;  ///< the widest box
};

void collect(const std::vector<mmdc::scene::Element>& elements, double x, Places& out) {
  for (const mmdc::scene::Element& element : elements) {
    if (const auto* const group = std::get_if<mmdc::scene::Group>(&element.shape)) {
      collect(group->children, x + group->transform.e, out);
    } else if (const auto* const text = std::get_if<mmdc::scene::Text>(&element.shape)) {
      const mmdc::scene::TextLine& line = text->lines.front();
      out.of_text[line.runs.front().text] = {x + line.position.x, line.width};
    } else if (const auto* const rect = std::get_if<mmdc::scene::Rect>(&element.shape)) {
      if (rect->box.width > out.group.width) {
        out.group = {x + rect->box.center().x, rect->box.width};
      }
    }
  }
}

Places places_in(const std::string& text) {
  const auto diagram = mmdc::Diagram::parse(text);
  REQUIRE(diagram);
  const auto drawing = diagram->draw();
  REQUIRE(drawing);
  Places found;
  collect(drawing->scene().elements, 0, found);
  return found;
}

const std::string wide_group =
    "  subgraph s [Services]\n"
    "    Gate --> Left\n    Gate --> Middle\n    Gate --> Right\n  end\n";

}  // namespace

TEST_CASE("a subgraph's title steps aside for a line that runs in") {
  const Places places = places_in("flowchart TD\n  User --> Gate\n" + wide_group);
  const Place& title = places.of_text.at("Services");
  // The line comes down to the middle of the node.
  const double apart = std::abs(title.middle - places.of_text.at("Gate").middle);
  CHECK(apart > title.width / 2 + 4);
  CHECK(apart < title.width / 2 + 20);
}

TEST_CASE("a subgraph's title that no line runs through stands in the middle") {
  const Places places = places_in("flowchart TD\n" + wide_group);
  CHECK(places.of_text.at("Services").middle == Approx(places.group.middle));
}

TEST_CASE("a subgraph's title does not step aside for an invisible line") {
  const Places places = places_in("flowchart TD\n  User ~~~ Gate\n" + wide_group);
  CHECK(places.of_text.at("Services").middle == Approx(places.group.middle));
}

TEST_CASE("a subgraph's title that has no room beside the line stays in the middle") {
  const Places places = places_in(
      "flowchart TD\n  User --> Gate\n  subgraph s [Allofthe-Services-behindthe-Gate]\n"
      "    Gate\n  end\n");
  CHECK(places.of_text.at("Allofthe-Services-behindthe-Gate").middle ==
        Approx(places.group.middle));
}

TEST_CASE("a subgraph's title steps aside for one line while another ends at its border") {
  const Places places = places_in(
      "flowchart TD\n subgraph lan\n D[(DB)]\n end\n subgraph off [Off-site]\n X[Vault]\n end\n"
      " D -.->|backup| X\n off -.->|restore| D\n");
  const Place& title = places.of_text.at("Off-site");
  CHECK(title.middle - title.width / 2 > places.of_text.at("backup").middle + 4);
}

TEST_CASE("a subgraph's title steps aside where there is just room beside the line") {
  const Places places = places_in(
      "flowchart TD\n  User --> Gate[Product Service]\n  subgraph s [Product System]\n    Gate\n  "
      "end\n");
  const Place& title = places.of_text.at("Product System");
  CHECK(places.of_text.at("Product Service").middle - title.middle > title.width / 2 + 3);
}

TEST_CASE(
    "a line that has left its way does not strike out a subgraph's title that it can go past") {
  namespace flowchart = mmdc::diagrams::flowchart;
  const flowchart::Layout layout = laid_out::flowchart(R"(flowchart TD
    subgraph S[Sync]
      P[Publisher] --> E[Error Handler]
    end
    subgraph Bus[Platform Event Bus - Dapr + Redis Streams]
      A[migration.customer.changed]
      B[migration.product.changed]
      C[migration.order.changed]
      D[migration.stock.changed]
    end
    P --> A & B & C & D
  )")
                                       .layout;
  const flowchart::PlacedSubgraph& bus = layout.subgraphs[1];
  const mmdc::Rect title = mmdc::Rect::around(bus.title_center, bus.title.size);
  for (const flowchart::PlacedEdge& edge : layout.edges) {
    CHECK_FALSE(flowchart::touches(edge.path, title));
  }
}
