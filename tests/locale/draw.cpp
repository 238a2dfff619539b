// mmdc-locale FILE...: everything that the libraries make of diagrams, as one stream of bytes, in a
// program that takes the user's locale for C and for C++.
#include <clocale>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <locale>
#include <string>
#include <vector>

#include <mmdc/cairo.hpp>
#include <mmdc/mmdc.hpp>

namespace {

void put(const std::string& bytes) {
  std::fwrite(bytes.data(), 1, bytes.size(), stdout);
}

void put(const mmdc::Result<std::string>& file) {
  if (file) put(*file);
}

void put(const std::vector<mmdc::Diagnostic>& diagnostics, const std::string& text) {
  for (const mmdc::Diagnostic& one : diagnostics) put(mmdc::format(one, "text", text));
}

void put_drawing(const std::string& text) {
  mmdc::Options options;
  options.config = R"({"themeVariables": {"fontSize": "14.5px"}, "fontsize": 1.5})";
  options.style_sheet = ".node rect { stroke-width: 1.5px; opacity: 50% }";
  options.dark_theme = "dark";
  options.text_measurer = mmdc::pango_measurer;
  put(mmdc::check_config(options.config), options.config);
  const auto diagram = mmdc::Diagram::parse(text, options);
  put(diagram.diagnostics(), text);
  if (!diagram) return;
  const auto drawing = diagram->draw(options);
  put(drawing.diagnostics(), text);
  if (!drawing) return;
  put(drawing->to_svg());
  put(mmdc::with_outlined_text(*drawing).to_svg());
  put(mmdc::to_png(*drawing, {.scale = 1.25, .dpi = 96.5}));
  put(mmdc::to_pdf(*drawing, {.margin = 12.5}));
  put(mmdc::to_eps(*drawing));
}

}  // namespace

int main(int argc, char** argv) {
  if (std::setlocale(LC_ALL, "") == nullptr) return std::fputs("no such locale\n", stderr), 2;
  std::locale::global(std::locale(""));
  std::printf("%s\n", "drawn");
  for (int i = 1; i < argc; ++i) {
    std::ifstream file(argv[i], std::ios::binary);
    put_drawing({std::istreambuf_iterator<char>(file), {}});
  }
  return 0;
}
