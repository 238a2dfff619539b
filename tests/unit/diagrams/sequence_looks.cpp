// What participants, notes, groups and titles look like in themes that have looks of their own for
// them.
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

std::string draw(const std::string& body, const std::string& theme, const std::string& look = "") {
  mmdc::Options options;
  options.theme = theme;
  if (!look.empty()) options.config = R"({"look": ")" + look + R"("})";
  const auto svg = mmdc::render_svg("sequenceDiagram\n" + body, options);
  return svg ? *svg : "";
}

bool has(const std::string& svg, const std::string& part) {
  return svg.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("notes have the weight of the theme's notes") {
  const std::string note = "Note over A: words";
  CHECK(has(draw(note, "redux"), "font-weight=\"600\""));
  CHECK_FALSE(has(draw(note, "default"), "font-weight"));
}

TEST_CASE("an entity has the colours and the width of a box") {
  const std::string entity = "participant A@{ \"type\": \"entity\" }\nA->>A: words";
  CHECK(has(draw(entity, "redux-color"),
            R"(r="22" fill="#fdf4ff" stroke="#e879f9" stroke-width="2")"));
  CHECK(has(draw(entity, "default"), R"(r="22" fill="#ececff" stroke="#9370db" stroke-width="1")"));
}

TEST_CASE("a participant with a class of its own has colours that take turns, else its own ones") {
  const std::string own = "participant A\nproperties A: {\"class\": \"mine\"}\nA->>A: words";
  CHECK(has(draw(own, "default"), R"(fill="#edf2ae" stroke="#666666" stroke-width="1")"));
  CHECK(has(draw(own, "redux-color"), R"(fill="#fdf4ff" stroke="#e879f9" stroke-width="1")"));
}

TEST_CASE("the size of the title is the theme's") {
  mmdc::Options options;
  options.config = R"({"themeVariables": {"fontSize": "20px"}})";
  const auto svg =
      mmdc::render_svg("---\ntitle: Words\n---\nsequenceDiagram\nA->>B: text", options);
  REQUIRE(svg);
  CHECK(has(*svg, R"(font-size="20px")"));
  CHECK(has(*svg, R"(font-size="16px")"));
}

TEST_CASE("groups of participants have the theme's shadow if it is a soft one") {
  const std::string group = "box Group\nparticipant A\nend\nA->>A: words";
  CHECK(has(draw(group, "default"), "filter=\"url(#my-svg-drop-shadow)\""));
  CHECK_FALSE(has(draw(group, "redux"), "filter="));
  CHECK_FALSE(has(draw("A->>A: words", "default"), "<filter"));
}

TEST_CASE("participants have a faint shadow in the look neo where the theme shows one") {
  CHECK(has(draw("A->>B: words", "redux", "neo"), "filter=\"url(#my-svg-actor-shadow)\""));
  CHECK(has(draw("A->>B: words", "dark", "neo"), "filter=\"url(#my-svg-actor-shadow)\""));
  CHECK_FALSE(has(draw("A->>B: words", "default", "neo"), "actor-shadow"));
  CHECK_FALSE(has(draw("A->>B: words", "redux"), "actor-shadow"));
}

TEST_CASE("the sizes of texts are the section's where there is none at the top level") {
  mmdc::Options options;
  options.config = R"({"fontSize": 0, "sequence": {"actorFontSize": 20, "messageFontSize": 12,
                       "noteFontSize": 11}})";
  const auto svg = mmdc::render_svg("sequenceDiagram\nA->>B: words\nNote over A: words", options);
  REQUIRE(svg);
  for (const char* size : {"20px", "12px", "11px"}) CHECK(has(*svg, size));
  CHECK_FALSE(has(*svg, "font-size=\"16px\""));
}

TEST_CASE("the head of a control has the colours of its participant") {
  const std::string control =
      "participant A@{ \"type\": \"control\" }\n"
      "participant B@{ \"type\": \"control\" }\nA->>B: words";
  CHECK(has(draw(control, "default"), R"(fill="#ececff" stroke="#9370db" stroke-width="2.4")"));
  const std::string svg = draw(control, "redux-color");
  CHECK(has(svg, R"(fill="#fdf4ff" stroke="#e879f9" stroke-width="2.4")"));
  CHECK(has(svg, R"(fill="#f0fdfa" stroke="#2dd4bf" stroke-width="2.4")"));
}

TEST_CASE("numbers are sans-serif in every font") {
  mmdc::Options options;
  options.config = R"({"fontFamily": "Times New Roman"})";
  const auto svg = mmdc::render_svg("sequenceDiagram\nautonumber 7\nA->>B: words", options);
  REQUIRE(svg);
  const std::string number = svg->substr(svg->rfind("<text", svg->find(">7<")));
  CHECK(has(number.substr(0, number.find('>')), "sans-serif"));
}

TEST_CASE("a style sheet colours boxes and not the words in them, and makes no word bold") {
  mmdc::Options options;
  options.config = R"({"themeCSS": ".actor { fill: #ffcccc } .messageText { font-weight: bold }"})";
  const auto svg =
      mmdc::render_svg("sequenceDiagram\nparticipant A as Anna\nA->>A: words", options);
  REQUIRE(svg);
  CHECK(has(*svg, "#ffcccc"));
  const std::string name = svg->substr(svg->rfind("<text", svg->find(">Anna<")));
  CHECK_FALSE(has(name.substr(0, name.find('>')), "#ffcccc"));
  CHECK_FALSE(has(*svg, "font-weight=\"700\""));
  CHECK(has(*svg, "style=\"font-weight:400;\""));
  options.config = R"({"themeCSS": ".messageText { font-weight: bold !important }"})";
  const auto bold = mmdc::render_svg("sequenceDiagram\nA->>A: words", options);
  REQUIRE(bold);
  CHECK(has(*bold, "font-weight=\"700\""));
}

TEST_CASE("a title that is wider than its diagram is inside of the picture") {
  const auto draw_titled = [](const std::string& title) {
    return mmdc::Diagram::parse("sequenceDiagram\ntitle " + title + "\nA->>B: text")
        ->draw()
        .value()
        .size();
  };
  CHECK(draw_titled("Words").width == draw_titled("W").width);
  // From near the middle, and a margin behind it.
  CHECK(draw_titled(std::string(60, 'm')).width > 60 * 13.3 + 100);
}

TEST_CASE("a note over two participants is at least as wide as its text") {
  const auto box_of = [](const std::string& words) {
    const auto drawing =
        mmdc::Diagram::parse("sequenceDiagram\nA->>B: text\nNote over A,B: " + words)->draw();
    for (const mmdc::Element& element : drawing.value().elements()) {
      if (element.kind == mmdc::ElementKind::note) return element.box;
    }
    return mmdc::Rect{};
  };
  CHECK(box_of("words").width == Approx(250).margin(1));
  CHECK(box_of(std::string(50, 'm')).width > 50 * 13.3);
}

TEST_CASE("a title is as large in the dark as it was measured") {
  mmdc::Options options;
  options.theme = "redux";  // whose texts are of another size
  options.dark_theme = "dark";
  const auto svg =
      mmdc::render_svg("---\ntitle: All of it\n---\nsequenceDiagram\n  A->>B: x", options);
  REQUIRE(svg);
  const std::string dark = svg->substr(svg->find("@media (prefers-color-scheme:dark)"));
  CHECK_FALSE(has(dark.substr(0, dark.find("</style>")), "font-size"));
}
