#include <catch2/catch.hpp>

#include "told.hpp"

namespace {

bool shows(const std::string& text, const std::string& what) {
  return mmdc::render_svg("sequenceDiagram\nA->>B: x\n" + text).value().find(what) !=
         std::string::npos;
}

}  // namespace

TEST_CASE("a note without a text is as high as one of a line") {
  CHECK(shows("Note over A:", R"(width="150" height="37")"));
  CHECK(shows("Note over A: #1", R"(width="150" height="37")"));
  CHECK(shows("Note over A: one", R"(width="150" height="37")"));
}

TEST_CASE("the title of a block that holds nothing is readable") {
  CHECK(shows("opt nothing\nend", ">[nothing]<"));
  CHECK(shows("loop of activations\nactivate A\ndeactivate A\nend", ">activations]<"));
  CHECK(shows("par one\nand another\nend", ">[another]<"));
}

TEST_CASE("a frame around nothing but an activation is no narrower than any empty frame") {
  CHECK(shows("loop\nactivate A\ndeactivate A\nend", R"(x1="0" y1="119" x2="150" y2="119")"));
}

TEST_CASE("a text that ends at a hash is told") {
  const auto warns_at = [](const std::string& line, int column) {
    const Told all = told("sequenceDiagram\n" + line + "\n");
    return all.size() == 1 &&
           all.front().starts_with("2:" + std::to_string(column) + " sequence.cut-text: `#35;`");
  };
  CHECK(warns_at("A->>B: Fix issue #123", 18));
  CHECK(warns_at("Note over A: #1", 14));
  CHECK(warns_at("participant A as C#", 19));
  CHECK(warns_at("title C# and F#", 8));
  CHECK(told("sequenceDiagram\nrect #fff\nA->>B: x\nend") ==
        Told{"2:6 sequence.cut-text: colours are written `rgb(255, 245, 220)` here, or by their "
             "names"});
  CHECK(told("sequenceDiagram\n# a comment\nA->>B: Fix issue #35;123").empty());
}

TEST_CASE("names have what entities stand for") {
  const std::string svg = mmdc::render_svg(
                              "sequenceDiagram\ntitle Q#amp;A session #35;7\n"
                              "participant Q#amp;A\nC#35;->>Q#amp;A: x\n"
                              "activate C#35;\nNote over C#43;#43;: y\n")
                              .value();
  for (const char* const shown : {">C#<", ">C++<", ">Q&amp;A<", ">Q&amp;A session #7<",
                                  R"(data-id="C#")", R"(data-to="Q&amp;A")"}) {
    CAPTURE(shown);
    CHECK(svg.find(shown) != std::string::npos);
  }
  CHECK(told("sequenceDiagram\ntitle Q#amp;A session #35;7\nA->>B: x").empty());
}

TEST_CASE("what is told of a picture has what entities stand for") {
  for (const std::string diagram : {"sequenceDiagram\nA->>B: x\n", "flowchart LR\nA-->B\n"}) {
    const std::string svg =
        mmdc::render_svg(diagram + "accTitle: Q#amp;A\naccDescr { C#35;\nand D }\n").value();
    CHECK(svg.find(">Q&amp;A</title>") != std::string::npos);
    CHECK(svg.find(">C#\nand D</desc>") != std::string::npos);
  }
}

TEST_CASE("the colour of a rect may be an entity, none and before a title") {
  const auto paints = [](const std::string& color, const std::string& fill) {
    CAPTURE(color);
    CHECK(shows("rect " + color + "\nA->>B: y\nend", "height=\"64\" fill=\"" + fill + "\""));
  };
  const auto is_told = [](const std::string& color) {
    return !told("sequenceDiagram\nrect " + color + "\nA->>B: x\nend").empty();
  };
  paints("#35;ffcccc", "#ffcccc");
  CHECK_FALSE(is_told("#35;ffcccc"));
  paints("none", "rgba(0,0,0,0)");
  CHECK_FALSE(is_told("none"));
  paints("rgb(191,223,255) Some title", "#bfdfff");
  paints("lightblue title", "#add8e6");
  CHECK(is_told("lightblue title"));
}

TEST_CASE("what is no colour is told and leaves a rect its own") {
  CHECK(told("sequenceDiagram\nrect rgb (1,2,3)\nA->>B: x\nend")
            .front()
            .starts_with("2:6 sequence.unreadable-color: a colour alone stands behind `rect`"));
  CHECK(told("sequenceDiagram\nrect rgba(1,2,3,.5)\nA->>B: x\nend").empty());
  CHECK(told("sequenceDiagram\nrect\nA->>B: x\nend").empty());
  CHECK(shows("rect rgb (1,2,3)\nA->>B: y\nend", R"(height="64" fill="#f9ffec")"));
}

TEST_CASE("a font beside the variables of the theme is that of messages, but not of the title") {
  const std::string svg = mmdc::render_svg(
                              "---\nconfig:\n  fontFamily: Courier New\n  themeVariables:\n"
                              "    fontFamily: Times New Roman\n---\n"
                              "sequenceDiagram\ntitle Top\nA->>B: text\n")
                              .value();
  CAPTURE(svg);
  CHECK(svg.substr(0, svg.find('>')).find("Courier New") != std::string::npos);
  CHECK(svg.substr(svg.rfind("<text")).find("Times New Roman") != std::string::npos);
}

TEST_CASE("links and properties are JSON, and what is none is told") {
  const auto first = [](const std::string& line) {
    const Told all = told("sequenceDiagram\nparticipant A\n" + line + "\n");
    return all.empty() ? std::string() : all.front();
  };
  CHECK(first("properties A: {class: \"x\"}").starts_with("3:14 sequence.bad-properties"));
  CHECK(first("links A: {home: x}").starts_with("3:9 sequence.bad-links"));
  CHECK(first("properties A: {\"class\": \"x\"}").empty());
  CHECK(shows("properties A: {\"class\": \"odd\"}", "odd"));
  CHECK_FALSE(shows("properties A: {class: \"odd\"}", "odd"));
  CHECK(first("link A: Dash").starts_with("3:9 sequence.missing-address"));
  CHECK(first("link A: https://example.com").empty());
}

TEST_CASE("the text of a loop stands above its number") {
  const auto baseline = [](const std::string& start) {
    const std::string svg =
        mmdc::render_svg("sequenceDiagram\n" + start + "A->>A: think\n").value();
    const std::size_t text = svg.rfind("<text", svg.find(">think<"));
    return std::stod(svg.substr(svg.find(" y=\"", text) + 4));
  };
  CHECK(baseline("autonumber\n") == baseline("") - 8);
}

TEST_CASE("the number of a message that ends its sender stands beside the sender's name") {
  const std::string svg =
      mmdc::render_svg("sequenceDiagram\nautonumber\nA->>B: x\ndestroy B\nB->>A: y").value();
  // The figure of B reaches from 200 to 350.
  const std::string number = svg.substr(svg.rfind("<text", svg.find(">2<")));
  const std::size_t x = number.find(" x=\"") + 4;
  CHECK(std::stod(number.substr(x)) == Approx(200).margin(12));
}

TEST_CASE("the number of a message with its head at the start stands beside who it creates") {
  const std::string svg =
      mmdc::render_svg("sequenceDiagram\nautonumber\nA->>A: x\ncreate participant B\nA/|-B: y")
          .value();
  // The figure of B reaches from 275 to 425.
  const std::string number = svg.substr(svg.rfind("<text", svg.find(">2<")));
  const std::size_t x = number.find(" x=\"") + 4;
  CHECK(std::stod(number.substr(x)) == Approx(275).margin(12));
}

TEST_CASE("the tab of a block is as wide as its word needs") {
  const auto tab_width = [](const std::string& block) {
    const std::string svg =
        mmdc::render_svg("sequenceDiagram\n" + block + " x\nA->>B: y\nend\n").value();
    const std::string points = svg.substr(svg.find("labelBox\" points=\"") + 18);
    return std::stod(points.substr(points.find(' '))) - std::stod(points);
  };
  CHECK(tab_width("loop") == 50);
  CHECK(tab_width("critical") == Approx(55).margin(2));
}

TEST_CASE("what follows a percent sign behind autonumber is a comment") {
  CHECK(told("sequenceDiagram\nautonumber %% from 1\nA->>B: x").empty());
  CHECK(told("sequenceDiagram\nautonumber 5 2 %% by 2\nA->>B: x").empty());
}
