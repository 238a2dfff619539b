// Text within formulas, spaces and lengths.
#include <algorithm>

#include "lib/base/read_number.hpp"
#include "lib/math/parser.hpp"

namespace mmdc::math {
namespace {

Face face_of(std::string_view command) {
  if (command == "textbf") return Face::bold;
  if (command == "textit") return Face::italic;
  if (command == "textsf") return Face::sans;
  if (command == "texttt") return Face::mono;
  return Face::upright;
}

}  // namespace

std::optional<Node> Parser::words(const Lexeme& command) {
  return row_of(read_words(face_of(command.text)));
}

std::optional<Node> Parser::boxed_words(const Lexeme&) {
  return Node{Enclosure{Enclosure::Kind::box}, nodes(row_of(read_words(Face::upright)))};
}

std::optional<Node> Parser::raised_words(const Lexeme&) {
  scanner_.take_raw_group();
  return row_of(read_words(Face::upright));
}

std::optional<Node> Parser::tag(const Lexeme& command) {
  Nodes number = read_words(Face::upright);
  Nodes row = nodes(Node{Space{2}});
  const bool has_parentheses = command.text == "tag";
  if (has_parentheses) row.push_back({Token{.text = "(", .role = Token::Role::words}});
  for (Node& node : number) row.push_back(std::move(node));
  if (has_parentheses) row.push_back({Token{.text = ")", .role = Token::Role::words}});
  return row_of(std::move(row));
}

/// Running text, and what stands between its pieces.
struct Parser::Words {
  Face face;
  Nodes row = {};
  std::string text = {};

  void add(Node node) {
    end_piece();
    row.push_back(std::move(node));
  }
  void end_piece() {
    if (text.empty()) return;
    row.push_back(
        {Token{.text = std::exchange(text, {}), .role = Token::Role::words, .face = face}});
  }
};

/// The group that follows, as running text; `$...$` within is mathematics again.
std::vector<Node> Parser::read_words(Face face) {
  Words words{face};
  const Lexeme open = scanner_.peek();
  if (!open.is('{')) {
    const Lexeme only = scanner_.take();
    if (only.kind == Lexeme::Kind::character) words.text = only.text;
    words.end_piece();
    return std::move(words.row);
  }
  if (depth_ >= max_depth) {
    add_problem(open, "this formula nests too deep");
    scanner_.skip_to(scanner_.text().size());
    return {};
  }
  const Nesting inner(*this, &Parser::open_braces_);
  scanner_.take();
  int depth = 1;
  while (depth > 0) {
    const Lexeme next = scanner_.take_in_text();
    if (next.kind == Lexeme::Kind::end) {
      add_problem(open, "this brace is not closed");
      break;
    }
    if (next.kind == Lexeme::Kind::command) {
      add_command(next, words);
    } else if (next.is('{')) {
      ++depth;
    } else if (next.is('}')) {
      --depth;
    } else if (next.is('$')) {
      words.add(formula_in_words());
    } else {
      // A space at an end would be dropped where the text is shown.
      words.text += next.is(' ') || next.is('~') ? "\u00A0" : next.text;
    }
  }
  words.end_piece();
  return std::move(words.row);
}

void Parser::add_command(const Lexeme& command, Words& words) {
  const Handler handler = find_handler(command.text);
  if (handler == &Parser::words) {
    words.end_piece();
    for (Node& node : read_words(face_of(command.text))) words.add(std::move(node));
  } else if (handler == &Parser::space) {
    words.end_piece();
    if (auto gap = space(command)) words.add(std::move(*gap));
  } else if (const Symbol* const symbol = find_symbol(command.text)) {
    words.text += symbol->text;
  } else {
    words.text += "\\" + std::string(command.text);
  }
}

/// Up to the `$` that closes it, behind the one that opens it.
Node Parser::formula_in_words() {
  const std::size_t from = scanner_.offset();
  const std::size_t end = scanner_.text().find('$', from);
  const std::string_view tex =
      scanner_.text().substr(from, end == std::string_view::npos ? end : end - from);
  Parser math(tex);
  math.depth_ = depth_;
  Parsed parsed = math.run();
  for (Problem& problem : parsed.problems) {
    problem.at += from;
    if (problems_.size() < max_problems) problems_.push_back(std::move(problem));
  }
  scanner_.skip_to(std::min(from + tex.size() + 1, scanner_.text().size()));
  return {Restyled{.is_display = false}, nodes(std::move(parsed.formula))};
}

std::optional<Node> Parser::space(const Lexeme& command) {
  struct NamedSpace {
    std::string_view name;
    double width;
  };
  static constexpr NamedSpace spaces[] = {
      {"!", -3.0 / 18},
      {" ", 0.25},
      {",", 3.0 / 18},
      {":", 4.0 / 18},
      {">", 4.0 / 18},
      {";", 5.0 / 18},
      {"quad", 1},
      {"qquad", 2},
      {"enspace", 0.5},
      {"enskip", 0.5},
      {"thinspace", 3.0 / 18},
      {"medspace", 4.0 / 18},
      {"space", 0.25},
      {"thickspace", 5.0 / 18},
      {"nobreakspace", 0.25},
      {"negthinspace", -3.0 / 18},
      {"negmedspace", -4.0 / 18},
      {"negthickspace", -5.0 / 18},
  };
  for (const NamedSpace& one : spaces) {
    if (one.name == command.text) return Node{Space{one.width}};
  }
  if (command.text == "rule") {
    const double width = length_of(scanner_.take_raw_group());
    scanner_.take_raw_group();
    return Node{Space{width}};
  }
  return Node{Space{take_length()}};
}

/// A length in braces, or one that simply follows: `1em`, `-3mu`.
double Parser::take_length() {
  if (scanner_.peek().is('{')) return length_of(scanner_.take_raw_group());
  std::string text;
  int letters = 0;
  while (letters < 2) {
    const Lexeme next = scanner_.peek();
    if (next.kind != Lexeme::Kind::character || next.text.size() != 1) break;
    const char c = next.text[0];
    const bool is_letter = c >= 'a' && c <= 'z';
    if (!is_letter &&
        (letters > 0 || std::string_view("0123456789.-+").find(c) == std::string_view::npos))
      break;
    letters += is_letter ? 1 : 0;
    text += c;
    scanner_.take();
  }
  return length_of(text);
}

/// In em, within reason; 0 for what is no length.
double Parser::length_of(std::string_view text) {
  struct Unit {
    std::string_view name;
    double em;
  };
  static constexpr Unit units[] = {
      {"em", 1},   {"ex", 0.431},  {"mu", 1.0 / 18}, {"pt", 0.1},   {"px", 0.1},
      {"bp", 0.1}, {"mm", 0.2845}, {"cm", 2.845},    {"in", 7.227}, {"pc", 1.2},
  };
  while (text.starts_with(' ')) text.remove_prefix(1);
  const auto number = base::read_signed_number(text);
  if (!number) return 0;
  std::string_view unit = number->rest;
  while (unit.starts_with(' ')) unit.remove_prefix(1);
  for (const Unit& one : units) {
    if (unit.starts_with(one.name)) return std::clamp(number->value * one.em, -20.0, 60.0);
  }
  return 0;
}

}  // namespace mmdc::math
