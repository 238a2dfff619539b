// Elements and hit tests: what an editor asks of a drawing.
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

mmdc::Drawing draw(const std::string& text) {
  return mmdc::Diagram::parse(text).value().draw().value();
}

mmdc::Element find(const mmdc::Drawing& drawing, mmdc::ElementKind kind, const std::string& id) {
  const auto elements = drawing.elements();
  const auto found = std::ranges::find_if(
      elements, [&](const mmdc::Element& e) { return e.kind == kind && e.id == id; });
  REQUIRE(found != elements.end());
  return *found;
}

/// "kind id" of what is hit; empty for nothing.
std::string hit(const mmdc::Drawing& drawing, mmdc::Point p) {
  const auto element = drawing.hit_test(p.x, p.y);
  return element ? std::string(mmdc::to_string(element->kind)) + ' ' + element->id : std::string();
}

std::string text_at(const std::string& text, mmdc::Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

constexpr auto node = mmdc::ElementKind::node;
constexpr auto edge = mmdc::ElementKind::edge;
constexpr auto group = mmdc::ElementKind::group;

}  // namespace

TEST_CASE("elements of a flowchart are told in the order of the text, with words and places") {
  const std::string text = "graph TD\nsubgraph G[Group]\nA[First<br>line] -- go --> B\nend\n";
  const auto elements = draw(text).elements();
  REQUIRE(elements.size() == 4);
  CHECK(elements[0].kind == group);
  CHECK(elements[0].text == "Group");
  CHECK(elements[1].kind == node);
  CHECK(elements[1].text == "First\nline");
  CHECK(text_at(text, elements[1].span) == "A");
  CHECK(elements[2].kind == edge);
  CHECK(elements[2].id == "L_A_B_0");
  CHECK(elements[2].text == "go");
  CHECK(text_at(text, elements[3].span) == "B");
}

TEST_CASE("places point into the caller's own text, behind front matter and comments") {
  const std::string text = "---\ntitle: x\n---\n%% a comment\r\ngraph TD\r\n  Node1 --> Node2\r\n";
  CHECK(text_at(text, find(draw(text), node, "Node2").span) == "Node2");
}

TEST_CASE("a hit names the topmost element") {
  const mmdc::Drawing drawing = draw("graph LR\nsubgraph G\ndirection LR\nA -- words --> B\nend\n");
  const mmdc::Rect a = find(drawing, node, "A").box;
  const mmdc::Rect b = find(drawing, node, "B").box;
  const mmdc::Rect line = find(drawing, edge, "L_A_B_0").box;
  CHECK(hit(drawing, a.center()) == "node A");
  CHECK(hit(drawing, line.center()) == "edge L_A_B_0");
  CHECK(hit(drawing, {a.right() + 5, a.center().y}) == "edge L_A_B_0");
  CHECK(hit(drawing, {a.right() + 5, a.center().y + 2.5}) == "edge L_A_B_0");
  CHECK(hit(drawing, {a.right() + 5, a.center().y + 9}) == "group G");
  CHECK(hit(drawing, {b.center().x, b.bottom() + 5}) == "group G");
  CHECK(hit(drawing, {1, 1}).empty());
  CHECK(hit(drawing, {-50, -50}).empty());
}

TEST_CASE("the tolerance of lines is the caller's") {
  const mmdc::Drawing drawing = draw("graph LR\nA --> B\n");
  const mmdc::Rect line = find(drawing, edge, "L_A_B_0").box;
  const mmdc::Point beside{line.center().x, line.center().y + 6};
  CHECK_FALSE(drawing.hit_test(beside.x, beside.y));
  CHECK(drawing.hit_test(beside.x, beside.y, 8));
}

TEST_CASE("nodes are hit within their true outline") {
  const mmdc::Drawing drawing = draw("graph TD\nA{choice}\nB((circle))\nC([pill])\n");
  for (const char* id : {"A", "B", "C"}) {
    CAPTURE(id);
    const mmdc::Rect box = find(drawing, node, id).box;
    CHECK(hit(drawing, box.center()) == "node " + std::string(id));
    CHECK(hit(drawing, {box.left() + 2, box.top() + 2}).empty());
    CHECK(hit(drawing, {box.left() + 2, box.center().y}) == "node " + std::string(id));
  }
}

TEST_CASE("of two lines nearby the nearer is hit") {
  const mmdc::Drawing drawing = draw("graph TD\nA --> B\nA --> C\n");
  const mmdc::Rect b = find(drawing, node, "B").box;
  const mmdc::Rect c = find(drawing, node, "C").box;
  const mmdc::Rect left = b.x < c.x ? b : c;
  const auto hit = drawing.hit_test(left.center().x, left.top() - 10, 500);
  REQUIRE(hit);
  CHECK(hit->id == (b.x < c.x ? "L_A_B_0" : "L_A_C_0"));
}

TEST_CASE("links that are not drawn are not hit") {
  const mmdc::Drawing drawing = draw("graph TD\nA ~~~ B\n");
  const mmdc::Rect a = find(drawing, node, "A").box;
  CHECK(hit(drawing, {a.center().x, a.bottom() + 20}).empty());
}

TEST_CASE("what a style sheet takes away is no element and not hit") {
  mmdc::Options options;
  options.style_sheet = ".node { display: none }";
  const auto drawing =
      mmdc::Diagram::parse("graph LR\nA --> B\n", options).value().draw(options).value();
  REQUIRE(drawing.elements().size() == 1);
  CHECK(drawing.elements().front().kind == edge);
  CHECK(hit(drawing, find(draw("graph LR\nA --> B\n"), node, "A").box.center()).empty());
}

TEST_CASE("elements of a sequence diagram") {
  const std::string text =
      "sequenceDiagram\n"
      "  box rgb(200,200,255) Team\n"
      "  participant A as Alice\n"
      "  end\n"
      "  actor B\n"
      "  A->>+B: Hello\n"
      "  Note right of B: thinks\n"
      "  loop every day\n"
      "  B-->>-A: Hi\n"
      "  end\n";
  const mmdc::Drawing drawing = draw(text);
  std::string told;
  for (const mmdc::Element& e : drawing.elements()) {
    told +=
        std::string(mmdc::to_string(e.kind)) + '|' + e.text + '|' + text_at(text, e.span) + '\n';
  }
  CHECK(told ==
        "group|Team|box rgb(200,200,255) Team\n"
        "participant|Alice|A\n"
        "participant|B|B\n"
        "message|Hello|A->>+B: Hello\n"
        "note|thinks|Note right of B: thinks\n"
        "block|[every day]|loop every day\n"
        "message|Hi|B-->>-A: Hi\n");
}

TEST_CASE("hits in a sequence diagram name messages, notes, participants and blocks") {
  const mmdc::Drawing drawing =
      draw("sequenceDiagram\nA->>B: Hello\nNote over B: thinks\nloop x\nB->>A: Hi\nend\n");
  const auto elements = drawing.elements();
  const auto of_kind = [&](mmdc::ElementKind kind) {
    return *std::ranges::find(elements, kind, &mmdc::Element::kind);
  };
  const mmdc::Element participant = of_kind(mmdc::ElementKind::participant);
  CHECK(hit(drawing, {participant.box.center().x, participant.box.top() + 10}) == "participant A");
  CHECK(hit(drawing, {participant.box.center().x + 2, participant.box.top() + 80}) ==
        "participant A");
  const mmdc::Element message = of_kind(mmdc::ElementKind::message);
  CHECK(hit(drawing, {message.box.center().x, message.box.bottom() - 1}) == "message i0");
  CHECK(hit(drawing, {message.box.center().x, message.box.top() + 5}) == "message i0");
  CHECK(hit(drawing, of_kind(mmdc::ElementKind::note).box.center()) == "note i1");
  const mmdc::Element block = of_kind(mmdc::ElementKind::block);
  CHECK(hit(drawing, {block.box.left() + 5, block.box.top() + 5}) == "block i4");
}

TEST_CASE("a number that is no kind of element is named so") {
  CHECK(std::string(mmdc::to_string(mmdc::ElementKind::block)) == "block");
  CHECK(std::string(mmdc::to_string(static_cast<mmdc::ElementKind>(99))) == "unknown");
  CHECK(std::string(mmdc::to_string(static_cast<mmdc::ElementKind>(-1))) == "unknown");
}
