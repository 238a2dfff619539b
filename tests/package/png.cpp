// Writes a PNG to the file named by the first argument.
#include <fstream>

#include <mmdc/cairo.hpp>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const auto drawing = mmdc::Diagram::parse("graph TD\nA --> B").value().draw();
  const auto png = mmdc::to_png(drawing.value());
  std::ofstream(argv[1], std::ios::binary) << png.value();
}
