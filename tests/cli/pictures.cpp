// PNG, PDF and EPS by the command.
#include <catch2/catch.hpp>

#include "tests/cli/folder.hpp"

using cli::diagram;
using cli::Folder;
using cli::read;

namespace {

/// How many pages a PDF has.
std::size_t pages(const std::string& pdf) {
  const std::size_t at = pdf.find("/Count ");
  return at == std::string::npos ? 0 : std::stoul(pdf.substr(at + 7));
}

std::string chain(int length) {
  std::string text = "graph TD\n";
  for (int i = 0; i < length; ++i) {
    text += "n" + std::to_string(i) + " --> n" + std::to_string(i + 1) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("--dpi is told in the PNG") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  REQUIRE(folder.run("d.mmd -o o.png --dpi 300").exit_code == 0);
  CHECK(read(folder / "o.png").find("pHYs") != std::string::npos);
  CHECK(folder.run("d.mmd -o o.png --dpi none").exit_code == 2);
}

TEST_CASE("a scale too large is refused with one that fits") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  const auto outcome = folder.run("d.mmd -o o.png -s 5000");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err.starts_with("d.mmd: error: "));
  CHECK(outcome.err.find(" fits [limit.pixels]") != std::string::npos);
}

TEST_CASE("what is too large in a page is told with the place of its fence") {
  const Folder folder;
  folder.write("page.md", "# Page\n\n```mermaid\n" + diagram + "```\n");
  const auto png = folder.run("page.md -o out.md -e png -s 5000");
  CHECK(png.exit_code == 1);
  CHECK(png.err.starts_with("page.md:3:1: error: "));
  const auto pdf = folder.run("page.md -o out.md -e pdf --page-size A4 -s 100000");
  CHECK(pdf.exit_code == 1);
  CHECK(pdf.err.starts_with("page.md:3:1: error: "));
  CHECK(pdf.err.find("[limit.pages]") != std::string::npos);
}

TEST_CASE("a font that may not be embedded is a warning, and the picture is written") {
  const Folder folder;
  // A copy of a font says that it may not: the right to embed is byte 8 of the table OS/2.
  std::string font = read("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf");
  const std::size_t entry = font.find("OS/2");
  REQUIRE(entry != std::string::npos);
  std::size_t table = 0;
  for (std::size_t i = 8; i < 12; ++i) {
    table = table * 256 + static_cast<unsigned char>(font[entry + i]);
  }
  font[table + 9] = 2;
  folder.write("font.ttf", font);
  folder.write("fonts.conf", "<fontconfig><dir prefix=\"cwd\">.</dir></fontconfig>");
  folder.write("page.md", "```mermaid\n" + diagram + "```\n");
  const auto outcome = folder.shell("FONTCONFIG_FILE=$PWD/fonts.conf '" MMDC_COMMAND
                                    "' page.md -o out.md --font embed");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err.find("page.md:1:1: warning: the font 'Liberation Sans' can't be embedded") !=
        std::string::npos);
  CHECK(read(folder / "out-1.svg").starts_with("<svg "));
}

TEST_CASE("a picture that can't be made is told with its input") {
  const Folder folder;
  folder.write("a.mmd", diagram);
  folder.write("page.md", "# Page\n\n```mermaid\n" + diagram + "```\n");
  const auto many = folder.run("a.mmd page.md -o out/ --font embed --no-style");
  CHECK(many.exit_code == 1);
  CHECK(many.err.find("a.mmd: error: ") == 0);
  CHECK(many.err.find("\npage.md:3:1: error: ") != std::string::npos);
  CHECK(many.err.find("[font.no-styles]") != std::string::npos);
  CHECK(folder.run("a.mmd --font embed --no-style").exit_code == 3);
}

TEST_CASE("--page-size cuts a PDF into pages, with -f it is one") {
  const Folder folder;
  folder.write("d.mmd", chain(20));
  REQUIRE(folder.run("d.mmd -o fitted.pdf").exit_code == 0);
  CHECK(pages(read(folder / "fitted.pdf")) == 1);
  REQUIRE(folder.run("d.mmd -o a4.pdf --page-size A4").exit_code == 0);
  CHECK(pages(read(folder / "a4.pdf")) == 3);
  REQUIRE(folder.run("d.mmd -o wide.pdf --page-size Letter-landscape").exit_code == 0);
  CHECK(pages(read(folder / "wide.pdf")) == 3);
  REQUIRE(folder.run("d.mmd -o one.pdf --page-size A4 -f").exit_code == 0);
  CHECK(pages(read(folder / "one.pdf")) == 1);
  CHECK(folder.run("d.mmd -o o.pdf --page-size A9").exit_code == 2);
}

TEST_CASE("a PDF of too many pages is told with the options that make fewer") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  const auto outcome = folder.run("d.mmd -s 400 --page-size A4 -o o.pdf");
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.err.find("[limit.pages]\n  hint: take a smaller -s, or -f, which shrinks it onto "
                         "one page\n") != std::string::npos);
  CHECK(folder.run("d.mmd -s 400 --page-size A4 -f -o o.pdf").exit_code == 0);
}

TEST_CASE("called mmdc, a PDF is on Letter pages unless -f fits it") {
  const Folder folder;
  folder.write("d.mmd", chain(20));
  cli::fs::create_symlink(MMDC_COMMAND, folder / "mmdc");
  const std::string mmdc = (folder / "mmdc").string();
  REQUIRE(folder.run("-i d.mmd -o pages.pdf", mmdc).exit_code == 0);
  CHECK(pages(read(folder / "pages.pdf")) == 3);
  REQUIRE(folder.run("-i d.mmd -o one.pdf -f", mmdc).exit_code == 0);
  CHECK(pages(read(folder / "one.pdf")) == 1);
}

TEST_CASE("an output named .eps is PostScript") {
  const Folder folder;
  folder.write("d.mmd", diagram);
  REQUIRE(folder.run("d.mmd -o o.eps").exit_code == 0);
  CHECK(read(folder / "o.eps").starts_with("%!PS-Adobe-3.0 EPSF-3.0"));
}
