// One process draws from many threads at once.
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

#include <mmdc/mmdc.hpp>

namespace {

std::string picture_of(const std::string& text) {
  const auto svg = mmdc::render_svg(text);
  return svg ? *svg : "none";
}

}  // namespace

TEST_CASE("sixteen threads draw what one draws") {
  const std::vector<std::string> texts = {
      "flowchart LR\nsubgraph s\na[Text] --> b{Choice}\nend\nb -- label --> c@{ shape: docs }",
      "%%{init: {\"theme\": \"dark\"}}%%\nflowchart TD\na[\"fa:fa-user `x`\"] --> a",
      "sequenceDiagram\nautonumber\nA->>+B: x\nNote over A,B: y\nB-->>-A: z",
      "flowchart TD\na -> b",
  };
  std::vector<std::string> expected;
  for (const std::string& text : texts) expected.push_back(picture_of(text));

  constexpr std::size_t thread_count = 16;
  std::vector<int> differences(thread_count, 0);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < thread_count; ++t) {
    threads.emplace_back([&, t] {
      for (std::size_t i = 0; i < 25 * texts.size(); ++i) {
        const std::size_t which = (i + t) % texts.size();
        if (picture_of(texts[which]) != expected[which]) ++differences[t];
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(differences == std::vector<int>(thread_count, 0));
}
