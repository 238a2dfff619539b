// Where the lifelines of participants end that are destroyed.
#include <map>
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

#include "lib/scene/scene.hpp"

namespace {

using Lifelines = std::map<std::string, mmdc::scene::Line>;

void collect(const std::vector<mmdc::scene::Element>& elements, Lifelines& lifelines) {
  for (const mmdc::scene::Element& element : elements) {
    if (const auto* const group = std::get_if<mmdc::scene::Group>(&element.shape)) {
      collect(group->children, lifelines);
    } else if (const auto* const line = std::get_if<mmdc::scene::Line>(&element.shape)) {
      if (!element.tag.classes.starts_with("actor-line")) continue;
      for (const auto& [name, value] : element.tag.attributes) {
        if (name == "data-id") lifelines[value] = *line;
      }
    }
  }
}

/// By the participant's id.
Lifelines lifelines_of(const std::string& body) {
  const auto diagram = mmdc::Diagram::parse("sequenceDiagram\n" + body);
  REQUIRE(diagram);
  const auto drawing = diagram->draw();
  REQUIRE(drawing);
  Lifelines lifelines;
  collect(drawing->scene().elements, lifelines);
  return lifelines;
}

/// Their lower ends.
std::map<std::string, double> ends_of_lifelines(const std::string& body) {
  std::map<std::string, double> ends;
  for (const auto& [id, line] : lifelines_of(body)) ends[id] = line.to.y;
  return ends;
}

}  // namespace

TEST_CASE("the message that names a participant first may destroy it") {
  auto ends = ends_of_lifelines("A->>B: x\ndestroy C\nB->>C: y\nA->>B: z\n");
  CHECK(ends["C"] < ends["A"]);
  CHECK(ends["A"] == ends["B"]);
}

TEST_CASE("of two participants that are destroyed in a row the sender of the message is") {
  auto ends = ends_of_lifelines("A->>B: x\ndestroy C\ndestroy D\nC->>D: y\nA->>B: z\n");
  CHECK(ends["C"] < ends["A"]);
  CHECK(ends["D"] == ends["A"]);
}

TEST_CASE("a life that the next message ends is long enough for both figures") {
  for (const char* type : {"participant", "actor"}) {
    CAPTURE(type);
    const auto lines =
        lifelines_of("A->>B: x\ncreate " + std::string(type) + " C\nB->>C: y\ndestroy C\nC->>B:\n");
    CHECK(lines.at("C").to.y > lines.at("C").from.y);
  }
}
