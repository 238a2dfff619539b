// The fences that mermaid-cli sees, one rule after the other.
#include <catch2/catch.hpp>

#include <mmdc/markdown.hpp>

namespace {

/// The page with each fence replaced by its text in angle brackets.
std::string marked(std::string_view page) {
  const auto fences = mmdc::find_fences(page, mmdc::FenceRules::mermaid_cli);
  std::vector<std::string> texts;
  for (const mmdc::MarkdownFence& fence : fences) texts.push_back("<" + fence.text + ">");
  return mmdc::replace_fences(page, fences, texts);
}

}  // namespace

TEST_CASE("mermaid-cli: backticks, colons and mixtures open and close") {
  CHECK(marked("a\n```mermaid\nx\n```\nb\n") == "a\n<x\n>\nb\n");
  CHECK(marked(":::mermaid\nx\n:::\n") == "<x\n>\n");
  CHECK(marked("`:`mermaid\nx\n:::") == "<x\n>");
}

TEST_CASE("mermaid-cli: the indentation goes with the fence") {
  CHECK(marked("- a\n \t```mermaid \t\n    x\n    ```  \nb") == "- a\n<    x\n    >\nb");
}

TEST_CASE("mermaid-cli: other words and marks are no fence") {
  for (const std::string page :
       {"``` mermaid\nx\n```\n", "```Mermaid\nx\n```\n", "```mermaid {a}\nx\n```\n",
        "```mermaidjs\nx\n```\n", "```{mermaid}\nx\n```\n", "````mermaid\nx\n````\n",
        "~~~mermaid\nx\n~~~\n", "- ```mermaid\n  x\n  ```\n", "> ```mermaid\n> x\n> ```\n",
        "```mermaid\nx\n", "```mermaid\rx\r```\r"}) {
    CHECK(marked(page) == page);
  }
}

TEST_CASE("mermaid-cli: a fence in a longer one is one") {
  CHECK(marked("````\n```mermaid\nx\n```\n````\n") == "````\n<x\n>\n````\n");
}

TEST_CASE("mermaid-cli: marks at the end of any line close") {
  CHECK(marked("```mermaid\nA```\nB\n") == "<A>\nB\n");
  CHECK(marked("```mermaid\nA:::\n```\n") == "<A>\n```\n");
  CHECK(marked("```mermaid\nA:::cls\n```\n") == "<A:::cls\n>\n");
  CHECK(marked("```mermaid\nx\n````\n") == "<x\n`>\n");
  CHECK(marked("```mermaid\n```\n") == "<>\n");
}

TEST_CASE("mermaid-cli: the CR behind a fence goes with it") {
  CHECK(marked("a\r\n```mermaid\r\nx\r\n```\r\nb\r\n") == "a\r\n<x\r\n>\nb\r\n");
}
