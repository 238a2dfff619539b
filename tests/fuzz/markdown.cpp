// Fences stand in the page in order, and replacing each by itself changes nothing.
#include <cstdint>
#include <cstdlib>

#include <mmdc/markdown.hpp>

namespace {

void check(std::string_view page, mmdc::FenceRules rules) {
  const auto fences = mmdc::find_fences(page, rules);
  std::vector<std::string> same;
  std::size_t at = 0;
  for (const mmdc::MarkdownFence& fence : fences) {
    if (fence.span.begin < at || fence.span.end < fence.span.begin ||
        fence.span.end > page.size()) {
      std::abort();
    }
    at = fence.span.end;
    same.emplace_back(page.substr(fence.span.begin, fence.span.end - fence.span.begin));
  }
  if (mmdc::replace_fences(page, fences, same) != page) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view page(reinterpret_cast<const char*>(data), size);
  check(page, mmdc::FenceRules::commonmark);
  check(page, mmdc::FenceRules::mdx);
  check(page, mmdc::FenceRules::mermaid_cli);
  return 0;
}
