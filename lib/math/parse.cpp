// Rows, characters and scripts.
#include "lib/math/parse.hpp"

#include <algorithm>
#include <iterator>

#include "lib/base/ascii.hpp"
#include "lib/math/parser.hpp"

namespace mmdc::math {
namespace {

constexpr std::size_t max_bytes = 20000;

constexpr bool is_digit(std::string_view text) {
  return text.size() == 1 && base::is_digit(text[0]);
}

constexpr bool is_latin(std::string_view text) {
  return text.size() == 1 && base::is_letter(text[0]);
}

/// Characters that are operators, and the ones that are shown for them.
struct PlainOperator {
  char typed;
  std::string_view shown;
};
constexpr PlainOperator plain_operators[] = {
    {'+', "+"}, {'-', "\u2212"}, {'*', "\u2217"}, {'=', "="}, {'<', "<"},
    {'>', ">"}, {':', ":"},      {',', ","},      {';', ";"}, {'!', "!"},
    {'?', "?"}, {'(', "("},      {')', ")"},      {'[', "["}, {']', "]"},
};

const PlainOperator* find_plain(std::string_view text) {
  const auto* const found = std::find_if(
      std::begin(plain_operators), std::end(plain_operators),
      [&](const PlainOperator& one) { return text.size() == 1 && one.typed == text[0]; });
  return found != std::end(plain_operators) ? found : nullptr;
}

/// The token that scripts and limits of a node go by.
const Token* core_of(const Node& node) {
  const Node* at = &node;
  while (!std::holds_alternative<Token>(at->what)) {
    const bool leads =
        std::holds_alternative<Scripts>(at->what) || std::holds_alternative<Restyled>(at->what);
    if (!leads || at->children.empty()) return nullptr;
    at = &at->children.front();
  }
  return &std::get<Token>(at->what);
}

bool stands_with_limits(const Node& base) {
  const auto* const mark = std::get_if<Accent>(&base.what);
  if (mark != nullptr) return mark->mark == Accent::Mark::brace;
  const Token* const core = core_of(base);
  return core != nullptr && core->takes_limits;
}

Node last_of(std::vector<Node>& nodes) {
  if (nodes.empty()) return {Row{}, {}};
  Node last = std::move(nodes.back());
  nodes.pop_back();
  return last;
}

/// One row holds them all, however many there are.
void add_script(std::optional<Node>& script, Node more) {
  if (!script) {
    script = std::move(more);
  } else if (std::holds_alternative<Row>(script->what)) {
    script->children.push_back(std::move(more));
  } else {
    script = row_of(nodes(std::move(*script), std::move(more)));
  }
}

}  // namespace

Parsed parse(std::string_view tex) {
  if (tex.size() > max_bytes) {
    Parsed parsed{{Token{.text = std::string(tex.substr(0, 60)), .role = Token::Role::words}}, {}};
    parsed.problems.push_back({0, tex.size(), "formulas have 20,000 bytes at most"});
    return parsed;
  }
  return Parser(tex).run();
}

Parsed Parser::run() {
  Node formula = read_rest();
  return {std::move(formula), std::move(problems_)};
}

void Parser::add_problem(const Lexeme& lexeme, std::string message) {
  if (problems_.size() < max_problems) {
    problems_.push_back({lexeme.at, lexeme.end - lexeme.at, std::move(message)});
  }
}

bool Parser::is_end_of_row(const Lexeme& lexeme) const {
  return lexeme.kind == Lexeme::Kind::end || lexeme.is('}') || lexeme.ends_cell() ||
         lexeme.ends_pair() || lexeme.is_command("end") || (in_option_ && lexeme.is(']'));
}

bool Parser::closes_outer(const Lexeme& lexeme) const {
  if (lexeme.is('}')) return open_braces_ > 0;
  if (lexeme.ends_pair()) return open_lefts_ > 0;
  return open_tables_ > 0;
}

Node Parser::read_rest() {
  return row_of(read_until([](const Lexeme&) { return false; }));
}

std::vector<Node> Parser::read_until(bool (*is_closing)(const Lexeme&)) {
  Nodes row;
  while (true) {
    read_row(row);
    const Lexeme next = scanner_.peek();
    if (next.kind == Lexeme::Kind::end || is_closing(next) || closes_outer(next)) return row;
    add_problem(scanner_.take(), "this closes nothing");
    if (next.ends_pair()) take_delimiter();
    if (next.is_command("end")) scanner_.take_raw_group();
  }
}

void Parser::read_row(Nodes& into) {
  while (true) {
    const Lexeme next = scanner_.peek();
    if (is_end_of_row(next)) return;
    if (read_switch(next, into) || read_infix(next, into)) continue;
    std::optional<Node> atom;
    if (!is_script(next)) {
      atom = read_atom();
      if (!atom) continue;
    } else {
      atom = last_of(into);
    }
    into.push_back(read_scripts(std::move(*atom)));
  }
}

/// Commands that change the rest of their group.
bool Parser::read_switch(const Lexeme& lexeme, Nodes& into) {
  struct Switch {
    std::string_view name;
    Restyled style;
  };
  static const Switch switches[] = {
      {"displaystyle", {.is_display = true, .level = 0}},
      {"textstyle", {.is_display = false, .level = 0}},
      {"scriptstyle", {.is_display = false, .level = 1}},
      {"scriptscriptstyle", {.is_display = false, .level = 2}},
      {"tiny", {.scale = 0.5}},
      {"scriptsize", {.scale = 0.7}},
      {"footnotesize", {.scale = 0.8}},
      {"small", {.scale = 0.9}},
      {"normalsize", {.scale = 1}},
      {"large", {.scale = 1.2}},
      {"Large", {.scale = 1.44}},
      {"LARGE", {.scale = 1.728}},
      {"huge", {.scale = 2.074}},
      {"Huge", {.scale = 2.488}},
  };
  struct FaceSwitch {
    std::string_view name;
    Face face;
  };
  static constexpr FaceSwitch faces[] = {
      {"rm", Face::upright}, {"bf", Face::bold}, {"it", Face::italic},
      {"sf", Face::sans},    {"tt", Face::mono}, {"cal", Face::script},
  };
  if (lexeme.kind != Lexeme::Kind::command) return false;
  for (const FaceSwitch& one : faces) {
    if (lexeme.text != one.name) continue;
    scanner_.take();
    face_ = one.face;
    return true;
  }
  std::optional<Restyled> style;
  for (const Switch& one : switches) {
    if (lexeme.text == one.name) style = one.style;
  }
  const bool is_color = lexeme.text == "color";
  if (!style && !is_color) return false;
  scanner_.take();
  if (is_color) style = Restyled{.color = take_color()};
  if (depth_ >= max_depth) return true;
  ++depth_;
  Nodes rest;
  read_row(rest);
  --depth_;
  into.push_back({*style, nodes(row_of(std::move(rest)))});
  return true;
}

/// `a \over b` and its like: what stands before and after it are the parts of a fraction.
bool Parser::read_infix(const Lexeme& lexeme, Nodes& into) {
  struct Infix {
    std::string_view name;
    bool has_line;
    std::string_view open, close;
  };
  static constexpr Infix infixes[] = {
      {"over", true, "", ""},     {"atop", false, "", ""},    {"choose", false, "(", ")"},
      {"brace", false, "{", "}"}, {"brack", false, "[", "]"},
  };
  if (lexeme.kind != Lexeme::Kind::command) return false;
  for (const Infix& one : infixes) {
    if (lexeme.text != one.name) continue;
    scanner_.take();
    if (depth_ >= max_depth) return true;
    ++depth_;
    Nodes below;
    read_row(below);
    --depth_;
    Node fraction{Fraction{one.has_line},
                  nodes(row_of(std::exchange(into, {})), row_of(std::move(below)))};
    if (!one.open.empty()) {
      fraction = row_of(
          nodes(fence(std::string(one.open)), std::move(fraction), fence(std::string(one.close))));
    }
    into.push_back(std::move(fraction));
    return true;
  }
  return false;
}

std::optional<Node> Parser::read_atom() {
  const Lexeme next = scanner_.peek();
  if (depth_ >= max_depth) {
    add_problem(next, "this formula nests too deep");
    scanner_.skip_to(scanner_.text().size());
    return std::nullopt;
  }
  if (next.is('{')) return read_group();
  scanner_.take();
  if (next.kind == Lexeme::Kind::character) return read_character(next);
  if (const Handler handler = find_handler(next.text)) {
    const Nesting deeper(*this);
    return (this->*handler)(next);
  }
  if (const Symbol* const symbol = find_symbol(next.text)) return read_symbol(*symbol);
  add_problem(next, "this command is not known");
  return Node{Token{.text = "\\" + std::string(next.text), .role = Token::Role::words}};
}

Node Parser::read_symbol(const Symbol& symbol) const {
  Token token{.text = std::string(symbol.text)};
  switch (symbol.kind) {
    case SymbolKind::italic:
      return letter(token.text);
    case SymbolKind::upright:
      token.face = face_ == Face::bold || face_ == Face::bold_italic ? Face::bold : Face::upright;
      break;
    case SymbolKind::double_struck:
      token.face = Face::double_struck;
      break;
    case SymbolKind::operation:
    case SymbolKind::fence:
      token.role = Token::Role::operation;
      break;
    case SymbolKind::large:
      token.takes_limits = token.limits_move = true;
      [[fallthrough]];
    case SymbolKind::integral:
      token.role = Token::Role::operation;
      token.is_large = true;
      break;
    case SymbolKind::function_limits:
      token.takes_limits = true;
      [[fallthrough]];
    case SymbolKind::function:
      token.role = Token::Role::function;
      break;
  }
  return {token};
}

Node Parser::letter(std::string text) const {
  return {Token{.text = std::move(text), .face = face_.value_or(Face::italic)}};
}

Node Parser::read_character(const Lexeme& lexeme) {
  if (is_digit(lexeme.text)) return read_number(lexeme);
  if (is_latin(lexeme.text)) return letter(std::string(lexeme.text));
  if (const PlainOperator* const plain = find_plain(lexeme.text)) {
    return operation(std::string(plain->shown));
  }
  if (lexeme.is('|')) return {Token{.text = "\u2223"}};
  if (lexeme.is('~')) return {Space{0.25}};
  if (lexeme.text.size() > 1) {
    if (const Symbol* const symbol = find_symbol_of(lexeme.text)) return read_symbol(*symbol);
  }
  return {Token{.text = std::string(lexeme.text)}};
}

/// Digits and the points between them; `{,}` is a comma that separates nothing.
Node Parser::read_number(const Lexeme& first) {
  constexpr std::string_view bare_comma = "{,}";
  std::string text(first.text);
  while (true) {
    const Lexeme next = scanner_.peek();
    const std::string_view rest = scanner_.text().substr(next.at);
    if (is_digit(next.text)) {
      text += scanner_.take().text;
    } else if (rest.size() > 1 && rest[0] == '.' && is_digit(rest.substr(1, 1))) {
      text += scanner_.take().text;
    } else if (rest.size() > 3 && rest.starts_with(bare_comma) && is_digit(rest.substr(3, 1))) {
      text += ',';
      scanner_.skip_to(next.at + bare_comma.size());
    } else {
      break;
    }
  }
  const bool is_bold = face_ == Face::bold || face_ == Face::bold_italic;
  return {Token{.text = std::move(text),
                .role = Token::Role::number,
                .face = is_bold ? Face::bold : Face::upright}};
}

Node Parser::read_group() {
  const Lexeme open = scanner_.take();
  const Nesting inner(*this, &Parser::open_braces_);
  Nodes row = read_until([](const Lexeme& next) { return next.is('}'); });
  if (!scanner_.take_if('}')) add_problem(open, "this brace is not closed");
  return row_of(std::move(row));
}

/// A group or one atom. Where there is none, an empty row.
Node Parser::read_argument() {
  const Lexeme next = scanner_.peek();
  if (is_end_of_row(next)) {
    add_problem(next, "an argument is missing here");
    return {Row{}, {}};
  }
  if (is_digit(next.text)) {
    // `\frac12` is a half.
    scanner_.take();
    return {Token{.text = std::string(next.text), .role = Token::Role::number}};
  }
  return read_atom().value_or(Node{Row{}, {}});
}

/// What stands between brackets, if a bracket follows.
std::optional<Node> Parser::read_option() {
  if (!scanner_.take_if('[')) return std::nullopt;
  const Nesting inner(*this);
  in_option_ = true;
  Nodes row = read_until([](const Lexeme& next) { return next.is(']'); });
  scanner_.take_if(']');
  return row_of(std::move(row));
}

bool Parser::is_script(const Lexeme& lexeme) const {
  return lexeme.is('^') || lexeme.is('_') || lexeme.is('\'') || lexeme.text == "\u2019" ||
         lexeme.is_command("limits") || lexeme.is_command("nolimits");
}

Node Parser::read_primes() {
  Nodes primes;
  while (scanner_.peek().is('\'') || scanner_.peek().text == "\u2019") {
    scanner_.take();
    primes.push_back({Token{.text = "\u2032", .role = Token::Role::operation, .is_tight = true}});
  }
  return {Row{}, std::move(primes)};
}

Node Parser::read_scripts(Node base) {
  Scripts scripts;
  scripts.are_limits = stands_with_limits(base);
  const Token* const core = core_of(base);
  scripts.limits_move = core != nullptr && core->limits_move;
  std::optional<Node> sub;
  std::optional<Node> super;
  bool are_primes = false;  // TeX lets a `^` stand behind them
  while (is_script(scanner_.peek())) {
    const Lexeme lexeme = scanner_.peek();
    if (lexeme.kind == Lexeme::Kind::command) {
      scripts.are_limits = scanner_.take().text == "limits";
      scripts.limits_move = false;
      continue;
    }
    const bool is_prime = !lexeme.is('_') && !lexeme.is('^');
    std::optional<Node>& script = lexeme.is('_') ? sub : super;
    Node read = is_prime ? read_primes() : (scanner_.take(), read_argument());
    const bool may_follow = !script || (are_primes && lexeme.is('^'));
    if (!may_follow) add_problem(lexeme, "two scripts stand at one place");
    if (!lexeme.is('_')) are_primes = is_prime && !script;
    add_script(script, std::move(read));
  }
  if (!sub && !super) return base;
  Node node{scripts, nodes(std::move(base))};
  auto& what = std::get<Scripts>(node.what);
  what.has_sub = sub.has_value();
  what.has_super = super.has_value();
  if (sub) node.children.push_back(std::move(*sub));
  if (super) node.children.push_back(std::move(*super));
  return node;
}

}  // namespace mmdc::math
