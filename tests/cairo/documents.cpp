// PDF and EPS, looked at with what people read them with (poppler-utils, Ghostscript).
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/cairo.hpp>

#include "lib/scene/scene.hpp"
#include "tests/scratch_folder.hpp"

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// What a program of poppler's prints about a file.
std::string output_of(const std::string& program, const std::string& bytes,
                      const std::string& arguments = "") {
  const ScratchFolder folder;
  std::ofstream(folder / "in", std::ios::binary) << bytes;
  const std::string command = program + " " + arguments + " '" + (folder / "in").string() + "' " +
                              (program == "pdftotext" ? "- " : "") + ">'" +
                              (folder / "out").string() + "'";
  REQUIRE(std::system(command.c_str()) == 0);
  const std::string out = read(folder / "out");
  return out;
}

mmdc::Drawing draw(const std::string& text) {
  return mmdc::Diagram::parse(text).value().draw().value();
}

mmdc::Drawing blank(double width, double height) {
  mmdc::scene::Scene scene;
  scene.view_box = {0, 0, width, height};
  scene.title = "A \xff title";
  return mmdc::Drawing(std::make_shared<const mmdc::scene::Scene>(std::move(scene)));
}

/// The value that pdfinfo tells of a key.
std::string info(const std::string& pdf, const std::string& key) {
  const std::string all = output_of("pdfinfo", pdf);
  const std::size_t at = all.find(key + ':');
  if (at == std::string::npos) return {};
  const std::size_t begin = all.find_first_not_of(' ', at + key.size() + 1);
  return all.substr(begin, all.find('\n', begin) - begin);
}

void expect_text(const std::string& label) {
  const std::string text = output_of(
      "pdftotext", mmdc::to_pdf(draw("graph LR\nA[\"" + label + "\"]\n")).value(), "-raw");
  CHECK(text.substr(0, text.find('\n')) == label);
}

}  // namespace

TEST_CASE("pdftotext reads the labels, ligatures and kerned pairs too") {
  expect_text("API Gateway AVATAR");
  expect_text("office fflush a-b (c) 50%");
  expect_text("\u00c4rger \u0152uvre \u0141\u00f3d\u017a \u015fi\u015fe");
  expect_text("\u03b4\u03b9\u03ac\u03b3\u03c1\u03b1\u03bc\u03bc\u03b1");
  expect_text("\u0441\u0435\u0440\u0432\u0438\u0441");
}

TEST_CASE("pdftotext reads labels of other scripts", "[.][asian-fonts]") {
  expect_text("\u56f3\u3092\u63cf\u304f");
  expect_text("\u0e41\u0e1c\u0e19\u0e20\u0e32\u0e1e");
  expect_text("\u0906\u0930\u0947\u0916");
  expect_text("\ub3c4\ud45c");
}

TEST_CASE("pdftotext reads labels from right to left in their own order", "[.][dejavu]") {
  const auto expect = [](const std::string& label) {
    std::string text =
        output_of("pdftotext", mmdc::to_pdf(draw("graph LR\nA[\"" + label + "\"]\n")).value());
    std::erase(text, ' ');  // pdftotext takes gaps between letters of some fonts for blanks
    CHECK(text.find(label) != std::string::npos);  // between marks of the direction
  };
  expect("\u05ea\u05e8\u05e9\u05d9\u05dd");
  expect("\u0645\u062e\u0637\u0637");
}

TEST_CASE("lines of a label follow each other in a PDF") {
  const std::string text = output_of(
      "pdftotext",
      mmdc::to_pdf(draw("sequenceDiagram\nA->>B: first<br/>second\nNote over A: third\n")).value());
  const std::size_t first = text.find("first\nsecond\n");
  CHECK(first != std::string::npos);
  CHECK(text.find("third") > first);
}

TEST_CASE("a PDF embeds subsets of its fonts") {
  const std::string fonts =
      output_of("pdffonts", mmdc::to_pdf(draw("graph TD\nA[x] --> B[y]\n")).value());
  CHECK(fonts.find("yes yes yes") != std::string::npos);
}

TEST_CASE("a PDF tells title, author, subject and creator") {
  const std::string pdf =
      mmdc::to_pdf(draw("graph TD\naccTitle: The plan\naccDescr: All of it\nA\n"),
                   {.author = "J\u00fcrgen \xff"})
          .value();
  CHECK(info(pdf, "Title") == "The plan");
  CHECK(info(pdf, "Subject") == "All of it");
  CHECK(info(pdf, "Author") == "J\u00fcrgen \ufffd");
  CHECK(info(pdf, "Creator").starts_with("mmdc-cpp "));
  CHECK(info(mmdc::to_pdf(draw("graph TD\nA\n"), {.title = "Own"}).value(), "Title") == "Own");
  const std::string shown = "---\ntitle: Shown\n---\n";
  CHECK(info(mmdc::to_pdf(draw(shown + "graph TD\nA\n")).value(), "Title") == "Shown");
  CHECK(info(mmdc::to_pdf(draw("sequenceDiagram\ntitle: Shown\nA->>B: x\n")).value(), "Title") ==
        "Shown");
}

TEST_CASE("a title that is not UTF-8 does no harm") {
  CHECK(info(mmdc::to_pdf(blank(10, 10)).value(), "Title") == "A \ufffd title");
}

TEST_CASE("the only date in a PDF or EPS is that of SOURCE_DATE_EPOCH") {
  const mmdc::Drawing drawing = draw("graph TD\nA\n");
  CHECK(mmdc::to_pdf(drawing).value().find("/CreationDate (") == std::string::npos);
  CHECK(mmdc::to_eps(drawing).value().find("CreationDate") == std::string::npos);
  ::setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
  const std::string pdf = mmdc::to_pdf(drawing).value();
  const std::string eps = mmdc::to_eps(drawing).value();
  ::unsetenv("SOURCE_DATE_EPOCH");
  CHECK(pdf.find("/CreationDate (D:20231114221320") != std::string::npos);
  CHECK(eps.find("%%CreationDate: 2023-11-14 22:13:20 UTC\n") != std::string::npos);
  CHECK(info(pdf, "CreationDate").find("2023") != std::string::npos);
}

TEST_CASE("links of nodes and of texts can be followed in a PDF") {
  const std::string pdf =
      mmdc::to_pdf(draw("graph TD\nA[x]\nclick A href \"https://example.org/a?b='c'\"\n")).value();
  CHECK(output_of("pdfinfo", pdf, "-url").find("https://example.org/a?b=%27c%27") !=
        std::string::npos);
}

TEST_CASE("without paper a PDF is one page around its drawing") {
  CHECK(info(mmdc::to_pdf(blank(200, 99.5)).value(), "Page size") == "150 x 75 pts");
  CHECK(info(mmdc::to_pdf(blank(200, 100), {.margin = 10}).value(), "Page size") == "170 x 95 pts");
  CHECK(info(mmdc::to_pdf(blank(0, 0)).value(), "Pages") == "1");
}

TEST_CASE("the background of a PDF reaches the ends of a page in whole units") {
  mmdc::Options options;
  options.background = "#000";
  const mmdc::Drawing drawing =
      mmdc::Diagram::parse("graph TD\nA[some words]\n").value().draw(options).value();
  REQUIRE(drawing.size().width != std::floor(drawing.size().width));
  const std::string gray = output_of("pdftoppm", mmdc::to_pdf(drawing).value(), "-gray -r 96");
  CHECK(gray.back() == '\0');
}

TEST_CASE("no page is larger than readers can show") {
  CHECK(info(mmdc::to_pdf(blank(200000, 100)).value(), "Page size") == "14400 x 7.2 pts");
}

TEST_CASE("on paper a drawing is cut into pages, shrunk to their width, or onto one") {
  const mmdc::Drawing drawing = blank(2000, 3000);  // 1500 x 2250 pt
  mmdc::PdfOptions options{.page = mmdc::a4_page, .margin = 28};
  CHECK(info(mmdc::to_pdf(drawing, options).value(), "Pages") == "9");
  CHECK(info(mmdc::to_pdf(drawing, options).value(), "Page size").find("(A4)") !=
        std::string::npos);
  options.fit = mmdc::PageFit::width;
  CHECK(info(mmdc::to_pdf(drawing, options).value(), "Pages") == "2");
  options.fit = mmdc::PageFit::page;
  CHECK(info(mmdc::to_pdf(drawing, options).value(), "Pages") == "1");
}

TEST_CASE("pages out of range are errors") {
  const mmdc::Drawing drawing = blank(1e6, 1e6);
  const auto code = [&](const mmdc::PdfOptions& options) {
    return mmdc::to_pdf(drawing, options).diagnostics().at(0).code;
  };
  CHECK(code({.page = mmdc::a4_page}) == "limit.pages");
  CHECK(mmdc::to_pdf(drawing, {.page = mmdc::a4_page}).diagnostics().at(0).hints.size() == 1);
  CHECK(code({.page = mmdc::a4_page, .margin = 400}) == "pdf.bad-page");
  CHECK(code({.page = mmdc::Size{0, 100}}) == "pdf.bad-page");
  CHECK(code({.margin = -1}) == "pdf.bad-page");
  CHECK(code({.scale = 0}) == "pdf.bad-page");
}

TEST_CASE("an EPS has its bounding box and is the same each time") {
  const mmdc::Drawing drawing = draw("graph TD\naccTitle: T\nA --> B\n");
  const std::string eps = mmdc::to_eps(drawing).value();
  CHECK(eps.starts_with("%!PS-Adobe-3.0 EPSF-3.0\n"));
  CHECK(eps.find("%%BoundingBox: ") != std::string::npos);
  CHECK(eps.find("%%Title: T\n") != std::string::npos);
  CHECK(eps == mmdc::to_eps(drawing).value());
}
