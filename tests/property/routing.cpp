// What must hold of the lines of random flowcharts.
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "lib/diagrams/flowchart/flowchart.hpp"
#include "lib/source/source.hpp"

namespace {

namespace flowchart = mmdc::diagrams::flowchart;
using mmdc::Point;
using mmdc::Rect;

/// Boxes in subgraphs, with many links that close cycles and some labels.
std::string random_text(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](unsigned bound) { return random() % bound; };
  const char* const directions[] = {"TD", "LR", "BT", "RL"};
  std::string text = std::string("flowchart ") + directions[below(4)] + "\n";
  const unsigned count = 6 + below(20);
  const bool has_subgraphs = below(2) == 0;
  for (unsigned i = 0; i < count; ++i) {
    if (has_subgraphs && i % 5 == 0) text += "subgraph g" + std::to_string(i) + "\n";
    text += "n" + std::to_string(i) + "[node " + std::string(1 + below(20), 'x') + "]\n";
    if (has_subgraphs && (i % 5 == 4 || i + 1 == count)) text += "end\n";
  }
  for (unsigned e = 0; e < count + below(count); ++e) {
    const unsigned from = below(count);
    const unsigned to = (from + 1 + below(count - 1)) % count;
    text += "n" + std::to_string(from) + (below(3) == 0 ? " -->|a label| n" : " --> n") +
            std::to_string(to) + "\n";
  }
  return text;
}

struct Drawn {
  flowchart::Model model;
  flowchart::Layout layout;
};

Drawn draw(const std::string& text) {
  const mmdc::Options options;
  const mmdc::config::Config config;
  const mmdc::text::BuiltinMeasurer measurer;
  const mmdc::source::Source source(text);
  flowchart::Model model = flowchart::parse(source, options).value();
  flowchart::Layout layout =
      flowchart::layout(model, {config, mmdc::theme::default_theme(), measurer, options}).value();
  return {std::move(model), std::move(layout)};
}

/// Points of a line close to each other.
std::vector<Point> points_of(const mmdc::base::Path& path) {
  std::vector<Point> points;
  Point from;
  for (const auto& segment : path.segments()) {
    const bool is_curve = segment.verb == mmdc::base::Path::Verb::cubic;
    const Point c1 = is_curve ? segment.control1 : from;
    const Point c2 = is_curve ? segment.control2 : segment.to;
    constexpr int steps = 100;
    for (int i = 0; segment.verb != mmdc::base::Path::Verb::move && i <= steps; ++i) {
      const double t = static_cast<double>(i) / steps;
      const double u = 1 - t;
      points.push_back(from * (u * u * u) + c1 * (3 * u * u * t) + c2 * (3 * u * t * t) +
                       segment.to * (t * t * t));
    }
    from = segment.to;
  }
  return points;
}

bool runs_through(const std::vector<Point>& line, const Rect& box) {
  const Rect inside = box.grown(-2);
  return std::any_of(line.begin(), line.end(), [&](Point p) { return inside.contains(p); });
}

Rect box_of(const flowchart::PlacedNode& node) {
  return node.figure.bounds.moved(node.center);
}

}  // namespace

TEST_CASE("no edge of a random flowchart runs through a node or a label that is not its own") {
  for (unsigned seed = 0; seed < 120; ++seed) {
    CAPTURE(seed);
    const Drawn drawn = draw(random_text(seed));
    for (std::size_t e = 0; e < drawn.layout.edges.size(); ++e) {
      CAPTURE(e);
      const flowchart::Edge& edge = drawn.model.edges[e];
      const std::vector<Point> line = points_of(drawn.layout.edges[e].path);
      for (std::size_t n = 0; n < drawn.layout.nodes.size(); ++n) {
        if (n == edge.start.index || n == edge.end.index) continue;
        CHECK_FALSE(runs_through(line, box_of(drawn.layout.nodes[n])));
      }
      for (std::size_t other = 0; other < drawn.layout.edges.size(); ++other) {
        const flowchart::PlacedEdge& labelled = drawn.layout.edges[other];
        if (other == e || labelled.label.lines.empty()) continue;
        CHECK_FALSE(runs_through(line, Rect::around(labelled.label_center, labelled.label.size)));
      }
    }
  }
}

TEST_CASE("the edges of a random flowchart end at the outlines of their nodes") {
  constexpr double room_for_head = 5;
  for (unsigned seed = 0; seed < 120; ++seed) {
    CAPTURE(seed);
    const Drawn drawn = draw(random_text(seed));
    for (std::size_t e = 0; e < drawn.layout.edges.size(); ++e) {
      const flowchart::Edge& edge = drawn.model.edges[e];
      const std::vector<Point> line = points_of(drawn.layout.edges[e].path);
      const Rect start = box_of(drawn.layout.nodes[edge.start.index]);
      const Rect end = box_of(drawn.layout.nodes[edge.end.index]);
      CHECK(start.grown(1).contains(line.front()));
      CHECK(end.grown(room_for_head).contains(line.back()));
      CHECK_FALSE(start.grown(-1).contains(line.front()));
      CHECK_FALSE(end.grown(-1).contains(line.back()));
    }
  }
}
