// What must hold of the lines of random flowcharts.
#include <cmath>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "lib/shapes/outline.hpp"
#include "tests/laid_out_flowchart.hpp"

namespace {

namespace flowchart = mmdc::diagrams::flowchart;
using Drawn = laid_out::Flowchart;
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

/// Draws the texts of so many seeds, and hands over each edge with its line.
template <typename Check>
void for_each_edge(unsigned seeds, std::string (*text_of)(unsigned seed), Check check) {
  for (unsigned seed = 0; seed < seeds; ++seed) {
    CAPTURE(seed);
    const Drawn drawn = laid_out::flowchart(text_of(seed));
    for (std::size_t e = 0; e < drawn.layout.edges.size(); ++e) {
      CAPTURE(e);
      check(drawn, drawn.model.edges[e], points_of(drawn.layout.edges[e].path));
    }
  }
}

}  // namespace

TEST_CASE("no edge of a random flowchart runs through a node or a label that is not its own") {
  for_each_edge(
      120, random_text,
      [](const Drawn& drawn, const flowchart::Edge& edge, const std::vector<Point>& line) {
        for (std::size_t n = 0; n < drawn.layout.nodes.size(); ++n) {
          if (n == edge.start.index || n == edge.end.index) continue;
          CHECK_FALSE(runs_through(line, box_of(drawn.layout.nodes[n])));
        }
        for (std::size_t other = 0; other < drawn.layout.edges.size(); ++other) {
          const flowchart::PlacedEdge& labelled = drawn.layout.edges[other];
          if (&drawn.model.edges[other] == &edge || labelled.label.lines.empty()) continue;
          CHECK_FALSE(runs_through(line, Rect::around(labelled.label_center, labelled.label.size)));
        }
      });
}

TEST_CASE("the edges of a random flowchart end at the outlines of their nodes") {
  constexpr double room_for_head = 5;
  for_each_edge(
      120, random_text,
      [](const Drawn& drawn, const flowchart::Edge& edge, const std::vector<Point>& line) {
        const Rect start = box_of(drawn.layout.nodes[edge.start.index]);
        const Rect end = box_of(drawn.layout.nodes[edge.end.index]);
        CHECK(start.grown(1).contains(line.front()));
        CHECK(end.grown(room_for_head).contains(line.back()));
        CHECK_FALSE(start.grown(-1).contains(line.front()));
        CHECK_FALSE(end.grown(-1).contains(line.back()));
      });
}

namespace {

/// True if the subgraph is, or lies around, what the edge ends at.
bool holds(const flowchart::Model& model, std::size_t subgraph, const flowchart::EdgeEnd& end) {
  std::optional<std::size_t> at =
      end.is_subgraph ? std::optional(end.index) : model.nodes[end.index].subgraph;
  while (at && *at != subgraph) at = model.subgraphs[*at].parent;
  return at.has_value();
}

/// Nodes of several shapes, some of them in subgraphs.
std::string text_with_shapes(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](unsigned bound) { return random() % bound; };
  const char* const shapes[] = {"[a box]",    "((a circle))",  "{a diamond}",
                                "([a pill])", "{{a hexagon}}", "[(a store)]"};
  std::string text = "flowchart TD\n";
  for (unsigned i = 0; i < 12; ++i) {
    if (i % 4 == 0) text += "subgraph g" + std::to_string(i) + " [A title]\n";
    text += "n" + std::to_string(i) + shapes[below(6)] + "\n";
    if (i % 4 == 3) text += "end\n";
  }
  for (unsigned e = 0; e < 16; ++e) {
    const unsigned from = below(12);
    const unsigned to = (from + 1 + below(11)) % 12;
    text += "n" + std::to_string(from) + " --> n" + std::to_string(to) + "\n";
  }
  return text;
}

/// How far the point is from the nearest point of the border of a node.
double distance_to_border(const flowchart::PlacedNode& node, Point point) {
  constexpr int rays = 720;
  double least = 1000;
  for (int i = 0; i < rays; ++i) {
    const double angle = 2 * 3.14159265358979 * i / rays;
    const Point far{1000 * std::cos(angle), 1000 * std::sin(angle)};
    const Point border = node.center + mmdc::shapes::border_point(node.figure.outline, far);
    least = std::min(least, std::hypot(point.x - border.x, point.y - border.y));
  }
  return least;
}

}  // namespace

TEST_CASE("no edge of a random flowchart runs through a subgraph or a title that is not its own") {
  for_each_edge(
      120, random_text,
      [](const Drawn& drawn, const flowchart::Edge& edge, const std::vector<Point>& line) {
        for (std::size_t s = 0; s < drawn.layout.subgraphs.size(); ++s) {
          const flowchart::PlacedSubgraph& subgraph = drawn.layout.subgraphs[s];
          const bool from_inside = holds(drawn.model, s, edge.start);
          const bool to_inside = holds(drawn.model, s, edge.end);
          if (!from_inside && !to_inside) CHECK_FALSE(runs_through(line, subgraph.box));
          // An edge that enters or leaves the subgraph may have to pass its title.
          if (from_inside != to_inside) continue;
          CHECK_FALSE(runs_through(line, Rect::around(subgraph.title_center, subgraph.title.size)));
        }
      });
}

namespace {

/// A chain in one subgraph that leads into wide others, whose titles are long.
std::string text_with_long_titles(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](unsigned bound) { return random() % bound; };
  std::string text = "flowchart TD\nsubgraph chain\nn0 --> n1 --> n2 --> n3\nend\n";
  unsigned count = 4;
  for (const char* const name : {"g1", "g2"}) {
    text += std::string("subgraph ") + name + " [A title that is long]\n";
    const unsigned end = count + 3 + below(5);
    for (; count < end; ++count) text += "n" + std::to_string(count) + "[some node]\n";
    text += "end\n";
  }
  for (unsigned n = 4; n < count; ++n) {
    text += "n" + std::to_string(1 + below(2)) + " --> n" + std::to_string(n) + "\n";
  }
  return text + "n0 --> out\nout --> n" + std::to_string(4 + below(count - 4)) + "\n";
}

}  // namespace

TEST_CASE("few edges of a random flowchart run along the title of a subgraph that they enter") {
  std::size_t edges = 0;
  std::size_t along = 0;
  for_each_edge(60, text_with_long_titles,
                [&](const Drawn& drawn, const flowchart::Edge&, const std::vector<Point>& line) {
                  ++edges;
                  for (const flowchart::PlacedSubgraph& subgraph : drawn.layout.subgraphs) {
                    const Rect title = Rect::around(subgraph.title_center, subgraph.title.size);
                    double length = 0;
                    for (std::size_t i = 1; i < line.size(); ++i) {
                      if (!title.contains(line[i])) continue;
                      length += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
                    }
                    if (length > 40) ++along;
                  }
                });
  CHECK(along * 10 <= edges);
}

TEST_CASE("hardly an edge of a random flowchart slips between a head and the node behind it") {
  std::size_t edges = 0;
  std::size_t slips = 0;
  for_each_edge(
      120, random_text,
      [&](const Drawn& drawn, const flowchart::Edge& edge, const std::vector<Point>& line) {
        ++edges;
        for (std::size_t other = 0; other < drawn.layout.edges.size(); ++other) {
          const flowchart::PlacedEdge& pointing = drawn.layout.edges[other];
          if (drawn.model.edges[other].end.index == edge.end.index) continue;
          if (drawn.model.edges[other].end.index == edge.start.index) continue;
          const Rect head =
              Rect::between(points_of(pointing.path).back(), pointing.points.back()).grown(0.5);
          slips += std::any_of(line.begin(), line.end(), [&](Point p) { return head.contains(p); });
        }
      });
  CHECK(slips * 500 <= edges);
}

TEST_CASE("the edges of a random flowchart end at the outlines of all shapes") {
  constexpr double room_for_head = 6;
  for_each_edge(
      60, text_with_shapes,
      [&](const Drawn& drawn, const flowchart::Edge& edge, const std::vector<Point>& line) {
        CHECK(distance_to_border(drawn.layout.nodes[edge.start.index], line.front()) < 1);
        CHECK(distance_to_border(drawn.layout.nodes[edge.end.index], line.back()) < room_for_head);
      });
}

TEST_CASE("the lines of a random flowchart are the same every time") {
  for (unsigned seed = 0; seed < 40; ++seed) {
    CAPTURE(seed);
    const Drawn first = laid_out::flowchart(random_text(seed));
    const Drawn second = laid_out::flowchart(random_text(seed));
    REQUIRE(first.layout.edges.size() == second.layout.edges.size());
    for (std::size_t e = 0; e < first.layout.edges.size(); ++e) {
      CHECK(first.layout.edges[e].points == second.layout.edges[e].points);
      CHECK(first.layout.edges[e].label_center == second.layout.edges[e].label_center);
    }
  }
}

TEST_CASE("where all of one layer lead to all of the next their lines stay between the two") {
  const Drawn drawn = laid_out::flowchart("flowchart TD\nA & B & C & D --> E & F & G\n");
  for (std::size_t e = 0; e < drawn.layout.edges.size(); ++e) {
    const flowchart::Edge& edge = drawn.model.edges[e];
    const Rect ends = box_of(drawn.layout.nodes[edge.start.index])
                          .united(box_of(drawn.layout.nodes[edge.end.index]));
    for (const Point point : points_of(drawn.layout.edges[e].path)) {
      CHECK(point.y >= ends.top());
      CHECK(point.y <= ends.bottom());
    }
  }
}

TEST_CASE("lines don't run past their labels to come back to them") {
  const Drawn drawn = laid_out::flowchart(
      "flowchart LR\nsubgraph P\nx\ny\nend\nsubgraph C\na -- parent --> r\na -- parent --> s\n"
      "a -- parent --> t\nend\nx -. link .- r\ny -. link .- r\nx -. link .- s\ny -. link .- t\n");
  for (const flowchart::PlacedEdge& edge : drawn.layout.edges) {
    const std::vector<Point> line = points_of(edge.path);
    for (std::size_t i = 2; i < line.size(); ++i) {
      const Point in = line[i - 1] - line[i - 2];
      const Point out = line[i] - line[i - 1];
      const double lengths = std::hypot(in.x, in.y) * std::hypot(out.x, out.y);
      CHECK(in.x * out.x + in.y * out.y >= -0.5 * lengths);
    }
  }
}
