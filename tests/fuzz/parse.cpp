// Any body behind a family's header is read or refused, and what is refused has a place in the
// text. The first byte chooses the header.
#include <cstdint>
#include <cstdlib>

#include <mmdc/mmdc.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* headers[] = {"flowchart TD\n", "graph LR;", "sequenceDiagram\n"};
  if (size == 0) return 0;
  std::string text = headers[data[0] % std::size(headers)];
  text.append(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto diagram = mmdc::Diagram::parse(text);
  if (diagram) return 0;
  for (const mmdc::Diagnostic& diagnostic : diagram.diagnostics()) {
    if (!diagnostic.span || diagnostic.span->end > text.size()) std::abort();
  }
  return 0;
}
