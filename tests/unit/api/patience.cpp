// Each step asks its caller's hook all the time and ends at the first yes. Questions are counted,
// not time.
#include <functional>
#include <string>

#include <catch2/catch.hpp>

#include <mmdc/markdown.hpp>
#include <mmdc/mmdc.hpp>

namespace {

/// Says yes from the question of that number on; never for 0.
struct Hook {
  long yes_at = 0;
  long asked = 0;

  std::function<bool()> function() {
    return [this] { return ++asked == yes_at; };
  }
};

std::string many_nodes(int count) {
  std::string text = "flowchart TD\n";
  for (int i = 0; i < count; ++i) text += "n" + std::to_string(i) + "[a node]\n";
  return text;
}

std::string many_messages(int count) {
  std::string text = "sequenceDiagram\n";
  for (int i = 0; i < count; ++i) text += "A->>B: a message\n";
  return text;
}

/// How often a step asks on its way.
template <typename Step>
long questions_of(const Step& step) {
  Hook hook;
  REQUIRE(step(hook.function()));
  return hook.asked;
}

/// A yes in the first, the middle and the last question of a step is its last one and its end.
template <typename Step>
void check_ends(const Step& step) {
  const long all = questions_of(step);
  REQUIRE(all > 0);
  for (const long n : {1L, (all + 1) / 2, all}) {
    Hook hook{n};
    const auto result = step(hook.function());
    CAPTURE(n, all);
    REQUIRE_FALSE(result);
    CHECK(result.diagnostics().front().code == "limit.cancelled");
    CHECK(hook.asked == n);
  }
}

mmdc::Options with(std::function<bool()> cancelled) {
  mmdc::Options options;
  options.cancelled = std::move(cancelled);
  return options;
}

}  // namespace

TEST_CASE("reading ends at the first yes") {
  for (const std::string& text : {many_nodes(500), many_messages(500)}) {
    const auto step = [&](auto hook) { return mmdc::Diagram::parse(text, with(hook)); };
    CHECK(questions_of(step) >= 5);
    check_ends(step);
  }
}

TEST_CASE("reading ends at the first yes within a statement") {
  const auto repeated = [](std::string text, const char* part) {
    for (int i = 0; i < 3000; ++i) text += part;
    return text;
  };
  for (const std::string& text :
       {repeated("flowchart TD\na", " & b"), repeated("flowchart TD\na", "-->b"),
        repeated("flowchart TD\na-->b\nlinkStyle 0", ",0") + " fill:red",
        repeated("sequenceDiagram\na->>b: ", "word ")}) {
    const auto step = [&](auto hook) { return mmdc::Diagram::parse(text, with(hook)); };
    CHECK(questions_of(step) >= 5);
    check_ends(step);
  }
}

TEST_CASE("drawing ends at the first yes") {
  for (const std::string& text : {many_nodes(500), many_messages(500)}) {
    const auto diagram = mmdc::Diagram::parse(text).value();
    check_ends([&](auto hook) { return diagram.draw(with(hook)); });
  }
}

TEST_CASE("style sheets ask at every element") {
  const auto diagram = mmdc::Diagram::parse(many_nodes(500)).value();
  const auto step = [&](const char* css) {
    return [&, css](auto hook) {
      mmdc::Options options = with(hook);
      options.style_sheet = css;
      return diagram.draw(options);
    };
  };
  CHECK(questions_of(step(".node { fill: red }")) >= questions_of(step("")) + 1000);
  check_ends(step(".node { fill: red }"));
}

TEST_CASE("writing SVG ends at the first yes") {
  const auto drawing = mmdc::Diagram::parse(many_nodes(2000)).value().draw().value();
  const auto step = [&](auto hook) { return drawing.to_svg(mmdc::Patience{.cancelled = hook}); };
  CHECK(questions_of(step) >= 20);
  CHECK(step(nullptr).value() == drawing.to_svg());
  check_ends(step);
}

TEST_CASE("reading a page ends at the first yes") {
  std::string page = ":::mermaid\nflowchart TD\n:::\n";
  for (int i = 0; i < 2000; ++i) page += "![[]()\n";
  for (const auto rules : {mmdc::FenceRules::commonmark, mmdc::FenceRules::mdx}) {
    const auto step = [&](auto hook) {
      return mmdc::find_fences(page, rules, mmdc::Patience{.cancelled = hook});
    };
    CHECK(questions_of(step) >= 1000);
    CHECK(step(nullptr).value().size() == 1);
    check_ends(step);
  }
}

TEST_CASE("the hook may read another page") {
  const std::string page = "```mermaid\nflowchart TD\n```\n" + std::string(2000, '*');
  std::size_t found = 0;
  const auto hook = [&] {
    found += mmdc::find_fences(page).size();
    return false;
  };
  CHECK(mmdc::find_fences(page, mmdc::FenceRules::commonmark, {.cancelled = hook})->size() == 1);
  CHECK(found > 0);
}

TEST_CASE("the time of a call is that of all its steps") {
  mmdc::Options options;
  options.limits.max_time = std::chrono::milliseconds(1);
  const auto svg = mmdc::render_svg(many_messages(50'000), options);
  REQUIRE_FALSE(svg);
  CHECK(svg.diagnostics().front().code == "limit.time");
  CHECK(svg.diagnostics().front().hints.size() == 1);
  CHECK(svg.diagnostics().front().message.find("1 millisecond") != std::string::npos);
}
