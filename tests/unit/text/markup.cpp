#include "lib/text/markup.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "lib/text/label.hpp"
#include "lib/text/wrap.hpp"

using mmdc::text::LabelKind;
using mmdc::text::MarkupRun;
using mmdc::text::read_markup;

namespace {

/// The runs in one line: `*bold*`, `/italic/`, `_underlined_`, `^super^`.
std::string shown(std::string_view label, LabelKind kind, bool is_svg = false) {
  std::string out;
  for (const MarkupRun& run : read_markup(label, kind, is_svg)) {
    std::string marks;
    if (run.style.bold) marks += '*';
    if (run.style.italic) marks += '/';
    if (run.style.underline) marks += '_';
    if (run.style.code) marks += '`';
    for (const char script : run.style.scripts) marks += script == '^' ? '^' : ',';
    const std::string end(marks.rbegin(), marks.rend());
    out += marks + (run.icon.empty() ? run.text : "[" + run.icon + "]") + end;
  }
  return out;
}

/// A label of Markdown, with `|` for line feeds that are shown as they are written.
std::string read(std::string_view label) {
  std::string text = shown(label, LabelKind::markdown);
  std::ranges::replace(text, mmdc::text::written_line_feed, '|');
  return text;
}

}  // namespace

TEST_CASE("emphasis is read in Markdown only") {
  CHECK(shown("a **b** *c* _d_ e", LabelKind::markdown) == "a *b* /c/ /d/ e");
  CHECK(shown("**a *b***", LabelKind::markdown) == "*a **/b/*");
  CHECK(shown("a **b**", LabelKind::text) == "a **b**");
  CHECK(shown("2 * 3 * 4 snake_case_name", LabelKind::markdown) == "2 * 3 * 4 snake_case_name");
  CHECK(shown("\\*a\\*", LabelKind::markdown) == "*a*");
}

// Mermaid shows code as it is written; only a label in a node's data can hold backticks.
TEST_CASE("code keeps its backticks and knows no emphasis") {
  CHECK(shown("`**a** and *b*`", LabelKind::markdown) == "`**a** and *b*`");
  CHECK(shown("use `a<br/>*b*` *c*", LabelKind::markdown) == "use `a\n*b*` /c/");
  CHECK(shown("``x`y`` *c*", LabelKind::markdown) == "``x`y`` /c/");
  CHECK(shown("a `b *c*", LabelKind::markdown) == "a `b /c/");
}

TEST_CASE("SVG text shows tags as words of their own") {
  CHECK(shown("a <code> b</code>c", LabelKind::text, true) == "a <code> b </code> c");
}

TEST_CASE("tags take effect in all labels") {
  CHECK(shown("<b>a</b> <i>b</i> <u>c</u>", LabelKind::text) == "*a* /b/ _c_");
  CHECK(shown("x<sub>1</sub><sup>2</sup>", LabelKind::text) == "x,1,^2^");
  CHECK(shown("<b>a", LabelKind::text) == "*a*");
  CHECK(shown("a</b>b", LabelKind::text) == "ab");
  CHECK(shown("1 < 2 > 0", LabelKind::text) == "1 < 2 > 0");
}

TEST_CASE("what is no tag but stands between brackets shows nothing, as in browsers") {
  CHECK(shown("<b>a</>b", LabelKind::text) == "*ab*");
  CHECK(shown("a</ b>c<?php d ?>e", LabelKind::text) == "ace");
  CHECK(shown("a </b", LabelKind::text) == "a </b");
  CHECK(shown("a </ b", LabelKind::text) == "a </ b");
}

TEST_CASE("lines break at br, line feeds and the two characters \\n") {
  CHECK(shown("a<br>b<BR />c\nd", LabelKind::text) == "a\nb\nc\nd");
  CHECK(shown("a\\nb", LabelKind::text) == "a\nb");
  CHECK(shown("a\\nb", LabelKind::markdown) == "a\\nb");
  CHECK(shown("a\n   b", LabelKind::markdown) == "a\nb");
}

TEST_CASE("scripts and styles vanish with what they hold") {
  CHECK(shown("a<script>alert(1)</script>b", LabelKind::text) == "ab");
  CHECK(shown("a<style>b{}</style>c<!-- d -->", LabelKind::text) == "ac");
  CHECK(shown("a<script>b", LabelKind::text) == "a");
}

TEST_CASE("entities are decoded after tags are read") {
  CHECK(shown("#lt;b#gt;a", LabelKind::text) == "<b>a");
}

TEST_CASE("icons stand for themselves") {
  CHECK(shown("fa:fa-user x", LabelKind::text) == "[fa:user] x");
  CHECK(shown("<i class=\"fab fa-git\"></i>", LabelKind::text) == "[fab:git]");
  CHECK(shown("sofa:fa-user", LabelKind::text) == "so[fa:user]");
  CHECK(shown("fa:user", LabelKind::text) == "fa:user");
}

TEST_CASE("paragraphs of Markdown are lines") {
  CHECK(shown("a\n\n\nb", LabelKind::markdown) == "a\nb");
  CHECK(shown("\na\n", LabelKind::markdown) == "a");
  CHECK(shown("a\n\nb", LabelKind::text) == "a\n\nb");
}

TEST_CASE("blocks other than paragraphs are shown as they are written") {
  CHECK(read("- **a**\n- b") == "- **a**|- b");
  CHECK(read("*a*\n1. b\n2. c\nd") == "/a/\n1. b|2. c|d");
  CHECK(read("a\n2. b") == "a\n2. b");
  CHECK(read("# *a*\nb") == "# *a*\nb");
  CHECK(read("a\n---\nb") == "a|---\nb");
  CHECK(read("> *a*\nb") == "> *a*|b");
  CHECK(read("a|b\n-|-\n--|:-:") == "a|b\n-|-\n--|:-:");
  CHECK(read("a|b\n--|--\n1|2\n\nc") == "a|b|--|--|1|2\nc");
}

TEST_CASE("a heading keeps the blank lines under it, other blocks don't") {
  CHECK(read("# a\n\nb") == "# a|\nb");
  CHECK(read("# a\n# b") == "# a|# b");
  CHECK(read("a\n---\n\n- b") == "a|---||- b");
  CHECK(read("# a\n\n") == "# a");
  CHECK(read("- a\n\n# b") == "- a|# b");
  CHECK(read("***\n\nb") == "***\nb");
}

TEST_CASE("what breaks lines of Markdown itself does not break lines of labels") {
  CHECK(shown("a  \nb", LabelKind::markdown) == "a   b");
  CHECK(shown("a\\\nb", LabelKind::markdown) == "a\\ b");
}

TEST_CASE("images of Markdown are shown as they are written") {
  CHECK(shown("![a](b.png)", LabelKind::markdown) == "![a](b.png)");
}

TEST_CASE("labels of SVG text show tags but br") {
  CHECK(shown("a<br>b <b>c</b>", LabelKind::text, true) == "a\nb <b> c </b> ");
}

TEST_CASE("in labels of SVG text blocks of Markdown stand in one line, empty lines vanish") {
  CHECK(shown("a<br><br>b", LabelKind::markdown, true) == "a\nb");
  CHECK(shown("a\n\n- b", LabelKind::markdown, true) == "a - b");
}

TEST_CASE("colours of spans and fonts are read") {
  const auto color = [](std::string_view label) {
    return read_markup(label, LabelKind::text).front().style.color;
  };
  CHECK(color("<span style='color:red'>a</span>") == "red");
  CHECK(color("<span style=\"background-color:blue; color : #0f0;\">a</span>") == "#0f0");
  CHECK(color("<font color=green>a</font>") == "green");
  CHECK(color("<span style='background-color:blue'>a</span>").empty());
}

TEST_CASE("blocks and br together break a line once, as in browsers") {
  CHECK(shown("<div>a</div>b<br><div>c</div>d", LabelKind::text) == "a\nb\nc\nd");
  CHECK(shown("<p>a</p><br><p>b</p>", LabelKind::text) == "a\n\nb");
  CHECK(shown("a<div>b<br></div> <div>c</div>", LabelKind::text) == "a\nb\nc");
  CHECK(shown("<div>a</div> <div>b</div>", LabelKind::text) == "a\nb");
  CHECK(shown("a<br> <b>b</b>", LabelKind::text) == "a\n *b*");
  CHECK(shown("<div>a</div>fa:fa-user", LabelKind::text) == "a\n[fa:user]");
}

TEST_CASE("of an image its text is shown") {
  CHECK(shown("a <img src='x.png' alt='a &amp; b'/>", LabelKind::text) == "a a & b");
  CHECK(shown("<img src='x.png'>", LabelKind::text).empty());
}

TEST_CASE("of rooms between blocks the larger one counts, those of inner lists are none") {
  const auto space_above_last = [](std::string_view label) {
    return read_markup(label, LabelKind::text).back().space_above.of(16);
  };
  CHECK(space_above_last("a<hr>b") == 8);
  CHECK(space_above_last("<h3>a</h3><hr>") == 8);
  CHECK(space_above_last("<h1>a</h1><ul><li>b") == Approx(21.44));
  CHECK(space_above_last("<ul><li>a<ul><li><b>b") == 0);
  CHECK(space_above_last("<p>a</p>b") == 0);
}

TEST_CASE("items of lists have markers by the kind and the depth of their list") {
  const auto markers = [](std::string_view label) {
    std::string out;
    for (const MarkupRun& run : read_markup(label, LabelKind::text)) {
      if (!run.marker) continue;
      using enum mmdc::text::ListMarker::Shape;
      const auto shape = run.marker->shape;
      out += shape == number   ? std::to_string(run.marker->number)
             : shape == disc   ? "*"
             : shape == circle ? "o"
                               : "#";
    }
    return out;
  };
  CHECK(markers("<ul><li>a</li><li>b</li></ul>c") == "**");
  CHECK(markers("<ol><li>a<li>b</ol><ol><li>c</ol>") == "121");
  CHECK(markers("<ul><li>a<ul><li>b<ol><li>c</ol><ul><li>d</ul></ul><li>e</ul>") == "*o1#*");
  CHECK(markers("<li>a</li>").empty());
}

TEST_CASE("between a line break and a block, blanks are no line") {
  CHECK(shown("a<br> <ul><br> <li>b", LabelKind::text) == "a\n\nb");
}

TEST_CASE("there is a blank between the cells of a table") {
  CHECK(shown("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
              LabelKind::text) == "a b\nc d");
}

TEST_CASE("quotations have their marks, inner ones single ones") {
  CHECK(shown("<q>a</q> b", LabelKind::text) == "“a” b");
  CHECK(shown("<q>a <q>b</q></q>", LabelKind::text) == "“a ‘b’”");
}
