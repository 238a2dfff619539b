// What the pages of docs/ show is what the library draws.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

#include "paths.hpp"

namespace {

namespace fs = std::filesystem;

const fs::path docs = fs::path(MMDC_TESTS_DIR).parent_path() / "docs";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> pages() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(docs)) {
    if (entry.path().extension() == ".md") found.push_back(entry.path());
  }
  return found;
}

}  // namespace

TEST_CASE("the examples of the documentation are drawn without a warning") {
  for (const fs::path& page : pages()) {
    const std::string text = read(page);
    for (const mmdc::MarkdownFence& fence : mmdc::find_fences(text)) {
      CAPTURE(page.string(), fence.text);
      const auto svg = mmdc::render_svg(fence.text);
      CHECK(svg.has_value());
      CHECK(svg.diagnostics().empty());
    }
  }
}

TEST_CASE("the pictures of the documentation are those that the library draws") {
  for (const char* name : {"families/flowchart-shapes", "families/flowchart-shapes-long",
                           "examples/microservices", "looks-hand-drawn", "looks-neo"}) {
    CAPTURE(name);
    const auto svg = mmdc::render_svg(read(docs / (std::string(name) + ".mmd")));
    REQUIRE(svg);
    CHECK(*svg == read(docs / (std::string(name) + ".svg")));
  }
}
