// Labels of flowcharts stand in whole px, where every viewer shows them alike.
#include <cmath>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

#include "lib/scene/scene.hpp"

namespace {

/// The first baseline of each text, from the top of the picture.
void collect(const std::vector<mmdc::scene::Element>& elements, double y,
             std::vector<double>& out) {
  for (const mmdc::scene::Element& element : elements) {
    if (const auto* const group = std::get_if<mmdc::scene::Group>(&element.shape)) {
      collect(group->children, y + group->transform.f, out);
    } else if (const auto* const text = std::get_if<mmdc::scene::Text>(&element.shape)) {
      out.push_back(y + text->lines.front().position.y);
    }
  }
}

std::vector<double> baselines(const std::string& text) {
  const auto diagram = mmdc::Diagram::parse(text);
  REQUIRE(diagram);
  const auto drawing = diagram->draw();
  REQUIRE(drawing);
  const mmdc::scene::Scene& scene = drawing->scene();
  std::vector<double> found;
  collect(scene.elements, -scene.view_box.y, found);
  return found;
}

}  // namespace

TEST_CASE("labels of nodes, edges and subgraphs and the title stand in whole px") {
  const std::string text =
      GENERATE(as<std::string>(),
               "flowchart LR\n"
               "  a{{hexagon}} -->|label| b((circle)) --> c[(store)]\n"
               "  subgraph s [title]\n    d{choice?} -- two<br>lines --> e>flag]\n"
               "  end\n  c --> s\n",
               "---\ntitle: Title\n---\nflowchart TB\n"
               "  a@{shape: div-rect, label: \"one\"} -->|label| b@{shape: docs}\n"
               "  b -- x --> c@{shape: lin-cyl}\n");
  const std::vector<double> found = baselines(text);
  CHECK(found.size() > 4);
  for (const double baseline : found) CHECK(std::abs(baseline - std::round(baseline)) < 1e-9);
}
