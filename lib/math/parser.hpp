// The state of reading a formula. parse.cpp has rows and scripts, parse_command_table.cpp the names
// of commands, parse_commands.cpp what they do, parse_marks.cpp accents, arrows and delimiters,
// parse_tables.cpp environments, parse_words.cpp text and lengths.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/math/parse.hpp"
#include "lib/math/scanner.hpp"
#include "lib/math/symbols.hpp"
#include "lib/math/tree.hpp"

namespace mmdc::math {

class Parser {
 public:
  explicit Parser(std::string_view tex) : scanner_(tex) {}

  Parsed run();

 private:
  using Nodes = std::vector<Node>;
  using Handler = std::optional<Node> (Parser::*)(const Lexeme& command);

  // --- Names of commands: parse_command_table.cpp

  struct NamedHandler {
    std::string_view name;
    Handler handler;
  };
  /// Null for what is no command.
  static Handler find_handler(std::string_view name);

  // --- Rows: parse.cpp

  void add_problem(const Lexeme& lexeme, std::string message);
  bool is_end_of_row(const Lexeme& lexeme) const;
  bool closes_outer(const Lexeme& lexeme) const;
  /// Reads up to what ends a row, without taking that.
  void read_row(Nodes& into);
  /// The same; what would end a row but belongs to nothing is passed over.
  Node read_rest();
  Nodes read_until(bool (*is_closing)(const Lexeme&));
  bool read_switch(const Lexeme& lexeme, Nodes& into);
  bool read_infix(const Lexeme& lexeme, Nodes& into);
  std::optional<Node> read_atom();
  Node read_character(const Lexeme& lexeme);
  Node read_number(const Lexeme& first);
  Node read_symbol(const Symbol& symbol) const;
  Node read_group();
  Node read_argument();
  std::optional<Node> read_option();
  bool is_script(const Lexeme& lexeme) const;
  Node read_scripts(Node base);
  Node read_primes();
  Node letter(std::string text) const;

  // --- Commands: parse_commands.cpp

  std::optional<Node> nothing(const Lexeme&);
  std::optional<Node> drop_argument(const Lexeme&);
  std::optional<Node> fraction(const Lexeme&);
  std::optional<Node> root(const Lexeme&);
  std::optional<Node> stack(const Lexeme&);
  std::optional<Node> change_face(const Lexeme&);
  std::optional<Node> operator_name(const Lexeme&);
  std::optional<Node> modulo(const Lexeme&);
  std::optional<Node> enclosed(const Lexeme&);
  std::optional<Node> negated(const Lexeme&);
  std::optional<Node> as_class(const Lexeme&);
  std::optional<Node> colored(const Lexeme&);
  std::optional<Node> color_box(const Lexeme&);
  std::optional<Node> phantom(const Lexeme&);
  std::optional<Node> spaced_relation(const Lexeme&);
  std::optional<base::Color> take_color();

  // --- Accents, arrows with texts, delimiters: parse_marks.cpp

  std::optional<Node> accent(const Lexeme&);
  std::optional<Node> long_arrow(const Lexeme&);
  std::optional<Node> delimited(const Lexeme&);
  std::optional<Node> big_delimiter(const Lexeme&);
  Token take_delimiter();

  // --- Environments: parse_tables.cpp

  std::optional<Node> environment(const Lexeme&);
  std::optional<Node> lines_of_script(const Lexeme&);
  Node read_cells(Table table, std::string_view environment);
  Node read_cell();
  void read_row_lines(Table& table, std::size_t row);
  void skip_row_gap();
  static void read_columns(std::string_view columns, Table& table);

  // --- Words and lengths: parse_words.cpp

  std::optional<Node> words(const Lexeme&);
  std::optional<Node> boxed_words(const Lexeme&);
  std::optional<Node> space(const Lexeme&);
  std::optional<Node> raised_words(const Lexeme&);
  std::optional<Node> tag(const Lexeme&);
  Nodes read_words(Face face);
  struct Words;
  void add_command(const Lexeme& command, Words& words);
  Node formula_in_words();
  double take_length();
  static double length_of(std::string_view text);

  static constexpr int max_depth = 100;
  static constexpr std::size_t max_problems = 10;

  Scanner scanner_;
  std::vector<Problem> problems_;
  std::optional<Face> face_;
  int depth_ = 0;
  int open_braces_ = 0;
  int open_lefts_ = 0;
  int open_tables_ = 0;
  bool in_option_ = false;  ///< a `]` ends the row

  friend class Nesting;
};

/// One level deeper, until it goes out of scope. Faces change within a level only.
class Nesting {
 public:
  explicit Nesting(Parser& parser, int Parser::*opened = nullptr)
      : parser_(parser), opened_(opened), face_(parser.face_), in_option_(parser.in_option_) {
    ++parser_.depth_;
    if (opened_ != nullptr) ++(parser_.*opened_);
    parser_.in_option_ = false;
  }
  ~Nesting() {
    --parser_.depth_;
    if (opened_ != nullptr) --(parser_.*opened_);
    parser_.face_ = face_;
    parser_.in_option_ = in_option_;
  }
  Nesting(const Nesting&) = delete;
  Nesting& operator=(const Nesting&) = delete;

 private:
  Parser& parser_;
  int Parser::*opened_;
  std::optional<Face> face_;
  bool in_option_;
};

/// A row, or its only child.
inline Node row_of(std::vector<Node> children) {
  if (children.size() == 1) return std::move(children.front());
  return {Row{}, std::move(children)};
}

template <typename... Children>
std::vector<Node> nodes(Children... children) {
  std::vector<Node> all;
  (all.push_back(std::move(children)), ...);
  return all;
}

inline Node operation(std::string text) {
  return {Token{.text = std::move(text), .role = Token::Role::operation}};
}

inline Node fence(std::string text) {
  return {Token{.text = std::move(text), .role = Token::Role::operation, .stretches = true}};
}

}  // namespace mmdc::math
