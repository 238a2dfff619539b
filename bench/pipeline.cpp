// The stages of each text, each apart and all together: time, and how often memory is taken.
//
//   mmdc-bench FOLDER [--benchmark_filter=... and the like]     draws the .mmd files of FOLDER
#include "lib/api/pipeline.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include <mmdc/mmdc.hpp>

#include "lib/svg/svg.hpp"

#include "allocations.hpp"

namespace {

/// A text that was read, and what the stages after parsing need.
struct Example {
  explicit Example(std::string source)
      : text(std::move(source)), parsed(mmdc::api::parse(text, options).value()) {}

  mmdc::Options options;
  std::string text;
  mmdc::api::Parsed parsed;
  mmdc::text::BuiltinMeasurer measurer;
  mmdc::diagrams::Context context{parsed.config, mmdc::theme::default_theme(), measurer, options};
};

/// Times `stage`, which is done once before so that nothing is done for the first time.
template <typename Stage>
void time(benchmark::State& state, const Stage& stage) {
  benchmark::DoNotOptimize(stage());
  const std::size_t before = allocations();
  for (auto _ : state) benchmark::DoNotOptimize(stage());
  state.counters["allocations"] = benchmark::Counter(static_cast<double>(allocations() - before),
                                                     benchmark::Counter::kAvgIterations);
}

void parse(benchmark::State& state, const std::string& text) {
  const Example example(text);
  time(state, [&] { return mmdc::api::parse(example.text, example.options); });
}

void layout(benchmark::State& state, const std::string& text) {
  const Example example(text);
  time(state,
       [&] { return example.parsed.family->layout(example.parsed.model.get(), example.context); });
}

void draw(benchmark::State& state, const std::string& text) {
  const Example example(text);
  const auto placed = example.parsed.family->layout(example.parsed.model.get(), example.context);
  time(state, [&] {
    return example.parsed.family->draw(example.parsed.model.get(), placed->get(), example.context);
  });
}

void write(benchmark::State& state, const std::string& text) {
  const Example example(text);
  const auto scene = mmdc::api::draw(example.parsed, example.options);
  time(state, [&] { return mmdc::svg::write(*scene); });
}

void pipeline(benchmark::State& state, const std::string& text) {
  time(state, [&] { return mmdc::render_svg(text); });
}

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void register_stages(const std::filesystem::path& path) {
  const std::string text = read(path);
  const std::pair<const char*, void (*)(benchmark::State&, const std::string&)> stages[] = {
      {"parse", parse},
      {"layout", layout},
      {"draw", draw},
      {"write", write},
      {"pipeline", pipeline}};
  for (const auto& [name, stage] : stages) {
    benchmark::RegisterBenchmark((path.stem().string() + "/" + name).c_str(), stage, text);
  }
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc != 2) {
    std::fputs("usage: mmdc-bench FOLDER [--benchmark_...]\n", stderr);
    return 2;
  }
  std::vector<std::filesystem::path> texts;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    if (entry.path().extension() == ".mmd") texts.push_back(entry.path());
  }
  std::sort(texts.begin(), texts.end());
  for (const auto& path : texts) register_stages(path);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
