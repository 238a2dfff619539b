// What is written is harmless, whatever texts and style sheets say.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

#include "tests/security/check_svg.hpp"

#include "paths.hpp"

namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Draws every text of a folder that can be drawn, and checks the pictures. How many there were.
int check_folder(const fs::path& folder, const mmdc::Options& options) {
  int drawn = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".mmd") continue;
    const auto svg = mmdc::render_svg(read(entry.path()), options);
    if (!svg) continue;
    ++drawn;
    CAPTURE(entry.path().string());
    CHECK(troubles_of_svg(*svg) == std::vector<std::string>{});
  }
  return drawn;
}

/// The real diagrams, where they are at hand.
fs::path corpus() {
  const char* const named = std::getenv("MMDC_CORPUS");
  return named != nullptr ? fs::path(named) : fs::path(MMDC_TESTS_DIR) / "../../shared/corpus";
}

}  // namespace

TEST_CASE("attacks come out harmless at every level but those of a trusting caller") {
  mmdc::Options options;
  options.config = GENERATE(as<std::string>(), "", R"({"securityLevel": "antiscript"})",
                            R"({"securityLevel": "sandbox"})");
  CHECK(check_folder(fs::path(MMDC_TESTS_DIR) / "security/attacks", options) > 20);
}

TEST_CASE("attacks come out harmless with dark colours, styles and none") {
  mmdc::Options options;
  options.dark_theme = "dark";
  options.style_sheet = read(fs::path(MMDC_TESTS_DIR) / "security/attacks/sheet.css");
  options.has_styles = GENERATE(true, false);
  CHECK(check_folder(fs::path(MMDC_TESTS_DIR) / "security/attacks", options) > 20);
}

TEST_CASE("every picture of the tests and of the corpus is harmless") {
  CHECK(check_folder(fs::path(MMDC_TESTS_DIR) / "diagrams", {}) > 10);
  if (fs::exists(corpus())) CHECK(check_folder(corpus(), {}) > 10);
}

TEST_CASE("links say where they open only to a caller who lets them") {
  const std::string text = "graph TD\na-->b\nclick a \"https://example.org\" _blank\n";
  CHECK(mmdc::render_svg(text)->find("target=") == std::string::npos);
  mmdc::Options loose;
  loose.config = R"({"securityLevel": "loose"})";
  CHECK(mmdc::render_svg(text, loose)->find("target=\"_blank\"") != std::string::npos);
  mmdc::Options sandbox;
  sandbox.config = R"({"securityLevel": "sandbox"})";
  CHECK(mmdc::render_svg(text, sandbox)->find("<a ") == std::string::npos);
}

TEST_CASE("images from elsewhere are left out with a warning, and let in by a trusting caller") {
  const std::string text = "flowchart TD\na@{img: \"https://example.org/x.png\", w: 60, h: 60}\n";
  const auto strict = mmdc::render_svg(text);
  REQUIRE(strict.diagnostics().size() == 1);
  CHECK(strict.diagnostics()[0].code == "security.image");
  CHECK(strict->find("<image") == std::string::npos);
  mmdc::Options loose;
  loose.config = R"({"securityLevel": "loose"})";
  CHECK(mmdc::render_svg(text, loose)->find("href=\"https://example.org/x.png\"") !=
        std::string::npos);
}

TEST_CASE("images whose pixels are in the text are shown") {
  for (const std::string type : {"png", "jpeg", "gif", "webp"}) {
    const std::string url = "data:image/" + type + ";base64,AAAA";
    const auto svg = mmdc::render_svg("flowchart TD\na@{img: \"" + url + "\", w: 60, h: 60}\n");
    CHECK(svg.diagnostics().empty());
    CHECK(svg->find("href=\"" + url + '"') != std::string::npos);
  }
}

TEST_CASE("images of other schemes are left out at every level, with a warning") {
  for (const std::string url :
       {"data:image/svg+xml;base64,AAAA", "data:image/png,A", "file:///etc/passwd", "blob:x"}) {
    const std::string text = "flowchart TD\na@{img: \"" + url + "\", w: 60, h: 60}\n";
    for (const std::string level : {"strict", "loose", "sandbox"}) {
      mmdc::Options options;
      options.config = R"({"securityLevel": ")" + level + "\"}";
      const auto svg = mmdc::render_svg(text, options);
      REQUIRE(svg.diagnostics().size() == 1);
      CHECK(svg.diagnostics()[0].code == "security.image");
      CHECK(svg.diagnostics()[0].hints.empty());
      CHECK(svg->find("<image") == std::string::npos);
    }
  }
}

TEST_CASE("the checker finds what it looks for") {
  const auto finds = [](const std::string& inside) {
    return !troubles_of_svg("<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>")
                .empty();
  };
  CHECK_FALSE(finds("<g class=\"node\"><rect fill=\"url(#a)\"/></g>"));
  CHECK(finds("<script>1</script>"));
  CHECK(finds("<foreignObject/>"));
  CHECK(finds("<rect onclick=\"1\"/>"));
  CHECK(finds("<a href=\" java&#10;script:1\"/>"));
  CHECK(finds("<image href=\"//evil.example/x\"/>"));
  CHECK(finds("<use href=\"other.svg#x\"/>"));
  CHECK(finds("<rect fill=\"url(https://evil.example#x)\"/>"));
  CHECK(finds("<rect style=\"fill:url( 'x' )\"/>"));
  CHECK(finds("<style>@import 'x';</style>"));
  CHECK(finds("<?xml-stylesheet href='x'?>"));
  CHECK(finds("<g>"));
}
