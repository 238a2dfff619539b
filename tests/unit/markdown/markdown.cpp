#include <catch2/catch.hpp>

#include <mmdc/markdown.hpp>

namespace {

/// The page with each fence replaced by its number in angle brackets.
std::string numbered(std::string_view page, mmdc::FenceRules rules = mmdc::FenceRules::commonmark) {
  const auto fences = mmdc::find_fences(page, rules);
  std::vector<std::string> numbers;
  for (std::size_t i = 0; i < fences.size(); ++i) numbers.push_back("<" + std::to_string(i) + ">");
  return mmdc::replace_fences(page, fences, numbers);
}

}  // namespace

TEST_CASE("fences are found and the rest stays as it is") {
  CHECK(numbered("a\n\n```mermaid\ngraph TD\n```\n\nb\n") == "a\n\n<0>\n\nb\n");
  CHECK(numbered("~~~~ mermaid\nx\n~~~\n~~~~\nend") == "<0>\nend");
  CHECK(numbered("```python\nx\n```\n") == "```python\nx\n```\n");
}

TEST_CASE("a fence within a list keeps the list") {
  CHECK(numbered("- item\n\n  ```mermaid\n  graph TD\n  ```\n- next\n") ==
        "- item\n\n  <0>\n- next\n");
}

TEST_CASE("a fence within a quote keeps the quote") {
  CHECK(numbered("> ```mermaid\n> graph TD\n> ```\n> b\n") == "> <0>\n> b\n");
}

TEST_CASE("a fence shown inside a longer one is no diagram") {
  const std::string page = "````\n```mermaid\nx\n```\n````\n";
  CHECK(numbered(page) == page);
}

TEST_CASE("an unclosed fence reaches to the end of the page") {
  CHECK(numbered("a\n\n```mermaid\ngraph TD\n") == "a\n\n<0>\n");
}

TEST_CASE("CRLF pages keep their line ends") {
  CHECK(numbered("a\r\n\r\n```mermaid\r\nx\r\n```\r\nb\r\n") == "a\r\n\r\n<0>\r\nb\r\n");
}

TEST_CASE("front matter is left alone") {
  CHECK(numbered("---\ntitle: a\n---\n```mermaid\nx\n```\n") == "---\ntitle: a\n---\n<0>\n");
}

TEST_CASE("a place in the diagram becomes one in the page") {
  const std::string page = "a\n\n> ```mermaid\n> one\n> two\n> ```\n";
  const auto fences = mmdc::find_fences(page);
  REQUIRE(fences.size() == 1);
  CHECK(fences[0].text == "one\ntwo\n");
  const mmdc::Diagnostic moved =
      fences[0].in_page({mmdc::Severity::error, "c", "m", mmdc::Span{5, 7}, {}});
  REQUIRE(moved.span);
  CHECK(page.substr(moved.span->begin, 2) == "wo");
}

TEST_CASE("links are escaped") {
  CHECK(mmdc::image_link("./a b.svg", "x [y]", "say \"z\"") ==
        "![x \\[y\\]](./a%20b.svg \"say \\\"z\\\"\")");
  const auto alt = [](std::string_view text) {
    const std::string link = mmdc::image_link("u", text, "");
    return link.substr(2, link.size() - 6);
  };
  CHECK(alt("has <tag> and {a b}") == "has \\<tag> and \\{a b}");
  CHECK(alt("*a* __b__ `c` ~d~ &lt;") == "\\*a\\* \\_\\_b\\_\\_ \\`c\\` \\~d\\~ \\&lt;");
  CHECK(alt("a_b & c * d") == "a_b & c * d");
  CHECK(mmdc::image_link("u", "", "&lt; & *b*") == "![](u \"\\&lt; & *b*\")");
}

TEST_CASE("by mermaid-cli's rules links are escaped as it does") {
  CHECK(mmdc::image_link("u", "<a> *b* [c]", "", mmdc::FenceRules::mermaid_cli) ==
        "![<a> *b* \\[c\\]](u)");
}

TEST_CASE("blank lines behind a fence that nothing closes stay") {
  CHECK(numbered("- ```mermaid\n  a\n\nb\n") == "- <0>\n\nb\n");
  CHECK(numbered("```mermaid\na\n\n\n") == "<0>\n\n\n");
}

TEST_CASE("a fence in a quote ends with the quote") {
  CHECK(numbered("> ```mermaid\n> a\n```\nb\n```\nc\n") == "> <0>\n```\nb\n```\nc\n");
  CHECK(numbered("> ```mermaid\n> a\n> ```\nb\n") == "> <0>\nb\n");
  CHECK(numbered("> ```mermaid\n> a\nb\n") == "> <0>\nb\n");
}

TEST_CASE("colon fences are fences where text is text") {
  CHECK(numbered("a\n:::mermaid\ngraph TD\nA:::b\n:::\nb\n") == "a\n<0>\nb\n");
  CHECK(numbered("::: mermaid\nx\n:::\n") == "<0>\n");
  CHECK(numbered("> - ::::mermaid\n>   x\n>   :::\n>   ::::\n> b\n") == "> - <0>\n> b\n");
  CHECK(numbered(":::mermaid\na\n\n    b\n:::\n\n```mermaid\nc\n```\n") == "<0>\n\n<1>\n");
  for (const std::string page :
       {"```\n:::mermaid\nx\n:::\n```\n", "    :::mermaid\n    x\n    :::\n",
        "<pre>\n:::mermaid\nx\n:::\n</pre>\n", ":::note\nx\n:::\n", ":::mermaidjs\nx\n:::\n",
        "::mermaid\nx\n::\n"}) {
    CHECK(numbered(page) == page);
  }
}

TEST_CASE("the text of a colon fence has its places") {
  const std::string page = "> :::mermaid\n> one\n> two\n> :::\n";
  const auto fences = mmdc::find_fences(page);
  REQUIRE(fences.size() == 1);
  CHECK(fences[0].text == "one\ntwo\n");
  CHECK(page.substr(fences[0].lines[1].page_offset, 3) == "two");
}

TEST_CASE("front matter in TOML is left alone") {
  CHECK(numbered("+++\n```mermaid\n+++\n```mermaid\nx\n```\n") == "+++\n```mermaid\n+++\n<0>\n");
}

TEST_CASE("a fence beside the marker of a list item is one") {
  CHECK(numbered("1. ```mermaid\n   x\n   ```\n2. b\n") == "1. <0>\n2. b\n");
  CHECK(numbered("- a\n\t```mermaid\n\tx\n\t```\n") == "- a\n\t<0>\n");
}

TEST_CASE("lines of a comment of MDX stay lines, whatever ends them") {
  const std::string page = "{/*\rp\n\rp\n\r*/}\n```\n\n```\n~~~mermaid\nx\n~~~\n";
  CHECK(numbered(page, mmdc::FenceRules::mdx) == "{/*\rp\n\rp\n\r*/}\n```\n\n```\n<0>\n");
}

TEST_CASE("in MDX tags hide nothing") {
  const auto mdx = mmdc::FenceRules::mdx;
  CHECK(numbered("<Tabs>\n```mermaid\nx\n```\n</Tabs>\n", mdx) == "<Tabs>\n<0>\n</Tabs>\n");
  CHECK(numbered("<A>\n  <B c=\"d\">\n      ```mermaid\n      x\n      ```\n  </B>\n</A>\n", mdx) ==
        "<A>\n  <B c=\"d\">\n      <0>\n  </B>\n</A>\n");
  CHECK(numbered("import A from 'a'\n\n```mermaid\nx\n```\n", mdx) == "import A from 'a'\n\n<0>\n");
  CHECK(numbered("- a\n\n  ```mermaid\n  x\n  ```\n", mdx) == "- a\n\n  <0>\n");
  for (const std::string page :
       {"{/*\n```mermaid\nx\n```\n*/}\n", "````\n<A>\n```mermaid\n```\n````\n",
        "<br/>\n\n    ```mermaid\n    x\n    ```\n"}) {
    CHECK(numbered(page, mdx) == page);
  }
}

TEST_CASE("what is indented in a fence of MDX stays so, relative to the fence") {
  const std::string page = "<A>\n    ```mermaid\n    mindmap\n      a\n        b\n    ```\n</A>\n";
  const auto fences = mmdc::find_fences(page, mmdc::FenceRules::mdx);
  REQUIRE(fences.size() == 1);
  CHECK(fences[0].text == "mindmap\n  a\n    b\n");
  CHECK(page.substr(fences[0].lines[1].page_offset, 3) == "  a");
}
