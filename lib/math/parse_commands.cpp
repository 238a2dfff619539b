// What commands do.
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "lib/math/parser.hpp"

namespace mmdc::math {

// --- Parts of formulas

std::optional<Node> Parser::nothing(const Lexeme&) {
  return std::nullopt;
}

std::optional<Node> Parser::drop_argument(const Lexeme&) {
  scanner_.take_raw_group();
  return std::nullopt;
}

std::optional<Node> Parser::fraction(const Lexeme& command) {
  const bool is_binomial = command.text.ends_with("binom");
  Node above = read_argument();
  Node below = read_argument();
  Node node{Fraction{!is_binomial}, nodes(std::move(above), std::move(below))};
  if (is_binomial) node = row_of(nodes(fence("("), std::move(node), fence(")")));
  const char first = command.text.front();
  if (first == 'f' || first == 'b') return node;
  return Node{Restyled{.is_display = first != 't', .level = 0}, nodes(std::move(node))};
}

std::optional<Node> Parser::root(const Lexeme&) {
  std::optional<Node> index = read_option();
  Node root{Root{}, nodes(read_argument())};
  if (index) root.children.push_back(std::move(*index));
  return root;
}

std::optional<Node> Parser::stack(const Lexeme& command) {
  Node script = read_argument();
  Node base = read_argument();
  return Node{Stack{command.text == "underset"}, nodes(std::move(base), std::move(script))};
}

std::optional<Node> Parser::modulo(const Lexeme& command) {
  Node name{Token{.text = "mod", .role = Token::Role::words}};
  if (command.text == "bmod") {
    return row_of(nodes(Node{Space{4.0 / 18}}, std::move(name), Node{Space{4.0 / 18}}));
  }
  Node value = read_argument();
  Nodes row = nodes(Node{Space{1}});
  if (command.text != "mod") row.push_back(operation("("));
  if (command.text != "pod") {
    row.push_back(std::move(name));
    row.push_back({Space{6.0 / 18}});
  }
  row.push_back(std::move(value));
  if (command.text != "mod") row.push_back(operation(")"));
  return row_of(std::move(row));
}

std::optional<Node> Parser::spaced_relation(const Lexeme& command) {
  const std::string_view text = command.text == "iff"       ? "\u27FA"
                                : command.text == "implies" ? "\u27F9"
                                                            : "\u27F8";
  constexpr double thick = 5.0 / 18;
  return row_of(nodes(
      Node{Space{2 * thick}},
      Node{Token{.text = std::string(text), .role = Token::Role::operation, .is_tight = true}},
      Node{Space{2 * thick}}));
}

std::optional<Node> Parser::enclosed(const Lexeme& command) {
  using Kind = Enclosure::Kind;
  Kind kind = Kind::box;
  if (command.text == "phase") kind = Kind::phase;
  if (command.text == "cancel") kind = Kind::strike_up;
  if (command.text == "bcancel") kind = Kind::strike_down;
  if (command.text == "xcancel") kind = Kind::strike_both;
  if (command.text == "sout") kind = Kind::strike_level;
  return Node{Enclosure{kind}, nodes(read_argument())};
}

/// A symbol with a stroke through it: as one character if there is one.
std::optional<Node> Parser::negated(const Lexeme&) {
  struct Negation {
    std::string_view plain, negated;
  };
  static constexpr Negation negations[] = {
      {"=", "\u2260"},      {"<", "\u226E"},      {">", "\u226F"},      {"\u2208", "\u2209"},
      {"\u220B", "\u220C"}, {"\u2264", "\u2270"}, {"\u2265", "\u2271"}, {"\u2282", "\u2284"},
      {"\u2283", "\u2285"}, {"\u2286", "\u2288"}, {"\u2287", "\u2289"}, {"\u223C", "\u2241"},
      {"\u2243", "\u2244"}, {"\u2245", "\u2247"}, {"\u2248", "\u2249"}, {"\u2261", "\u2262"},
      {"\u2223", "\u2224"}, {"\u2225", "\u2226"}, {"\u2203", "\u2204"}, {"\u22A2", "\u22AC"},
      {"\u22A8", "\u22AD"}, {"\u2190", "\u219A"}, {"\u2192", "\u219B"}, {"\u21D2", "\u21CF"},
  };
  Node node = read_argument();
  auto* const token = std::get_if<Token>(&node.what);
  if (token == nullptr) return Node{Enclosure{Enclosure::Kind::strike_up}, nodes(std::move(node))};
  for (const Negation& one : negations) {
    if (token->text != one.plain) continue;
    token->text = one.negated;
    return node;
  }
  token->text += "\u0338";
  return node;
}

/// `\mathrel{R}` and its like: an atom that is spaced as another kind.
std::optional<Node> Parser::as_class(const Lexeme& command) {
  Node node = read_argument();
  if (auto* const token = std::get_if<Token>(&node.what)) {
    if (command.text == "mathop") token->takes_limits = true;
    if (command.text == "mathbin" || command.text == "mathrel") {
      token->role = Token::Role::operation;
    }
    if (command.text == "mathord" || command.text == "mathinner") token->is_tight = true;
  }
  return node;
}

// --- Faces and colours

std::optional<Node> Parser::change_face(const Lexeme& command) {
  struct NamedFace {
    std::string_view name;
    Face face;
  };
  static constexpr NamedFace faces[] = {
      {"mathrm", Face::upright},
      {"mathnormal", Face::italic},
      {"mathbf", Face::bold},
      {"mathit", Face::italic},
      {"mathbb", Face::double_struck},
      {"Bbb", Face::double_struck},
      {"mathcal", Face::script},
      {"mathscr", Face::script},
      {"mathfrak", Face::fraktur},
      {"frak", Face::fraktur},
      {"mathsf", Face::sans},
      {"mathtt", Face::mono},
      {"boldsymbol", Face::bold_italic},
      {"bm", Face::bold_italic},
      {"bold", Face::bold},
      {"pmb", Face::bold_italic},
  };
  for (const NamedFace& one : faces) {
    if (one.name == command.text) face_ = one.face;
  }
  const bool joins = face_ == Face::upright || face_ == Face::sans || face_ == Face::mono ||
                     (face_ == Face::bold && command.text == "mathbf") || command.text == "mathit";
  Node node = read_argument();
  if (!joins || !std::holds_alternative<Row>(node.what)) return node;
  // Letters of one word stand as close as in text.
  Nodes joined;
  for (Node& child : node.children) {
    auto* const token = std::get_if<Token>(&child.what);
    auto* const last = joined.empty() ? nullptr : std::get_if<Token>(&joined.back().what);
    const bool is_letter = token != nullptr && token->role == Token::Role::identifier &&
                           token->face == face_ && token->text.size() == 1;
    if (is_letter && last != nullptr && last->face == face_ && !last->text.empty() &&
        (last->role == Token::Role::words || last->role == Token::Role::identifier)) {
      last->text += token->text;
      last->role = Token::Role::words;
    } else {
      joined.push_back(std::move(child));
    }
  }
  return row_of(std::move(joined));
}

std::optional<Node> Parser::operator_name(const Lexeme& command) {
  const std::string_view raw = scanner_.take_raw_group();
  Token token{.role = Token::Role::function};
  token.takes_limits = command.text != "operatorname";
  for (Scanner name(raw);;) {
    const Lexeme part = name.take();
    if (part.kind == Lexeme::Kind::end) break;
    if (part.kind == Lexeme::Kind::character) {
      if (!part.is('{') && !part.is('}')) token.text += part.is('~') ? "\u00A0" : part.text;
    } else if (find_handler(part.text) == &Parser::space) {
      token.text += part.text == "!" ? "" : "\u2009";
    } else if (const Symbol* const symbol = find_symbol(part.text)) {
      token.text += symbol->text;
    }
  }
  return Node{std::move(token)};
}

std::optional<base::Color> Parser::take_color() {
  const Lexeme next = scanner_.peek();
  const std::string_view name = scanner_.take_raw_group();
  auto color = base::parse_color(name);
  if (!color) color = base::parse_color("#" + std::string(name));
  if (!color) add_problem(next, "this is no colour");
  return color;
}

std::optional<Node> Parser::colored(const Lexeme&) {
  const auto color = take_color();
  return Node{Restyled{.color = color}, nodes(read_argument())};
}

std::optional<Node> Parser::color_box(const Lexeme&) {
  const auto color = take_color();
  return Node{Restyled{.background = color}, nodes(row_of(read_words(Face::upright)))};
}

std::optional<Node> Parser::phantom(const Lexeme& command) {
  Restyled style;
  style.is_hidden = command.text.ends_with("phantom");
  style.has_width = command.text != "vphantom" && !command.text.ends_with("lap");
  style.has_height = command.text != "hphantom" && command.text != "smash";
  if (command.text == "smash") read_option();
  return Node{style, nodes(read_argument())};
}

}  // namespace mmdc::math
