// Every FAMILY/CASE.mmd has a .11.scene and a .11.svg beside it: how it looks with Compat 11.
// MMDC_ACCEPT=1 writes them anew; look at the pictures before they are committed. A failing run
// writes golden.html into its working directory: before and after, side by side.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

#include "lib/scene/dump.hpp"

#include "paths.hpp"

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void write(const fs::path& path, const std::string& text, std::ios::openmode mode = {}) {
  std::ofstream(path, std::ios::binary | mode) << text;
}

std::vector<fs::path> cases() {
  std::vector<fs::path> found;
  for (const auto& entry :
       fs::recursive_directory_iterator(fs::path(MMDC_TESTS_DIR) / "diagrams")) {
    if (entry.path().extension() == ".mmd") found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

bool accepting() {
  return std::getenv("MMDC_ACCEPT") != nullptr;
}

void check_golden(const fs::path& golden, const std::string& actual) {
  if (accepting()) write(golden, actual);
  CAPTURE(golden.string());
  const std::string expected = read(golden);
  if (expected != actual && golden.extension() == ".svg") {
    write("golden.html",
          "<h2>" + golden.filename().string() + "</h2>before " + expected + "<hr>after " + actual,
          std::ios::app);
  }
  CHECK(expected == actual);
}

}  // namespace

TEST_CASE("pictures are as they were accepted") {
  REQUIRE_FALSE(cases().empty());
  for (const fs::path& text : cases()) {
    CAPTURE(text.string());
    mmdc::Options options;
    options.compat = mmdc::Compat::mermaid_11;
    const auto diagram = mmdc::Diagram::parse(read(text), options);
    REQUIRE(diagram);
    const auto drawing = diagram->draw(options);
    REQUIRE(drawing);
    check_golden(fs::path(text).replace_extension(".11.scene"),
                 mmdc::scene::dump(drawing->scene()));
    check_golden(fs::path(text).replace_extension(".11.svg"), drawing->to_svg());
  }
}

TEST_CASE("the same text gives the same bytes") {
  for (const fs::path& text : cases()) {
    CHECK(mmdc::render_svg(read(text)).value() == mmdc::render_svg(read(text)).value());
  }
}
