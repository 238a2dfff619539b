// Where lifelines run, and what lies on them.
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

std::string draw(const std::string& body) {
  const auto svg = mmdc::render_svg("sequenceDiagram\n" + body);
  return svg ? *svg : "";
}

/// The tag that has all of a part in it.
std::string tag_with(const std::string& svg, const std::string& part) {
  const std::size_t at = svg.find(part);
  if (at == std::string::npos) return "";
  const std::size_t begin = svg.rfind('<', at);
  return svg.substr(begin, svg.find('>', at) - begin);
}

std::string value_of(const std::string& tag, const std::string& name) {
  const std::size_t at = tag.find(' ' + name + "=\"");
  if (at == std::string::npos) return "";
  const std::size_t begin = at + name.size() + 3;
  return tag.substr(begin, tag.find('"', begin) - begin);
}

std::string dashes_of(const std::string& svg, const std::string& participant) {
  return value_of(tag_with(svg, "data-et=\"life-line\" data-id=\"" + participant + '"'),
                  "stroke-dasharray");
}

constexpr const char* three = "participant A\nparticipant B\nparticipant C\n";

}  // namespace

TEST_CASE("a lifeline has a gap where the text of a message lies across it") {
  const std::string svg = draw(std::string(three) + "A->>C: past B\nA->>B: not past B");
  CHECK(dashes_of(svg, "B") == "20.742, 17.875, 69.383");
  CHECK(dashes_of(svg, "A").empty());
  CHECK(dashes_of(svg, "C").empty());
}

TEST_CASE("a lifeline has one gap for all lines of a text") {
  const std::string svg = draw(std::string(three) + "A->>C: past<br/>B");
  CHECK(dashes_of(svg, "B") == "20.742, 34.875, 25.383");
}

TEST_CASE("a lifeline has gaps for the titles of blocks and of their sections") {
  const std::string svg =
      draw(std::string(three) + "alt one of several ways\nA->>C: x\nelse other\nA->>C: y\nend");
  const std::string dashes = dashes_of(svg, "B");
  CHECK(std::count(dashes.begin(), dashes.end(), ',') == 2 * 4);
}

TEST_CASE("an activation stays whole where a text lies across it") {
  const std::string svg =
      draw(std::string(three) + "activate B\nA->>C: past B\nA->>C: past B\ndeactivate B");
  CHECK(svg.find("messageBackground") == std::string::npos);
  CHECK(value_of(tag_with(svg, "class=\"activation0\""), "height") == "88");
}

TEST_CASE("the border of an activation has gaps on both sides of a text that lies across it") {
  const std::string svg =
      draw(std::string(three) + "activate B\nA->>C: past B\nA->>C: past B\ndeactivate B");
  const std::string bar = tag_with(svg, "class=\"activation0\"");
  CHECK(value_of(bar, "stroke-dasharray") ==
        "30.742, 17.875, 26.125, 17.875, 20.766, 17.875, 26.125, 17.875, 20.742");
}

TEST_CASE("the border of an activation is interrupted where a text lies across it alone") {
  const std::string svg = draw("participant A\nactivate A\nA->>A: think about it\ndeactivate A");
  const std::string dashes = value_of(tag_with(svg, "class=\"activation0\""), "stroke-dasharray");
  CHECK(std::count(dashes.begin(), dashes.end(), ',') == 4);
}

TEST_CASE("the border of an activation is whole beside texts") {
  const std::string svg = draw("A->>+B: beside\nB-->>-A: it");
  CHECK(value_of(tag_with(svg, "class=\"activation0\""), "stroke-dasharray").empty());
}

TEST_CASE("an empty last section lies within its frame") {
  const std::string svg = draw("A->>B: x\nalt one\nA->>B: y\nelse nothing to do\nend\nA->>B: z");
  double bottom = 0;
  double divider = 0;
  for (std::size_t at = svg.find("loopLine"); at != std::string::npos;
       at = svg.find("loopLine", at + 1)) {
    const std::string line = svg.substr(at, svg.find('>', at) - at);
    bottom = std::max(bottom, std::stod(value_of(line, "y2")));
    if (line.find("3, 3") != std::string::npos) divider = std::stod(value_of(line, "y1"));
  }
  CHECK(divider > 0);
  CHECK(bottom >= divider + 30);
}

TEST_CASE("an activation lies on its lifeline after messages with circles too") {
  const std::string body = "activate B\nB->>A: x\ndeactivate B";
  const std::string plain = draw("A->>B: x\nA->>B: y\n" + body);
  const std::string circled = draw("A->>()B: x\nA->>()B: y\n" + body);
  CHECK(value_of(tag_with(circled, "class=\"activation"), "x") ==
        value_of(tag_with(plain, "class=\"activation"), "x"));
}

TEST_CASE("an activation that is told ends before one that a circle opens") {
  const std::string svg = draw("activate A\nB->>()A: x\nA->>B: y\ndeactivate A\nA->>B: z");
  const std::string plain = draw("activate A\nB->>A: x\nA->>B: y\ndeactivate A\nA->>B: z");
  CHECK(tag_with(svg, "class=\"activation0\"") == tag_with(plain, "class=\"activation0\""));
}

TEST_CASE("who is activated is used, and not hidden") {
  const std::string hiding =
      mmdc::render_svg(
          "%%{init: {\"sequence\": {\"hideUnusedParticipants\": true}}}%%\nsequenceDiagram\n"
          "participant A\nparticipant U\nparticipant V\nA->>B: hi\nactivate U\ndeactivate U")
          .value();
  CHECK(hiding.find(">U<") != std::string::npos);
  CHECK(hiding.find(">V<") == std::string::npos);
}
