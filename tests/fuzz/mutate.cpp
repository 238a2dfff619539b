// mmdc-mutate [--count N] [--seed S] FOLDER...: draws mutated copies of the texts in the folders.
// Every picture has to be well-formed XML, every refusal to have a place in the text. The slowest
// drawing is told, not judged.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include <mmdc/mmdc.hpp>

namespace {

constexpr const char* pieces[] = {
    "\n",       ";",           "[",         "]",           "(((",       "{",        "}",
    "\"",       "`",           "-->",       "---",         "-.->",      "==>",      "~~~",
    "|",        "&",           ":::",       "@{",          "%%",        "%%{init:", "end",
    "\n---",    "subgraph",    "style ",    "$$",          "->>",       "-->>",     "+",
    "()",       "loop x\n",    "alt\n",     "else",        "note over", "<br/>",    "#35;",
    "#",        "fa:fa-",      "\xF0\x9F",  "\0",          "\r\n",      "<b>",      "**",
    "click A ", "javascript:", "classDef ", "participant "};

std::vector<std::string> read_texts(int count, char** folders) {
  std::vector<std::filesystem::path> paths;
  for (int i = 0; i < count; ++i) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folders[i])) {
      if (entry.path().extension() == ".mmd") paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

class Mutator {
 public:
  Mutator(const std::vector<std::string>& texts, unsigned seed) : texts_(texts), random_(seed) {}

  std::string next() {
    std::string text = texts_[below(texts_.size())];
    for (std::size_t i = 0, count = 1 + below(4); i < count; ++i) mutate(text);
    return text;
  }

 private:
  // Not std::uniform_int_distribution: the same on every library.
  std::size_t below(std::size_t bound) { return random_() % bound; }

  void mutate(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t length = std::min(below(20), text.size() - at);
    switch (below(5)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, pieces[below(std::size(pieces))]);
        break;
      case 2:
        text.insert(at, text.substr(at, length));
        break;
      case 3:
        if (at < text.size()) text[at] = static_cast<char>(below(256));
        break;
      default: {
        const std::string& other = texts_[below(texts_.size())];
        const std::size_t from = below(other.size() + 1);
        text.insert(at, other, from, below(200));
        break;
      }
    }
  }

  const std::vector<std::string>& texts_;
  std::mt19937 random_;
};

/// What is wrong about the outcome; null if nothing is.
const char* fault_of(const mmdc::Result<std::string>& svg, const std::string& text) {
  if (svg) {
    pugi::xml_document document;
    return document.load_string(svg->c_str()) ? nullptr : "the picture is no well-formed XML";
  }
  if (svg.diagnostics().empty()) return "refused without a word";
  for (const mmdc::Diagnostic& diagnostic : svg.diagnostics()) {
    if (!diagnostic.span) return "refused without a place";
    if (diagnostic.span->end > text.size()) return "refused at a place behind the text";
  }
  return nullptr;
}

unsigned number_behind(const char* name, unsigned otherwise, int& argc, char** argv) {
  for (int i = 1; i + 1 < argc; ++i) {
    if (std::strcmp(argv[i], name) != 0) continue;
    unsigned value = otherwise;
    std::from_chars(argv[i + 1], argv[i + 1] + std::strlen(argv[i + 1]), value);
    std::copy(argv + i + 2, argv + argc, argv + i);
    argc -= 2;
    return value;
  }
  return otherwise;
}

}  // namespace

int main(int argc, char** argv) {
  const unsigned count = number_behind("--count", 1000, argc, argv);
  const unsigned seed = number_behind("--seed", 1, argc, argv);
  const std::vector<std::string> texts = read_texts(argc - 1, argv + 1);
  if (texts.empty()) return std::fputs("no texts\n", stderr), 2;
  Mutator mutator(texts, seed);
  using Milliseconds = std::chrono::duration<double, std::milli>;
  Milliseconds slowest{0};
  unsigned drawn = 0;
  for (unsigned i = 0; i < count; ++i) {
    const std::string text = mutator.next();
    const auto start = std::chrono::steady_clock::now();
    const auto svg = mmdc::render_svg(text);
    slowest = std::max<Milliseconds>(slowest, std::chrono::steady_clock::now() - start);
    drawn += svg ? 1 : 0;
    if (const char* const fault = fault_of(svg, text)) {
      std::fprintf(stderr, "mutation %u of seed %u: %s\n%s\n", i, seed, fault, text.c_str());
      return 1;
    }
  }
  std::printf("%u texts, %u drawn, the slowest in %.1f ms\n", count, drawn, slowest.count());
  return 0;
}
