// What would be cut off, stick out or lie under something else.
#include <map>
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

#include "lib/scene/scene.hpp"

namespace {

struct Line {
  double left;
  double right;
  double baseline;
};

/// What a user sees of a diagram.
struct Seen {
  mmdc::Rect picture;
  std::map<std::string, Line> texts;
  std::map<std::string, mmdc::Rect> boxes;  ///< by the last line in them
  std::map<std::string, double> lifelines;  ///< where they start

  bool holds(const std::string& text) const {
    const Line& line = texts.at(text);
    return line.left >= picture.x && line.right <= picture.right() &&
           line.baseline + 3 <= picture.bottom();
  }
};

void look(const std::vector<mmdc::scene::Element>& elements, Seen& seen) {
  for (const mmdc::scene::Element& element : elements) {
    if (const auto* const group = std::get_if<mmdc::scene::Group>(&element.shape)) {
      look(group->children, seen);
      if (group->children.empty()) continue;
      const auto* const box = std::get_if<mmdc::scene::Rect>(&group->children.front().shape);
      const auto* const title = std::get_if<mmdc::scene::Text>(&group->children.back().shape);
      if (box && title) seen.boxes[title->lines.front().runs.front().text] = box->box;
    } else if (const auto* const text = std::get_if<mmdc::scene::Text>(&element.shape)) {
      for (const mmdc::scene::TextLine& line : text->lines) {
        double left = line.position.x;
        if (text->anchor == mmdc::scene::Anchor::middle) left -= line.width / 2;
        if (text->anchor == mmdc::scene::Anchor::end) left -= line.width;
        seen.texts[line.runs.front().text] = {left, left + line.width, line.position.y};
      }
    } else if (const auto* const line = std::get_if<mmdc::scene::Line>(&element.shape)) {
      if (!element.tag.classes.starts_with("actor-line")) continue;
      for (const auto& [name, value] : element.tag.attributes) {
        if (name == "data-id") seen.lifelines[value] = line->from.y;
      }
    }
  }
}

Seen see(const std::string& body, const std::string& config = "{}") {
  mmdc::Options options;
  options.config = config;
  const auto diagram = mmdc::Diagram::parse("sequenceDiagram\n" + body, options);
  REQUIRE(diagram);
  const auto drawing = diagram->draw();
  REQUIRE(drawing);
  Seen seen;
  seen.picture = drawing->scene().view_box;
  look(drawing->scene().elements, seen);
  return seen;
}

}  // namespace

TEST_CASE("a message that is wider than the diagram is whole") {
  const std::string words(60, 'm');
  const std::string three = "participant A\nparticipant B\nparticipant C\n";
  CHECK(see(three + "A->>C: " + words).holds(words));
  CHECK(see(three + "A->>C: " + words, R"({"sequence": {"messageAlign": "left"}})").holds(words));
  CHECK(see(three + "A->>C: " + words, R"({"sequence": {"messageAlign": "right"}})").holds(words));
  CHECK(see(three + "A->>C: words").picture.width == see(three).picture.width);
}

TEST_CASE("a long title stands above the middle of its diagram") {
  const Seen seen = see("title " + std::string(60, 'm') + "\nparticipant A\nparticipant B");
  const double middle = (seen.texts.at("A").left + seen.texts.at("B").right) / 2;
  CHECK(seen.picture.center().x == Approx(middle));
  CHECK(seen.texts.at(std::string(60, 'm')).left + 30 * 13.33 == Approx(middle).margin(1));
  CHECK(seen.picture.width == Approx(60 * 13.33 + 100).margin(2));
}

TEST_CASE("a group of participants is as wide as its title") {
  const auto margin_of = [](const std::string& title) {
    const Seen seen = see("box Aqua " + title + "\nparticipant A\nend\nparticipant B\nA->>B: x");
    CHECK(seen.holds(title));
    return seen.texts.at(title).left - seen.boxes.at(title).x;
  };
  CHECK(margin_of(std::string(18, 'm')) == Approx(10).margin(1));
  // Mermaid: one that fits may touch the border.
  CHECK(margin_of(std::string(15, 'm')) == Approx(0).margin(1));
}

TEST_CASE("a label of several lines stands below its figure, above its lifeline") {
  for (const std::string type : {"actor", "boundary", "control", "entity", "database"}) {
    const auto seen = [&](const std::string& label) {
      return see("participant A@{\"type\": \"" + type + "\"} as " + label + "\nA->>B: x");
    };
    const Seen one = seen("one");
    const Seen three = seen("one<br/>two<br/>three");
    CAPTURE(type);
    CHECK(three.holds("three"));
    CHECK(three.lifelines.at("A") == one.lifelines.at("A") + 32);
    CHECK(three.texts.at("x").baseline == one.texts.at("x").baseline + 32);
    CHECK(three.picture.height >= one.picture.height + 63);
  }
}

TEST_CASE("a box holds all lines of its label") {
  CHECK(see("participant A as 1<br/>2<br/>3<br/>4").boxes.at("4").height == 65);
  CHECK(see("participant A as 1<br/>2<br/>3<br/>4<br/>5").boxes.at("5").height >= 5 * 16 + 2);
}

TEST_CASE("a formula in the title of a block is not broken") {
  const Seen seen = see("loop $$\\forall i \\in [1..n]$$\nA->>A: x\nend");
  for (const auto& [text, line] : seen.texts) CHECK(text.find('$') == std::string::npos);
}

TEST_CASE("the head of a message with right angles is beside its number") {
  const auto starts_at = [](const std::string& arrow) {
    mmdc::Options options;
    options.config = R"({"sequence": {"rightAngles": true}})";
    const auto svg =
        mmdc::render_svg("sequenceDiagram\nautonumber\nA" + arrow + "A: x", options).value();
    return svg.find("d=\"M86,") != std::string::npos;
  };
  CHECK(starts_at("<<->>"));
  CHECK_FALSE(starts_at("->>"));
}

TEST_CASE("links stand in the middle of their lines in a menu") {
  const Seen seen =
      see("participant A\nlink A: Wiki @ https://a.b", R"({"sequence": {"forceMenus": true}})");
  CHECK(seen.texts.at("Wiki").baseline == Approx(65 + 30 + 5.5).margin(0.5));
}

TEST_CASE("the wall of a cylinder ends above a long label") {
  const std::string svg =
      mmdc::render_svg(
          "sequenceDiagram\n"
          "participant A@{ \"type\": \"database\" } as Customer master data warehouse\nA->>A: x\n")
          .value();
  CHECK(svg.find("A25,7.143 0 0 0") != std::string::npos);
}

TEST_CASE("the text of a message that creates or destroys is no longer than its line") {
  const auto width = [](const std::string& line) {
    const std::string svg = mmdc::render_svg("sequenceDiagram\nA->>B: x\n" + line +
                                             "A->>B: declare the update initiated and exit now\n")
                                .value();
    return std::stod(svg.substr(svg.find(" width=\"") + 8));
  };
  CHECK(width("destroy B\n") >= width("") + 10);
}
