// The stages of both examples, each apart: parse, layout, draw, write.
#include "lib/api/pipeline.hpp"

#include <fstream>
#include <iterator>
#include <string>

#include <benchmark/benchmark.h>

#include <mmdc/mmdc.hpp>

#include "lib/svg/svg.hpp"

namespace {

std::string read(const char* name) {
  std::ifstream file(std::string(MMDC_EXAMPLES) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// An example that was read, and what the stages after parsing need.
struct Example {
  explicit Example(const char* name)
      : text(read(name)), parsed(mmdc::api::parse(text, options).value()) {}

  mmdc::Options options;
  std::string text;
  mmdc::api::Parsed parsed;
  mmdc::text::BuiltinMeasurer measurer;
  mmdc::diagrams::Context context{parsed.config, mmdc::theme::default_theme(), measurer, options};
};

void parse(benchmark::State& state, const char* name) {
  const Example example(name);
  for (auto _ : state) {
    benchmark::DoNotOptimize(mmdc::api::parse(example.text, example.options));
  }
}

void layout(benchmark::State& state, const char* name) {
  const Example example(name);
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        example.parsed.family->layout(example.parsed.model.get(), example.context));
  }
}

void draw(benchmark::State& state, const char* name) {
  const Example example(name);
  const auto placed = example.parsed.family->layout(example.parsed.model.get(), example.context);
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        example.parsed.family->draw(example.parsed.model.get(), placed->get(), example.context));
  }
}

void write(benchmark::State& state, const char* name) {
  const Example example(name);
  const auto scene = mmdc::api::draw(example.parsed, example.options);
  for (auto _ : state) benchmark::DoNotOptimize(mmdc::svg::write(*scene));
}

void pipeline(benchmark::State& state, const char* name) {
  const Example example(name);
  for (auto _ : state) benchmark::DoNotOptimize(mmdc::render_svg(example.text));
}

}  // namespace

#define MMDC_BENCH_STAGES(example)                     \
  BENCHMARK_CAPTURE(parse, example, #example ".mmd");  \
  BENCHMARK_CAPTURE(layout, example, #example ".mmd"); \
  BENCHMARK_CAPTURE(draw, example, #example ".mmd");   \
  BENCHMARK_CAPTURE(write, example, #example ".mmd");  \
  BENCHMARK_CAPTURE(pipeline, example, #example ".mmd")

MMDC_BENCH_STAGES(microservices);
MMDC_BENCH_STAGES(request);
