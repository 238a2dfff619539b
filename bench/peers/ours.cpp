// Answers bench/peers/warm.py for this library: for each line `TEXT MILLISECONDS SVG` of standard
// input (two file names and a time) it draws TEXT again and again for that long, writes the last
// picture to SVG and answers with one line, `MEDIAN LEAST` in nanoseconds, or `error MESSAGE`.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include <mmdc/mmdc.hpp>

namespace {

using Clock = std::chrono::steady_clock;

std::string read(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void answer(const std::string& text, std::chrono::milliseconds limit, const std::string& svg_name) {
  std::vector<std::chrono::nanoseconds> times;
  const auto start = Clock::now();
  while (true) {
    const auto begin = Clock::now();
    const auto svg = mmdc::render_svg(text);
    times.emplace_back(Clock::now() - begin);
    if (!svg) {
      std::cout << "error " << svg.diagnostics().front().message << std::endl;
      return;
    }
    if (Clock::now() - start < limit) continue;
    std::ofstream(svg_name, std::ios::binary) << *svg;
    break;
  }
  std::sort(times.begin(), times.end());
  std::cout << times[times.size() / 2].count() << ' ' << times.front().count() << std::endl;
}

}  // namespace

int main() {
  std::string text_name;
  std::string svg_name;
  int milliseconds = 0;
  while (std::cin >> text_name >> milliseconds >> svg_name) {
    answer(read(text_name), std::chrono::milliseconds(milliseconds), svg_name);
  }
  return 0;
}
