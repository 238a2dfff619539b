// Random pages: every fence is found, and nothing else changes.
#include <random>

#include <catch2/catch.hpp>

#include <mmdc/markdown.hpp>

namespace {

/// A page made of pieces in containers, with the number of its fences.
struct Page {
  std::string text;
  std::size_t fences = 0;
};

class PageWriter {
 public:
  explicit PageWriter(unsigned seed) : random_(seed) {}

  Page write() {
    line_end_ = pick(4) == 0 ? "\r\n" : "\n";
    for (std::size_t pieces = 1 + pick(6); pieces > 0; --pieces) add_piece();
    return page_;
  }

 private:
  std::size_t pick(std::size_t count) { return random_() % count; }

  void add_piece() {
    static const std::vector<std::pair<std::string, std::string>> containers = {
        {"", ""}, {"> ", "> "}, {"- ", "  "}, {"10. ", "    "}, {"> - ", ">   "}, {"  ", "  "}};
    const auto& [first, next] = containers[pick(containers.size())];
    std::vector<std::string> lines = fence_or_other();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      page_.text += (i == 0 ? first : next) + lines[i] + line_end_;
    }
    // A paragraph that is no list ends the container.
    page_.text += line_end_ + "text" + line_end_ + line_end_;
  }

  std::vector<std::string> fence_or_other() {
    static const std::vector<std::vector<std::string>> others = {
        {"# Title"},
        {"a *b* `c`", "d"},
        {"<div>", "```mermaid", "x", "```", "</div>"},
        {"````", "```mermaid", "x", "```", "````"},
        {"```python", ":::mermaid", "```"},
        {":::note", "x", ":::"},
        {"| a | b |", "|---|---|"},
        {"```mermaidjs", "x", "```"}};
    if (pick(3) == 0) return others[pick(others.size())];
    ++page_.fences;
    const std::string mark = std::vector<std::string>{"```", "~~~~", ":::", "`````"}[pick(4)];
    std::vector<std::string> lines = {mark + (pick(3) == 0 ? " mermaid" : "mermaid")};
    for (std::size_t left = pick(4); left > 0; --left) {
      lines.push_back(
          std::vector<std::string>{"graph TD", "  A --> B", "", "A:::b", "# c"}[pick(5)]);
    }
    lines.push_back(mark);
    return lines;
  }

  std::mt19937 random_;
  std::string line_end_;
  Page page_;
};

std::string kept(const std::string& page) {
  const auto fences = mmdc::find_fences(page);
  std::vector<std::string> replacements;
  for (const auto& fence : fences) {
    replacements.push_back(mmdc::with_source(page, fence, "![p](./p.svg)"));
  }
  return mmdc::replace_fences(page, fences, replacements);
}

}  // namespace

TEST_CASE("every fence of a random page is found, and keeping its text changes nothing twice") {
  for (unsigned seed = 0; seed < 500; ++seed) {
    const Page page = PageWriter(seed).write();
    CAPTURE(seed, page.text);
    const auto fences = mmdc::find_fences(page.text);
    REQUIRE(fences.size() == page.fences);
    std::vector<std::string> same;
    for (const auto& fence : fences) {
      const mmdc::Span span = fence.span;
      same.push_back(page.text.substr(span.begin, span.end - span.begin));
    }
    REQUIRE(mmdc::replace_fences(page.text, fences, same) == page.text);
    const std::string once = kept(page.text);
    CAPTURE(once);
    REQUIRE(mmdc::find_fences(once).size() == page.fences);
    REQUIRE(kept(once) == once);
    const std::vector<std::string> links(fences.size(), "![p](./p.svg)");
    REQUIRE(mmdc::find_fences(mmdc::replace_fences(page.text, fences, links)).empty());
  }
}
