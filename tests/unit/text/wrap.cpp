#include "lib/text/wrap.hpp"

#include <catch2/catch.hpp>

using mmdc::text::BuiltinMeasurer;
using mmdc::text::Font;
using mmdc::text::FontFamily;
using mmdc::text::TextBlock;

namespace {

TextBlock wrap(std::string_view text, double width) {
  return mmdc::text::wrap_at_spaces(BuiltinMeasurer(), text, Font{}, width);
}

/// The lines of a label of SVG text, with `|` between them.
std::string words(std::string_view text, double width) {
  const mmdc::text::TextRun run{std::string(text), Font{}};
  std::string out;
  for (const auto& line : mmdc::text::wrap_words(BuiltinMeasurer(), {&run, 1}, width).lines) {
    if (!out.empty()) out += '|';
    for (const auto& piece : line.pieces) out += piece.text;
  }
  return out;
}

}  // namespace

TEST_CASE("a label narrower than the limit is one line") {
  const TextBlock block = wrap("API Gateway", 200);
  CHECK(block.lines.size() == 1);
  CHECK(block.width == Approx(93.375).margin(0.02));
}

TEST_CASE("a long label wraps at blanks and is as wide as the limit") {
  const TextBlock block =
      wrap("This is a sentence of many words that does not fit on one line of two hundred", 200);
  CHECK(block.wrapped);
  CHECK(block.lines.size() == 3);
  CHECK(block.width == 200);
}

TEST_CASE("a word wider than the limit widens the label") {
  const TextBlock block = wrap("Donaudampfschifffahrtsgesellschaft on one line", 150);
  CHECK(block.lines.size() == 2);
  CHECK(block.width > 150);
}

TEST_CASE("line feeds always break") {
  CHECK(wrap("a\nb\nc", 200).lines.size() == 3);
}

// Mermaid: the blank behind a word counts in HTML labels, not in those of SVG text.
TEST_CASE("words of SVG text join the line while they fit") {
  CHECK(words("validated OK Größe request a", 200) == "validated OK Größe request|a");
  CHECK(words(" b  c \n d", 200) == "b c|d");
  CHECK(words("some-hyphens-that-break-no-line", 1000) == "some-hyphens-that-break-no-line");
}

TEST_CASE("a word of SVG text that is too wide is cut") {
  CHECK(words("short supercalifragilisticexpialidociousandmore text", 200) ==
        "short|supercalifragilisticexpialidoc|iousandmore text");
  CHECK(words("mmm", 1) == "m|m|m");
}

TEST_CASE("labels of sequence diagrams are cut as in Mermaid 11") {
  const Font serif{FontFamily::serif, 16, false, false, {}};
  CHECK(mmdc::text::wrap_sequence_label(
            BuiltinMeasurer(),
            "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenverordnung x", serif,
            225) ==
        "Donaudampfschifffahrtsgesellschaf-<br/>tskapitaensmuetzenabzeichenverord-<br/>nung x");
}

TEST_CASE(
    "codes of entities in sequence diagrams are as wide as what they stand for, and not cut") {
  const auto wrapped = [](std::string_view text, double width) {
    return mmdc::text::wrap_sequence_label(BuiltinMeasurer(), text, {}, width);
  };
  CHECK(wrapped("is #quot;ok#quot; now", 200) == "is #quot;ok#quot; now");
  CHECK(wrapped("#35;#35;#35;#35;#35;#35;", 30) == "#35;#35;#35;#35;-<br/>#35;#35;");
  CHECK(wrapped("a#x#quot;", 12) == "a#-<br/>x#quot;");
}

namespace {

/// Takes every byte of a text for the start of a word.
class EveryByte final : public mmdc::text::Measurer {
 public:
  double width(std::string_view line, const Font& font) const override {
    return builtin_.width(line, font);
  }
  mmdc::Rect ink(std::string_view line, const Font& font) const override {
    return builtin_.ink(line, font);
  }
  mmdc::text::LineMetrics line_metrics(const Font& font) const override {
    return builtin_.line_metrics(font);
  }
  bool covers(std::string_view text) const override { return builtin_.covers(text); }
  std::vector<std::size_t> word_starts(std::string_view text) const override {
    std::vector<std::size_t> all(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) all[at] = at;
    return all;
  }

 private:
  BuiltinMeasurer builtin_;
};

std::string narrow_lines(const mmdc::text::Measurer& measurer, std::string_view text) {
  std::string out;
  for (const auto& line : mmdc::text::wrap_at_spaces(measurer, text, {}, 1).lines) {
    for (const auto& piece : line.pieces) out += piece.text;
    out += '|';
  }
  return out;
}

}  // namespace

TEST_CASE("Thai breaks at the words that the measurer knows, but never within a cluster") {
  CHECK(narrow_lines(EveryByte(), "ที่นี่") == "ที่|นี่|");
}

TEST_CASE("what is wider than a line of a script without blanks breaks between syllables") {
  const BuiltinMeasurer measurer;
  CHECK(narrow_lines(measurer, "ម៉ាស៊ីនបម្រើ") == "ម៉ាស៊ី|នប|ម្រើ|");
  CHECK(narrow_lines(measurer, "ที่นี่") == "ที่|นี่|");
  const auto fits = mmdc::text::wrap_at_spaces(measurer, "ที่นี่ ที่นี่", {}, 30);
  CHECK(fits.lines.size() == 2);
}

TEST_CASE("scripts with blanks between words have no other places to break") {
  CHECK(narrow_lines(EveryByte(), "ab ที่cd") == "ab |ที่cd|");
}

TEST_CASE("messages of sequence diagrams break between words of Thai, without a hyphen") {
  CHECK(mmdc::text::wrap_sequence_label(EveryByte(), "ที่นี่ที่นี่", {}, 25) == "ที่นี่<br/>ที่นี่");
}

TEST_CASE("messages of scripts whose words nobody knows break between syllables") {
  CHECK(mmdc::text::wrap_sequence_label(BuiltinMeasurer(), "ສະບາຍດີຊາວໂລກ", {}, 60) ==
        "ສະບາຍ<br/>ດີຊາວ<br/>ໂລກ");
}
