// Links from a node to itself.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "lib/base/path.hpp"
#include "tests/laid_out_flowchart.hpp"

namespace {

namespace flowchart = mmdc::diagrams::flowchart;
using laid_out::lies_within;
using laid_out::overlap;
using Drawn = laid_out::Flowchart;
using mmdc::Point;
using mmdc::Rect;

const std::vector<std::string> directions = {"TD", "BT", "LR", "RL"};

Rect label_of(const flowchart::PlacedEdge& edge) {
  return Rect::around(edge.label_center, edge.label.size);
}

std::vector<flowchart::PlacedEdge> loops_of(const Drawn& drawn) {
  std::vector<flowchart::PlacedEdge> loops;
  for (std::size_t i = 0; i < drawn.model.edges.size(); ++i) {
    const flowchart::Edge& edge = drawn.model.edges[i];
    if (edge.start == edge.end) loops.push_back(drawn.layout.edges[i]);
  }
  return loops;
}

void check_loops_are_within(const Drawn& drawn, const Rect& frame) {
  for (const flowchart::PlacedEdge& loop : loops_of(drawn)) {
    CHECK(lies_within(mmdc::base::bounds(loop.path), frame));
    if (!loop.label.is_empty()) CHECK(lies_within(label_of(loop), frame));
  }
}

void check_labels_can_be_read(const Drawn& drawn) {
  std::vector<Rect> boxes;
  for (const flowchart::PlacedNode& node : drawn.layout.nodes) {
    boxes.push_back(node.figure.bounds.moved(node.center));
  }
  for (const flowchart::PlacedEdge& edge : drawn.layout.edges) {
    if (edge.label.is_empty()) continue;
    for (const Rect& box : boxes) CHECK_FALSE(overlap(label_of(edge), box));
    boxes.push_back(label_of(edge));
  }
}

/// None lies where another one is.
void check_loops_are_apart(const Drawn& drawn) {
  std::vector<Rect> lines;
  for (const flowchart::PlacedEdge& loop : loops_of(drawn)) {
    const Rect bounds = mmdc::base::bounds(loop.path);
    CHECK(std::find(lines.begin(), lines.end(), bounds) == lines.end());
    lines.push_back(bounds);
  }
}

}  // namespace

TEST_CASE("a loop and its label stay inside the subgraph of their node") {
  for (const std::string& direction : directions) {
    CAPTURE(direction);
    const Drawn drawn = laid_out::flowchart("flowchart " + direction + R"(
      subgraph S[Stage Execution]
        E[Execute stage] -->|Not done| E
      end
      E --> X[Error]
      E -->|Unwind| U
      N --> E
    )");
    check_loops_are_within(drawn, drawn.layout.subgraphs[0].box);
    check_labels_can_be_read(drawn);
  }
}

TEST_CASE("a loop whose label is wide takes the room that its subgraph has for it") {
  const Drawn drawn = laid_out::flowchart(R"(flowchart LR
    subgraph S["Evaluation Harness"]
      direction TB
      B["Benchmark Task Suite"] --> A["Evaluation Orchestrator"]
      A -->|performs self-modification via patching| A
      A --> C["Model Runtime Adapters"]
    end
    S --> D[Runtime]
  )");
  check_loops_are_within(drawn, drawn.layout.subgraphs[0].box);
  check_labels_can_be_read(drawn);
}

TEST_CASE("a loop stays inside the innermost of subgraphs") {
  const Drawn drawn = laid_out::flowchart(R"(flowchart TD
    subgraph S[Outer]
      subgraph T[Inner]
        A -->|a rather long label| A
      end
      A --> B
    end
  )");
  const std::vector<flowchart::Subgraph>& subgraphs = drawn.model.subgraphs;
  for (std::size_t s = 0; s < subgraphs.size(); ++s) {
    if (subgraphs[s].id == "T") check_loops_are_within(drawn, drawn.layout.subgraphs[s].box);
  }
}

TEST_CASE("each of many loops on a node can be seen") {
  for (const std::string& direction : directions) {
    CAPTURE(direction);
    const Drawn drawn = laid_out::flowchart("flowchart " + direction + R"(
      B --> A
      A -->|first| A
      A -->|second| A
      A -->|third| A
      A -->|fourth| A
      A -->|fifth| A
      A -->|sixth| A
      A -->|seventh| A
      A --> C
    )");
    check_labels_can_be_read(drawn);
    check_loops_are_apart(drawn);
  }
}

TEST_CASE("each of many loops without labels can be seen") {
  for (const std::string& direction : directions) {
    CAPTURE(direction);
    const Drawn drawn = laid_out::flowchart("flowchart " + direction + R"(
      B --> A --> C
      A --> A
      A --> A
      A --> A
      A --> A
      A --> A
      A --> A
    )");
    check_loops_are_apart(drawn);
  }
}

TEST_CASE("a subgraph has room for the labels of several loops on a node") {
  for (const std::string& direction : directions) {
    CAPTURE(direction);
    const Drawn drawn = laid_out::flowchart("flowchart " + direction + R"(
      subgraph S[Builder]
        B[NodeBuilder] --> A
        A[NodeBuilder Types] -->|on_rpc_started| A
        A -->|extend_rpc_modules| A
        A -->|third| A
      end
      A -->|launch| C[out]
    )");
    check_loops_are_within(drawn, drawn.layout.subgraphs[0].box);
    check_labels_can_be_read(drawn);
    check_loops_are_apart(drawn);
  }
}

TEST_CASE("a loop with room on its side lies where the next layer is") {
  const Drawn drawn = laid_out::flowchart("flowchart TD\n A -->|again| A");
  const flowchart::PlacedEdge loop = loops_of(drawn)[0];
  CHECK(loop.label_center.x == Approx(drawn.layout.nodes[0].center.x));
  CHECK(loop.label_center.y > drawn.layout.nodes[0].center.y);
}
