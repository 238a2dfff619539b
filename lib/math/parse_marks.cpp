// Accents, arrows with texts, and delimiters.
#include <algorithm>
#include <iterator>

#include "lib/math/parser.hpp"

namespace mmdc::math {

std::optional<Node> Parser::accent(const Lexeme& command) {
  using Mark = Accent::Mark;
  struct NamedMark {
    std::string_view name;
    Mark mark;
    std::string_view text;
    int dot_count = 0;
  };
  static constexpr NamedMark marks[] = {
      {"hat", Mark::hat, "^"},
      {"widehat", Mark::wide_hat, "^"},
      {"tilde", Mark::tilde, "~"},
      {"widetilde", Mark::wide_tilde, "~"},
      {"bar", Mark::bar, "\u02C9"},
      {"overline", Mark::bar, "\u203E"},
      {"underline", Mark::bar, "\u203E"},
      {"underbar", Mark::bar, "\u203E"},
      {"vec", Mark::vector, ""},
      {"dot", Mark::dots, "\u02D9", 1},
      {"ddot", Mark::dots, "\u00A8", 2},
      {"dddot", Mark::dots, "\u2026", 3},
      {"check", Mark::character, "\u02C7"},
      {"breve", Mark::character, "\u02D8"},
      {"acute", Mark::character, "\u02CA"},
      {"grave", Mark::character, "\u02CB"},
      {"mathring", Mark::character, "\u02DA"},
      {"overbrace", Mark::brace, "\u23DE"},
      {"underbrace", Mark::brace, "\u23DF"},
      {"overrightarrow", Mark::right_arrow, "\u2192"},
      {"overleftarrow", Mark::left_arrow, "\u2190"},
      {"overleftrightarrow", Mark::both_arrow, "\u2194"},
      {"underrightarrow", Mark::right_arrow, "\u2192"},
      {"underleftarrow", Mark::left_arrow, "\u2190"},
      {"underleftrightarrow", Mark::both_arrow, "\u2194"},
  };
  const auto* const found = std::find_if(std::begin(marks), std::end(marks),
                                         [&](const auto& one) { return one.name == command.text; });
  Accent accent{found->mark, std::string(found->text), command.text.starts_with("under"),
                found->dot_count};
  return Node{std::move(accent), nodes(read_argument())};
}

std::optional<Node> Parser::long_arrow(const Lexeme& command) {
  struct NamedArrow {
    std::string_view name, text;
  };
  static constexpr NamedArrow arrows[] = {
      {"xrightarrow", "\u2192"}, {"xleftarrow", "\u2190"}, {"xleftrightarrow", "\u2194"},
      {"xRightarrow", "\u21D2"}, {"xLeftarrow", "\u21D0"}, {"xLeftrightarrow", "\u21D4"},
      {"xmapsto", "\u21A6"},
  };
  const auto* const found =
      std::find_if(std::begin(arrows), std::end(arrows),
                   [&](const NamedArrow& one) { return one.name == command.text; });
  Node below = read_option().value_or(Node{Row{}, {}});
  Node above = read_argument();
  return Node{LongArrow{std::string(found->text)}, nodes(std::move(above), std::move(below))};
}

// --- Delimiters

Token Parser::take_delimiter() {
  Token token{.role = Token::Role::operation, .stretches = true};
  const Lexeme next = scanner_.peek();
  if (next.kind == Lexeme::Kind::end) return token;
  scanner_.take();
  if (next.kind == Lexeme::Kind::character) {
    constexpr std::string_view plain = "()[]/";
    if (next.is('.')) return token;
    if (next.is('|')) {
      token.text = "\u2223";
    } else if (next.is('<')) {
      token.text = "\u27E8";
    } else if (next.is('>')) {
      token.text = "\u27E9";
    } else {
      token.text = next.text;
      if (plain.find(next.text) == std::string_view::npos) {
        add_problem(next, "this is no delimiter");
        token.stretches = false;
      }
    }
    return token;
  }
  const Symbol* const symbol = find_symbol(next.text);
  if (symbol == nullptr) {
    add_problem(next, "this is no delimiter");
    return token;
  }
  token.text = symbol->text;
  return token;
}

/// `\left( ... \middle| ... \right)`
std::optional<Node> Parser::delimited(const Lexeme& command) {
  const Nesting inner(*this, &Parser::open_lefts_);
  Nodes row;
  Token open = take_delimiter();
  row.push_back({std::move(open)});
  while (true) {
    Nodes part = read_until([](const Lexeme& next) { return next.ends_pair(); });
    for (Node& node : part) row.push_back(std::move(node));
    if (scanner_.take_if_command("right")) {
      Token close = take_delimiter();
      row.push_back({std::move(close)});
      break;
    }
    if (!scanner_.take_if_command("middle")) {
      add_problem(command, "\\right is missing");
      break;
    }
    const bool is_bar = scanner_.peek().is('|');
    Token middle = take_delimiter();
    if (is_bar) middle.text = "|";
    middle.is_tight = true;
    row.push_back({std::move(middle)});
  }
  return Node{Row{}, std::move(row)};
}

std::optional<Node> Parser::big_delimiter(const Lexeme& command) {
  Token token = take_delimiter();
  token.stretches = false;
  token.least_height = command.text.starts_with("bigg")   ? 2.4
                       : command.text.starts_with("Bigg") ? 3.0
                       : command.text.starts_with("Big")  ? 1.8
                                                          : 1.2;
  token.is_tight = command.text.back() != 'm';
  return Node{std::move(token)};
}

}  // namespace mmdc::math
