// Makes the n-th allocation of a drawing or of reading a page fail, for every n: it ends with
// std::bad_alloc and leaves nothing behind, or it ends with the same result. A program of its own,
// because it replaces the allocator of the C library.
#include <cstdio>
#include <new>
#include <string>

#include <mmdc/markdown.hpp>
#include <mmdc/mmdc.hpp>

#include "failing_allocator.hpp"

namespace {

constexpr const char* texts[] = {
    "flowchart LR\nsubgraph s [Title]\na[\"`**x**`\"] -- text --> b{c}\nend\na@{ shape: docs }\n"
    "b --> b & c:::hot\nclassDef hot fill:#f00\nlinkStyle 0 stroke:red\n"
    "click a \"https://example.com\" \"tip\"\n",
    "---\ntitle: T\nconfig:\n  theme: forest\n  flowchart: {curve: step}\n"
    "  themeCSS: '.node rect { stroke: red }'\n---\n"
    "%%{init: {\"themeVariables\": {\"lineColor\": \"#123456\", \"list\": [1, [2]]}}}%%\n"
    "flowchart TD\na[$$x^2$$] --> b(fa:fa-user z)\n",
    "sequenceDiagram\nautonumber\nbox Aqua B\nparticipant A@{ \"type\": \"queue\" }\nend\n"
    "A->>+B: x<br/>y\nNote over A,B: n\nloop wrap: a title\nB-->>-A: z\nend\n",
    "---\nconfig: {look: neo, theme: redux}\n---\nflowchart TD\na --> b\n",
    "flowchart TD\na --> (\nb ->",
    "%%{init: {\"theme\": }}%%\nflowchart TD\na\n",
    "---\na: {b\n---\nflowchart TD\na\n"};

constexpr const char* page =
    "---\ntitle: x\n---\n> - ```mermaid\n>   flowchart TD\n>   a\n>   ```\n\n[a](b \"c\") **d**\n"
    "\n:::mermaid\nflowchart TD\n:::\n";

long count_failures_of_page() {
  return memory::count_failures([&] {
    try {
      return mmdc::find_fences(page).size() == 2;
    } catch (const std::bad_alloc&) {
      return true;
    }
  });
}

bool same(const mmdc::Result<std::string>& a, const mmdc::Result<std::string>& b) {
  if (static_cast<bool>(a) != static_cast<bool>(b)) return false;
  return a ? *a == *b : a.diagnostics().size() == b.diagnostics().size();
}

}  // namespace

int main() {
  for (const char* const text : texts) {
    const mmdc::Result<std::string> whole = mmdc::render_svg(text);
    const long count = memory::count_failures([&] {
      try {
        return same(mmdc::render_svg(text), whole);
      } catch (const std::bad_alloc&) {
        return true;
      }
    });
    if (count < 0) return std::fprintf(stderr, "%s\n", text), 1;
    std::printf("%ld allocations\n", count);
  }
  const long count = count_failures_of_page();
  if (count < 0) return std::fprintf(stderr, "%s\n", page), 1;
  std::printf("%ld allocations\n", count);
  return 0;
}
