#include "lib/math/parse.hpp"

#include <string>

#include <catch2/catch.hpp>

using mmdc::math::Fraction;
using mmdc::math::Node;
using mmdc::math::Parsed;
using mmdc::math::Root;
using mmdc::math::Row;
using mmdc::math::Scripts;
using mmdc::math::Table;
using mmdc::math::Token;

namespace {

/// The characters of a formula in the order of the tree.
std::string text_of(const Node& node) {
  std::string text;
  if (const auto* const token = std::get_if<Token>(&node.what)) text += token->text;
  for (const Node& child : node.children) text += text_of(child);
  return text;
}

std::string read(std::string_view tex) {
  const Parsed parsed = mmdc::math::parse(tex);
  CHECK(parsed.problems.empty());
  return text_of(parsed.formula);
}

template <typename What>
bool is(const Node& node) {
  return std::holds_alternative<What>(node.what);
}

}  // namespace

TEST_CASE("characters of formulas are those that people see") {
  CHECK(read("a-b*c") == "a\u2212b\u2217c");
  CHECK(read(R"(\alpha\le\beta\to\infty)") == "\u03B1\u2264\u03B2\u2192\u221E");
  CHECK(read(R"(\sum_{i=1}^n i)") == "\u2211i=1ni");
  CHECK(read(R"(f'(x)=f''(x))") == "f\u2032(x)=f\u2032\u2032(x)");
  CHECK(read(R"(\{x\mid x\notin A\})") == "{x\u2223x\u2209A}");
  CHECK(read("\u03B1\u2264\u4E2D") == "\u03B1\u2264\u4E2D");
}

TEST_CASE("names that KaTeX has for symbols are known") {
  CHECK(read("\\exist \\R \\natnums \\Game \\gimel \\daleth") == "∃RN⅁ℷℸ");
  CHECK(read("\\lessapprox \\leftrightsquigarrow \\varsupsetneq") == "⪅↭⊋");
}

TEST_CASE("digits and the points between them are one number") {
  const Parsed parsed = mmdc::math::parse("3.14^2");
  REQUIRE(is<Scripts>(parsed.formula));
  CHECK(text_of(parsed.formula.children[0]) == "3.14");
  CHECK(read("1{,}000.5") == "1,000.5");
}

TEST_CASE("arguments are groups, commands or single digits") {
  for (const char* tex : {R"(\frac{1}{2})", R"(\frac12)", R"(\frac 1 2)", R"({1\over 2})"}) {
    CAPTURE(tex);
    const Parsed parsed = mmdc::math::parse(tex);
    REQUIRE(is<Fraction>(parsed.formula));
    CHECK(text_of(parsed.formula) == "12");
  }
  CHECK(is<Root>(mmdc::math::parse(R"(\sqrt[3]{x})").formula));
  CHECK(read(R"(\sqrt[3]{x})") == "x3");
}

TEST_CASE("subscripts and superscripts come in any order") {
  CHECK(read("x_1^2") == "x12");
  CHECK(read("x^2_1") == "x12");
  const Parsed two = mmdc::math::parse("x^1^2");
  CHECK(two.problems.size() == 1);
}

TEST_CASE("sums take limits and integrals do not unless they are told") {
  const auto has_limits = [](std::string_view tex) {
    return std::get<Scripts>(mmdc::math::parse(tex).formula.what).are_limits;
  };
  CHECK(has_limits(R"(\sum_i)"));
  CHECK(has_limits(R"(\lim_x)"));
  CHECK(has_limits(R"(\operatorname*{argmax}_x)"));
  CHECK(has_limits(R"(\int\limits_0^1)"));
  CHECK_FALSE(has_limits(R"(\int_0^1)"));
  CHECK_FALSE(has_limits(R"(\sum\nolimits_i)"));
  CHECK_FALSE(has_limits("x_i"));
}

TEST_CASE("environments have rows and columns") {
  const Parsed parsed = mmdc::math::parse(R"(\begin{pmatrix}1&2\\3&4\\\end{pmatrix})");
  CHECK(parsed.problems.empty());
  REQUIRE(parsed.formula.children.size() == 3);
  const Node& table = parsed.formula.children[1];
  REQUIRE(is<Table>(table));
  CHECK(std::get<Table>(table.what).columns == 2);
  REQUIRE(table.children.size() == 2);
  CHECK(table.children[1].children.size() == 2);
  CHECK(read(R"(\begin{cases}x&x\ge 0\\-x&\text{otherwise}\end{cases})") ==
        "{xx\u22650\u2212xotherwise");
  CHECK(read(R"(\begin{aligned}a&=b\\[2pt]&=c\end{aligned})") == "a=b=c");
  CHECK(read(R"(\begin{array}{l|r}\hline a&b\end{array})") == "ab");
}

TEST_CASE("text keeps its spaces, and mathematics within it is read") {
  CHECK(read(R"(\text{if } x)") == "if\u00A0x");
  CHECK(read(R"(\text{and $\alpha$ here})") == "and\u00A0\u03B1\u00A0here");
  CHECK(read(R"(\mathrm{Re}(z))") == "Re(z)");
}

TEST_CASE("what is not known is named and shown") {
  const Parsed parsed = mmdc::math::parse(R"(a+\foo b)");
  REQUIRE(parsed.problems.size() == 1);
  CHECK(parsed.problems[0].at == 2);
  CHECK(parsed.problems[0].length == 4);
  CHECK(text_of(parsed.formula) == R"(a+\foob)");
}

TEST_CASE("what is not known within text is told at its place") {
  const Parsed parsed = mmdc::math::parse(R"(\text{a $\foo$})");
  REQUIRE(parsed.problems.size() == 1);
  CHECK(parsed.problems[0].at == 9);
}

TEST_CASE("a second script at one place is a problem, but for a power behind primes") {
  for (const char* tex : {"a^b^c", "a^{bc}^d", "a_1_2", "a^2'", "f'^2^3"}) {
    CAPTURE(tex);
    CHECK_FALSE(mmdc::math::parse(tex).problems.empty());
  }
  for (const char* tex : {"f'^2", "f''_1^2", "a_1^2", "a_1'"}) {
    CAPTURE(tex);
    CHECK(mmdc::math::parse(tex).problems.empty());
  }
}

TEST_CASE("what does not close or closes nothing is a problem and no end") {
  for (const char* tex :
       {"{a", "a}b", R"(\left(a)", R"(a\right))", R"(\begin{matrix}a)", R"(a\end{matrix})", "a&b",
        R"(\frac{a})", R"(x^)", R"(\left)", R"(\begin{nothing}a\end{nothing})", R"(\text{a)",
        R"(\sqrt[3)", R"(\color{nocolor}x)", R"(\begin{matrix}a\end{pmatrix})"}) {
    CAPTURE(tex);
    CHECK_FALSE(mmdc::math::parse(tex).problems.empty());
  }
}
