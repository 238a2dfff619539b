// What stands in the place of a fence.
#include <catch2/catch.hpp>

#include <mmdc/markdown.hpp>

namespace {

/// The page with each fence as a picture and its text kept below.
std::string kept(std::string_view page, const std::string& picture = "![p](./p.svg)") {
  const auto fences = mmdc::find_fences(page);
  std::vector<std::string> replacements;
  for (const mmdc::MarkdownFence& fence : fences) {
    replacements.push_back(mmdc::with_source(page, fence, picture));
  }
  return mmdc::replace_fences(page, fences, replacements);
}

std::string with_block(std::string_view page) {
  const auto fences = mmdc::find_fences(page);
  REQUIRE(fences.size() == 1);
  const std::string block = mmdc::as_block(page, fences[0], mmdc::svg_block("<svg>\na</svg>"));
  return mmdc::replace_fences(page, fences, std::vector{block});
}

}  // namespace

TEST_CASE("a text is kept below its picture") {
  CHECK(kept("a\n\n```mermaid\nx\n```\nb\n") ==
        "a\n\n![p](./p.svg)\n\n<details data-mermaid=\"source\"><summary>Mermaid</summary>\n\n"
        "```mermaid\nx\n```\n\n</details>\n\nb\n");
}

TEST_CASE("a kept text stays in its list and in its quote") {
  CHECK(kept("- ```mermaid\n  x\n  ```\n- b\n") ==
        "- ![p](./p.svg)\n\n  <details data-mermaid=\"source\"><summary>Mermaid</summary>\n\n"
        "  ```mermaid\n  x\n  ```\n\n  </details>\n\n- b\n");
  CHECK(kept("> ```mermaid\n> x\n> ```\n") ==
        "> ![p](./p.svg)\n>\n> <details data-mermaid=\"source\"><summary>Mermaid</summary>\n>\n"
        "> ```mermaid\n> x\n> ```\n>\n> </details>\n");
}

TEST_CASE("a page with kept texts is drawn again and is the same") {
  for (const std::string page :
       {"a\n```mermaid\nx\n```\nb\n", "- ```mermaid\n  x\n  ```\n- b\n",
        "> a\n>\n> ~~~mermaid\n> x\n", "a\r\n\r\n```mermaid\r\nx\r\n```\r\nb\r\n",
        ":::mermaid\nx\n:::", "```mermaid\nx",
        "1. a\n\n   > ```mermaid\n   > x\n   > ```\n\n```mermaid\ny\n```\n"}) {
    const std::string once = kept(page);
    CAPTURE(page, once);
    CHECK(kept(once) == once);
    CHECK(mmdc::find_fences(once).size() == mmdc::find_fences(page).size());
  }
}

TEST_CASE("a kept text gets a new picture when it changes") {
  std::string page = kept("```mermaid\nx\n```\n");
  page.replace(page.find("\nx\n"), 3, "\ny\n");
  const std::string changed = kept(page, "![new](./q.svg)");
  CHECK(changed.starts_with("![new](./q.svg)\n\n<details"));
  CHECK(changed.find("p.svg") == std::string::npos);
  CHECK(mmdc::find_fences(changed)[0].text == "y\n");
}

TEST_CASE("the text of a fence is no picture of the next one") {
  const std::string page =
      "> ```mermaid\n> ![a\n\n<details data-mermaid=\"source\"><summary>Mermaid</summary>\n\n"
      "```mermaid\nx\n```\n\n</details>\n";
  const auto fences = mmdc::find_fences(page);
  REQUIRE(fences.size() == 2);
  CHECK(fences[1].span == fences[1].source);
}

TEST_CASE("an SVG in a page is one block of HTML") {
  CHECK(with_block("a\n```mermaid\nx\n```\n\nb\n") ==
        "a\n<div data-mermaid=\"picture\"><svg> a</svg></div>\n\nb\n");
  CHECK(with_block("```mermaid\nx\n```\nb\n") ==
        "<div data-mermaid=\"picture\"><svg> a</svg></div>\n\nb\n");
  CHECK(with_block("> ```mermaid\n> x\n> ```\n> b\n") ==
        "> <div data-mermaid=\"picture\"><svg> a</svg></div>\n>\n> b\n");
  CHECK(with_block("```mermaid\nx\n```") == "<div data-mermaid=\"picture\"><svg> a</svg></div>");
}

TEST_CASE("an image between lines of text is a paragraph of its own") {
  const auto with_image = [](std::string_view page) {
    const auto fences = mmdc::find_fences(page);
    std::vector<std::string> images;
    for (const auto& fence : fences) images.push_back(mmdc::as_paragraph(page, fence, "![p](u)"));
    return mmdc::replace_fences(page, fences, images);
  };
  const std::string fence = "```mermaid\nx\n```\n";
  CHECK(with_image("a\n" + fence + "b\n") == "a\n\n![p](u)\n\nb\n");
  CHECK(with_image("a\r\n```mermaid\r\nx\r\n```\r\nb") == "a\r\n\r\n![p](u)\r\n\r\nb");
  CHECK(with_image(fence + fence) == "![p](u)\n\n![p](u)\n");
  CHECK(with_image(fence + "---\n") == "![p](u)\n\n---\n");
  CHECK(with_image("> a\n> ```mermaid\n> x\n> ```\n> b\n") == "> a\n> \n> ![p](u)\n>\n> b\n");
  CHECK(with_image("- a\n  ```mermaid\n  x\n  ```\n- b\n") == "- a\n  \n  ![p](u)\n- b\n");
  for (const std::string around : {"# a\n", "---\n", "a\n\n"}) {
    CHECK(with_image(around + fence + "# b\n") == around + "![p](u)\n# b\n");
  }
  CHECK(with_image("a\n- ```mermaid\n  x\n  ```\n") == "a\n- ![p](u)\n");
}

TEST_CASE("a picture whose text is kept is no part of the text above it") {
  CHECK(kept("a\n```mermaid\nx\n```\n").starts_with("a\n\n![p](./p.svg)\n\n<details"));
}

TEST_CASE("bytes become a data URL") {
  CHECK(mmdc::data_url("<svg/>", "image/svg+xml") == "data:image/svg+xml;base64,PHN2Zy8+");
}
