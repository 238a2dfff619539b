#include "lib/text/label.hpp"

#include <catch2/catch.hpp>

using mmdc::text::BuiltinMeasurer;
using mmdc::text::Font;
using mmdc::text::InlineBox;
using mmdc::text::LabelKind;
using mmdc::text::SetLabel;

namespace {

/// Boxes of one size for all icons.
class Boxes final : public mmdc::text::InlineSource {
 public:
  explicit Boxes(InlineBox box) : box_(std::move(box)) {}
  InlineBox icon(std::string_view, const Font&) const override { return box_; }

 private:
  InlineBox box_;
};

SetLabel set(std::string_view label, const InlineBox& box, bool is_svg = false) {
  const Boxes boxes(box);
  return mmdc::text::set_label(BuiltinMeasurer(), label, LabelKind::text,
                               {Font{}, 200, is_svg, &boxes});
}

}  // namespace

TEST_CASE("a picture takes its width in the line") {
  const SetLabel label = set("fa:fa-user", {20, 14, 2});
  CHECK(label.size == mmdc::Size{20, 24});
  REQUIRE(label.lines.front().runs.size() == 1);
  CHECK(label.lines.front().runs.front().box);
}

TEST_CASE("text goes on behind a picture") {
  const SetLabel label = set("fa:fa-user Car", {20, 14, 2});
  CHECK(label.size.width == Approx(50.234).margin(0.01));
  CHECK(label.lines.front().runs.back().x == 20);
}

TEST_CASE("a line is as high as its highest picture") {
  const SetLabel label = set("a<br>fa:fa-user<br>b", {20, 28, 4});
  CHECK(label.size.height == 24 + 35 + 24);
  CHECK(label.lines[1].baseline - label.lines[0].baseline == 7 + 28);
}

TEST_CASE("lines break before and after pictures") {
  CHECK(set("fa:fa-userfa:fa-userfa:fa-user", {90, 14, 2}).lines.size() == 2);
}

TEST_CASE("SVG labels show icons as they are written") {
  const SetLabel label = set("fa:fa-user", {20, 14, 2}, true);
  CHECK(label.lines.front().runs.front().text == "fa:fa-user");
}

TEST_CASE("sub- and superscripts make their line higher, as in browsers") {
  const auto height = [](std::string_view label) { return set(label, {}).size.height; };
  CHECK(height("a") == 24);
  CHECK(height("a<sub>2</sub>") == Approx(27.172).margin(0.02));
  CHECK(height("a<sup>2</sup>") > 24);
}

TEST_CASE("tags of one size in another have the size of both, as in browsers") {
  const SetLabel label = set("C<sub>x<sub>n</sub></sub>", {});
  REQUIRE(label.lines.front().runs.size() == 3);
  CHECK(label.lines.front().runs[2].font.size == Approx(16 * 0.833333 * 0.833333));
  CHECK(label.lines.front().runs[2].rise < label.lines.front().runs[1].rise);
  CHECK(set("<font size=5>five</font>", {}).size.height == 36);
  CHECK(set("<font size=1>small</font>", {}).size.height == 24);
}

TEST_CASE("a label is as wide as a block in it asks for, and wraps there") {
  CHECK(set("<p style='width:180px'>a</p>", {}).size.width == 180);
  CHECK(set("a<div style='width:20em'>b</div>", {}).size.width == 320);
  CHECK(set("<div style='width:400px'>some words that are longer than 200 px</div>", {})
            .lines.size() == 1);
  CHECK(set("<div style='width:10px'>words</div>", {}).size.width > 10);
}

TEST_CASE("lines stand at a side of their block") {
  const auto first = [](std::string_view label) {
    const SetLabel set_one = set(label, {});
    const SetLabel::Line& line = set_one.lines.front();
    return line.runs.front().x - line.width / 2 + set_one.size.width / 2;
  };
  CHECK(first("<div style='text-align:left'>a<br>much longer</div>") == 0);
  CHECK(first("<div style='text-align:right;width:100px'>a</div>") == Approx(91.1).margin(0.1));
  CHECK(first("<div style='width:50px'>a</div><div style='width:150px'>b</div>") < 25);
}

TEST_CASE("a rule is a line of its own, with half an em above and below") {
  const SetLabel label = set("one<hr/>two words", {});
  REQUIRE(label.lines.size() == 3);
  CHECK(label.size.height == 24 + 18 + 24);
  CHECK(label.lines[1].is_rule);
  CHECK(label.lines[1].width == label.size.width);
  CHECK(label.lines[1].baseline == 0);
  CHECK(set("<hr>", {}).size.height == 18);
}

TEST_CASE("headings have the size and the room that browsers give them") {
  const SetLabel label = set("<h1>a</h1>b", {});
  CHECK(label.lines.front().runs.front().font.size == 32);
  CHECK(label.size.height == Approx(0.67 * 32 + 48 + 0.67 * 32 + 24));
}

TEST_CASE("headings in headings have bounds") {
  std::string nested = "a";
  for (int i = 0; i < 2000; ++i) nested = "<h1>" + nested;
  CHECK(set(nested, {}).size.height < 10'000);
}

TEST_CASE("lists stand 40 px to the right, quotations 40 px from both sides") {
  const auto width = [](std::string_view label) { return set(label, {}).size.width; };
  CHECK(width("<ul><li>item</li></ul>") == width("item") + 40);
  CHECK(width("<ul><li>a<ul><li>item</li></ul></li></ul>") == width("item") + 80);
  CHECK(width("<blockquote>item</blockquote>") == width("item") + 80);
  CHECK(set("<ul><li>item</li></ul>", {}).lines.front().runs.front().x == 40);
}

TEST_CASE("items of lists wrap beside the room of their list") {
  const SetLabel label = set("<ul><li>words that need two lines</li></ul>", {});
  CHECK(label.lines.size() == 2);
  CHECK(set("words that need two lines", {}).lines.size() == 1);
  CHECK(label.size.width == 200);
}

TEST_CASE("a marker stands before the first line of its item only") {
  const SetLabel label = set("<ol><li>words that need two lines</li><li>b</li></ol>", {});
  REQUIRE(label.lines.size() == 3);
  REQUIRE(label.lines[0].marker);
  CHECK(label.lines[0].marker->text == "1.\u00a0");
  CHECK(label.lines[0].marker->box.right() == Approx(40));
  CHECK_FALSE(label.lines[1].marker);
  CHECK(label.lines[2].marker->text == "2.\u00a0");
}

TEST_CASE("lists of Markdown have their lines where lines are broken to fit, else one") {
  const auto lines = [](std::string_view markdown, bool is_svg = false) {
    const SetLabel label = mmdc::text::set_label(BuiltinMeasurer(), markdown, LabelKind::markdown,
                                                 {Font{}, 200, is_svg});
    std::string text;
    for (const SetLabel::Line& line : label.lines) {
      for (const SetLabel::Run& run : line.runs) text += run.text;
      text += '|';
    }
    return text;
  };
  CHECK(lines("- one\n- two") == "- one - two|");
  CHECK(lines("## Sub\n- item") == "## Sub - item|");
  CHECK(lines("text\n- one\n- two") == "text|- one - two|");
  CHECK(lines("text\n    - one\n\t- two") == lines("text\n\\- one\n\\- two"));
  CHECK(lines("- one that is rather long\n  - two") == "- one that is rather long|  - two|");
  CHECK(lines("Title of the node\n---\ntext of the node that is rather long") ==
        "Title of the node|---|text of the node that is |rather long|");
  CHECK(lines("# A heading of the node\n\ntext of the node that is rather long") ==
        "# A heading of the node||text of the node that is |rather long|");
  CHECK(lines("- one that is rather long\n- two", true) == "- one that is rather long -|two|");
}

TEST_CASE("a span with a background has it behind its words, as high as their letters") {
  const SetLabel label = set("<span style='background:#f00'>one</span> two", {});
  REQUIRE(label.grounds.size() == 1);
  const auto [box, color] = label.grounds.front();
  CHECK(color == mmdc::base::Color::rgb(0xff0000));
  CHECK(box.left() == -label.size.width / 2);
  CHECK(box.width == set("one", {}).size.width);
  CHECK(box.height == 17);
  CHECK(set("<mark>one</mark>", {}).grounds.size() == 1);
  CHECK(set("<span style='background:none'>one</span>", {}).grounds.empty());
  CHECK(set("<span style='background:#f00'>one</span>", {}, true).grounds.empty());
}

TEST_CASE("a background is one piece behind words of several looks, and one for each line") {
  CHECK(set("<mark>a <b>b</b> <i>c</i></mark>", {}).grounds.size() == 1);
  CHECK(set("<mark>a <font size=7>b</font></mark>", {}).grounds.front().box.height == 17);
  CHECK(set("<mark>words that need more than one line</mark>", {}).grounds.size() == 2);
  CHECK(set("<mark>a</mark> b <mark>c</mark>", {}).grounds.size() == 2);
}

TEST_CASE("the background of a block goes across the label") {
  const SetLabel label = set("above<div style='background:#ff0'>a<br>b</div>some words", {});
  REQUIRE(label.grounds.size() == 1);
  CHECK(label.grounds.front().box.width == label.size.width);
  CHECK(label.grounds.front().box.height == 48);
}
