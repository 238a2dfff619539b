// Subgraphs whose titles are large, and links between them and what is in them.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/laid_out_flowchart.hpp"

namespace {

namespace flowchart = mmdc::diagrams::flowchart;
using laid_out::lies_within;
using laid_out::overlap;
using mmdc::LayoutQuality;
using mmdc::Point;
using mmdc::Rect;

flowchart::Layout layout_of(const std::string& text, LayoutQuality quality = LayoutQuality::best) {
  return laid_out::flowchart(text, quality).layout;
}

const std::vector<std::string> directions = {"flowchart TD\n", "flowchart BT\n", "flowchart LR\n",
                                             "flowchart RL\n"};

Rect box_of(const flowchart::PlacedNode& node) {
  return node.figure.bounds.moved(node.center);
}

Rect title_of(const flowchart::PlacedSubgraph& subgraph) {
  return Rect::around(subgraph.title_center, subgraph.title.size);
}

bool is_on_border(const Rect& box, Point point) {
  return box.grown(0.01).contains(point) && !box.grown(-0.01).contains(point);
}

std::vector<Point> centers_of(const flowchart::Layout& layout) {
  std::vector<Point> centers;
  for (const flowchart::PlacedNode& node : layout.nodes) centers.push_back(node.center);
  return centers;
}

void check_same_places(const std::string& text) {
  CHECK(centers_of(layout_of(text)) == centers_of(layout_of(text, LayoutQuality::faithful)));
}

void check_titles_are_free(const std::string& text) {
  const flowchart::Layout layout = layout_of(text);
  for (const flowchart::PlacedSubgraph& subgraph : layout.subgraphs) {
    const Rect title = title_of(subgraph);
    CHECK(title.top() == Approx(subgraph.box.top()));
    for (const flowchart::PlacedNode& node : layout.nodes)
      CHECK_FALSE(overlap(title, box_of(node)));
  }
}

}  // namespace

TEST_CASE("a name with white space in it or behind it is no id of a subgraph") {
  const auto id_of = [](const std::string& name) {
    const mmdc::source::Source source("flowchart TD\nsubgraph " + name + "\na\nend\n");
    return flowchart::parse(source, mmdc::Options()).value().subgraphs[0].id;
  };
  for (const char* const name : {"Core", "\"Core\"", "Core [x]", "\"Core\" [x]"}) {
    CHECK(id_of(name) == "Core");
  }
  for (const char* const name : {"Core ", "\"Core\" ", "\" Core\"", "\"`Core`\"\t", "Core x"}) {
    CHECK(id_of(name) == "subGraph0");
  }
}

TEST_CASE("what is in a subgraph covers no line of its title") {
  for (const std::string& direction : directions) {
    CAPTURE(direction);
    check_titles_are_free(direction + "subgraph g[\"First line<br/>second line\"]\na-->b\nend\n");
    check_titles_are_free(direction +
                          "subgraph o[\"First line<br/>second line<br/>third line\"]\n"
                          "subgraph g[\"First line<br/>second line\"]\na-->b\nend\nend\nb-->c\n");
    check_titles_are_free(
        direction +
        "subgraph g[\"`Some **words** that take\nmore lines than one and two`\"]\n"
        "a-->b\nend\nb-->c\n");
    check_titles_are_free(direction +
                          "classDef t font-size:32px\nsubgraph g[Large]\na-->b\nend\n"
                          "class g t\nb-->c\n");
  }
}

TEST_CASE("a subgraph's title of one line moves nothing") {
  for (const std::string& direction : directions) {
    CAPTURE(direction);
    check_same_places(direction + "subgraph g[Title]\na-->b\nend\nb-->c\n");
  }
}

TEST_CASE("a link between a node and a subgraph around it ends at the subgraph's side") {
  for (const std::string& direction : directions) {
    CAPTURE(direction);
    const flowchart::Layout layout =
        layout_of(direction + "subgraph s\na-->b\na-->c\nend\na --> s\ns --> b\n");
    const Rect& box = layout.subgraphs[0].box;
    CHECK(is_on_border(box, layout.edges[2].points.back()));
    CHECK(is_on_border(box, layout.edges[3].points.front()));
    CHECK(layout.edges[2].points.size() == 2);
    check_same_places(direction + "subgraph s\na-->b\na-->c\nend\na --> s\n");
  }
}

TEST_CASE("a link from the only node of a subgraph to it does not run through the title") {
  const flowchart::Layout layout = layout_of("flowchart TD\nsubgraph P\nC\nend\nC --> P\n");
  CHECK(layout.edges[0].points.back().y == Approx(layout.subgraphs[0].box.bottom()));
}

TEST_CASE("the label of a link to the subgraph around its node stands where it can be read") {
  const std::vector<std::string> links = {"db -->|failover| s", "s -->|failover| db",
                                          "api -->|failover| s", "cache -->|failover| s"};
  for (const std::string& direction : directions) {
    for (const std::string& link : links) {
      CAPTURE(direction, link);
      const flowchart::Layout layout =
          layout_of(direction + "subgraph s [Service]\napi-->db\napi-->cache\nend\nweb-->api\n" +
                    link + "\n");
      const flowchart::PlacedEdge& edge = layout.edges.back();
      const Rect label = Rect::around(edge.label_center, edge.label.size);
      CHECK(lies_within(label, layout.subgraphs[0].box));
      CHECK_FALSE(overlap(label, title_of(layout.subgraphs[0])));
      for (const flowchart::PlacedNode& node : layout.nodes) {
        CHECK_FALSE(overlap(label, box_of(node)));
      }
      const bool is_on_line = std::any_of(edge.points.begin(), edge.points.end(), [&](Point point) {
        return label.grown(0.01).contains(point);
      });
      CHECK(is_on_line);
    }
  }
  const flowchart::Layout only = layout_of("flowchart TD\nsubgraph P\nC\nend\nC -->|again| P\n");
  CHECK_FALSE(overlap(Rect::around(only.edges[0].label_center, only.edges[0].label.size),
                      title_of(only.subgraphs[0])));
}

TEST_CASE("subgraphs with long titles cover neither each other nor what stands beside them") {
  const std::string a = "subgraph a[\"Presentation tier (served by CDN, one year)\"]\ncdn\nend\n";
  const std::string b = "subgraph b[\"Application tier, and more words\"]\napp\nend\n";
  for (const std::string& direction : directions) {
    for (const std::string links :
         {"cdn-->app", "user-->cdn-->app", "user-->cdn\nuser-->app", "cdn-->out\napp-->out"}) {
      CAPTURE(direction, links);
      const flowchart::Layout layout = layout_of(direction + a + b + links + "\n");
      CHECK_FALSE(overlap(layout.subgraphs[0].box, layout.subgraphs[1].box));
      for (std::size_t i = 2; i < layout.nodes.size(); ++i) {
        for (const auto& subgraph : layout.subgraphs) {
          CHECK_FALSE(overlap(box_of(layout.nodes[i]), subgraph.box));
        }
      }
    }
  }
}

TEST_CASE("a subgraph with a long title stays within the subgraph around it") {
  for (const std::string& direction : directions) {
    CAPTURE(direction);
    const flowchart::Layout layout = layout_of(
        direction +
        "subgraph o[Outer]\nsubgraph i[\"Inner one with a title that is very long\"]\na\nend\nend\n"
        "b-->a\n");
    const Rect& first = layout.subgraphs[0].box;
    const Rect& second = layout.subgraphs[1].box;
    CHECK((lies_within(first, second) || lies_within(second, first)));
  }
}

TEST_CASE("a long title of a subgraph that meets nothing moves nothing") {
  check_same_places(
      "flowchart TD\nsubgraph a[\"Presentation tier (served by CDN, one year)\"]\ncdn\nend\n"
      "user-->cdn\ncdn-->out\n");
}
