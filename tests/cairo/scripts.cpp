// Labels in many scripts, in everything that has labels: what is painted lies inside of its shape,
// with whatever fonts there are.
#include <algorithm>
#include <fstream>
#include <vector>

#include <catch2/catch.hpp>

#include <mmdc/cairo.hpp>

#include "lib/scene/scene.hpp"

#include "paths.hpp"

using mmdc::Point;
using mmdc::Rect;

namespace {

std::vector<std::string> labels() {
  std::vector<std::string> all;
  std::ifstream file(MMDC_TESTS_DIR "/cairo/scripts.txt");
  for (std::string line; std::getline(file, line);) all.push_back(line.substr(line.find('\t') + 1));
  return all;
}

/// Rectangles and painted texts of a scene, in the picture's coordinates.
class Boxes {
 public:
  Boxes(const mmdc::Drawing& drawing, const mmdc::TextMeasurer& measurer) : measurer_(measurer) {
    add(drawing.scene().elements, {});
  }

  std::vector<Rect> rects;
  std::vector<Rect> inks;

 private:
  void add(const std::vector<mmdc::scene::Element>& elements, Point by) {
    for (const mmdc::scene::Element& element : elements) {
      if (const auto* const rect = std::get_if<mmdc::scene::Rect>(&element.shape)) {
        rects.push_back(rect->box.moved(by));
      } else if (const auto* const text = std::get_if<mmdc::scene::Text>(&element.shape)) {
        for (const mmdc::scene::TextLine& line : text->lines) add(*text, line, by);
      } else if (const auto* const group = std::get_if<mmdc::scene::Group>(&element.shape)) {
        add(group->children, by + Point{group->transform.e, group->transform.f});
      }
    }
  }

  void add(const mmdc::scene::Text& text, const mmdc::scene::TextLine& line, Point by) {
    std::string whole;
    for (const mmdc::scene::TextRun& run : line.runs) whole += run.text;
    const auto extent =
        measurer_.measure(whole, {.families = text.font.family, .size = text.font.size});
    double x = line.position.x;
    if (text.anchor == mmdc::scene::Anchor::middle) x -= extent.width / 2;
    if (text.anchor == mmdc::scene::Anchor::end) x -= extent.width;
    inks.push_back(extent.ink.moved(by + Point{x, line.position.y}));
  }

  const mmdc::TextMeasurer& measurer_;
};

bool is_inside(const Rect& inner, const Rect& outer) {
  return inner.left() >= outer.left() && inner.right() <= outer.right() &&
         inner.top() >= outer.top() && inner.bottom() <= outer.bottom();
}

/// Other fonts than those that were measured may help out for Greek letters with many marks.
constexpr double overhang = 0.5;

bool has_rect_around(const Boxes& boxes, const Rect& ink) {
  return std::ranges::any_of(
      boxes.rects, [&](const Rect& rect) { return is_inside(ink, rect.grown(overhang)); });
}

mmdc::Drawing draw(const std::string& text,
                   const std::shared_ptr<const mmdc::TextMeasurer>& measurer) {
  mmdc::Options options;
  options.text_measurer = [&] { return measurer; };
  options.shown_here = true;
  const auto diagram = mmdc::Diagram::parse(text, options);
  REQUIRE(diagram);
  const auto drawing = diagram->draw(options);
  REQUIRE(drawing);
  return *drawing;
}

}  // namespace

TEST_CASE("labels of nodes and edges lie inside of their boxes in every script") {
  const auto measurer = mmdc::pango_measurer();
  for (const std::string& label : labels()) {
    INFO(label);
    const auto drawing =
        draw("flowchart LR\n  A[\"" + label + "\"] -->|\"" + label + "\"| B[x]", measurer);
    const Boxes boxes(drawing, *measurer);
    REQUIRE(boxes.inks.size() >= 3);
    for (const Rect& ink : boxes.inks) CHECK(has_rect_around(boxes, ink));
  }
}

TEST_CASE("participants and notes hold their texts in every script") {
  const auto measurer = mmdc::pango_measurer();
  for (const std::string& label : labels()) {
    INFO(label);
    const auto drawing =
        draw("sequenceDiagram\n  participant A as " + label + "\n  Note over A: " + label + "\n",
             measurer);
    const Boxes boxes(drawing, *measurer);
    REQUIRE(boxes.inks.size() >= 3);
    for (const Rect& ink : boxes.inks) CHECK(has_rect_around(boxes, ink));
  }
}

TEST_CASE("messages lie between the lifelines in every script") {
  const auto measurer = mmdc::pango_measurer();
  for (const std::string& label : labels()) {
    INFO(label);
    const auto drawing = draw("sequenceDiagram\n  A->>B: " + label + "\n", measurer);
    const Boxes boxes(drawing, *measurer);
    std::vector<double> middles;
    for (const Rect& rect : boxes.rects) middles.push_back(rect.center().x);
    const auto [left, right] = std::ranges::minmax(middles);
    for (const Rect& ink : boxes.inks) {
      if (has_rect_around(boxes, ink)) continue;  // a participant's name
      CHECK(ink.left() >= left);
      CHECK(ink.right() <= right);
    }
  }
}
