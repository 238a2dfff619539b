// Subgraphs whose titles are large.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/source/source.hpp"

namespace {

namespace flowchart = mmdc::diagrams::flowchart;
using mmdc::LayoutQuality;
using mmdc::Point;
using mmdc::Rect;

flowchart::Layout layout_of(const std::string& text, LayoutQuality quality = LayoutQuality::best) {
  mmdc::Options options;
  options.layout_quality = quality;
  const mmdc::config::Config config;
  const mmdc::text::BuiltinMeasurer measurer;
  const mmdc::source::Source source(text);
  const flowchart::Model model = flowchart::parse(source, options).value();
  return flowchart::layout(model, {config, mmdc::theme::default_theme(), measurer, options})
      .value();
}

const std::vector<std::string> directions = {"flowchart TD\n", "flowchart BT\n", "flowchart LR\n",
                                             "flowchart RL\n"};

bool overlap(const Rect& a, const Rect& b) {
  return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() &&
         b.top() < a.bottom();
}

Rect box_of(const flowchart::PlacedNode& node) {
  return node.figure.bounds.moved(node.center);
}

Rect title_of(const flowchart::PlacedSubgraph& subgraph) {
  return Rect::around(subgraph.title_center, subgraph.title.size);
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
