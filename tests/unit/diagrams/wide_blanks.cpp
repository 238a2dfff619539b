#include <catch2/catch.hpp>

#include "told.hpp"

namespace {

/// The text with a blank for each `_`.
std::string with(const std::string& blank, const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '_' ? blank : std::string(1, c);
  return out;
}

std::string svg(const std::string& text) {
  const auto drawn = mmdc::render_svg(text);
  return drawn ? *drawn : "none";
}

const std::string wide[] = {"\u00A0", "\u1680", "\u2003", "\u2028", "\u2029", "\u3000", "\uFEFF"};

}  // namespace

TEST_CASE("blanks of every script part the words of flowcharts, as in Mermaid") {
  for (const std::string text :
       {"flowchart_LR\n_A_-->_B_\n_C", "_flowchart_TD_;_A_-->_|x|_B_;_C_&_D",
        "flowchart\n_\nA e1@--> B\n_%% [\nA_e2@-->_B", "flowchart\nA_-- x_--> B",
        "flowchart\nA\nstyle_A_fill:red,_stroke:blue\nclassDef_r_fill:red\nclass_A_r",
        "flowchart\nA-->B\nlinkStyle_0_stroke:red\nclick_A_\"https://e.org\"",
        "flowchart\nsubgraph_S_[T]\n_direction_TB\nA\nend_", "flowchart\nA[_x y_]-->B[\"_x y_\"]",
        "flowchart\naccTitle_:_hello\nA"}) {
    const std::string plain = svg(with(" ", text));
    REQUIRE(plain != "none");
    for (const std::string& blank : wide) {
      CAPTURE(text, blank);
      CHECK(svg(with(blank, text)) == plain);
    }
  }
}

TEST_CASE("blanks of every script part the words of sequence diagrams, as in Mermaid") {
  for (const std::string text :
       {"sequenceDiagram_\n_A_->>_B_:_x", "sequenceDiagram\n_\nparticipant_A_as_Bob\nactor_C",
        "sequenceDiagram\nautonumber_5\nloop_x\nA->>B: x\nend_\nNote_over_A_,_B_:_y",
        "sequenceDiagram\ntitle_Hello\nbox_red_T\nparticipant A\nend\nA->>A:x\nactivate_A"}) {
    const std::string plain = svg(with(" ", text));
    REQUIRE(plain != "none");
    for (const std::string& blank : wide) {
      CAPTURE(text, blank);
      CHECK(svg(with(blank, text)) == plain);
    }
  }
}

TEST_CASE("blanks within labels stay what they are") {
  for (const std::string& blank : wide) {
    CHECK(svg("flowchart\nA[x" + blank + "y]").find('x' + blank + 'y') != std::string::npos);
  }
}

TEST_CASE("a character that nobody sees is told by its name") {
  const std::string told_so = "invisible character U+200B; delete it";
  CHECK(advice("flowchart\nA\u200B --> B") == told_so);
  CHECK(advice("flowchart\n\u200BA --> B") == told_so);
  CHECK(advice("flowchart\u200BLR\nA --> B") == told_so);
}
