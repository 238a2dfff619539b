// Draws the Mermaid file named by the first argument as SVG on standard output.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include <mmdc/mmdc.hpp>

namespace {

void print(const std::vector<mmdc::Diagnostic>& diagnostics, const char* file,
           const std::string& text) {
  for (const mmdc::Diagnostic& diagnostic : diagnostics) {
    std::fputs(mmdc::format(diagnostic, file, text).c_str(), stderr);
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file) {
    std::fprintf(stderr, "embed: %s can't be read\n", argv[1]);
    return 3;
  }

  const auto diagram = mmdc::Diagram::parse(text);
  print(diagram.diagnostics(), argv[1], text);
  if (!diagram) return 1;
  const auto drawing = diagram->draw();
  print(drawing.diagnostics(), argv[1], text);
  if (!drawing) return 1;
  std::puts(drawing->to_svg().c_str());
}
