// Environments: what has rows and columns.
#include <algorithm>
#include <iterator>

#include "lib/math/parser.hpp"

namespace mmdc::math {
namespace {

constexpr std::size_t max_columns = 64;

struct Environment {
  std::string_view name;
  std::string_view open, close;
  ColumnAlign align = ColumnAlign::center;
  bool is_display = false;
  bool is_paired = false;
  bool is_small = false;
};

constexpr Environment environments[] = {
    {"matrix", "", ""},
    {"pmatrix", "(", ")"},
    {"bmatrix", "[", "]"},
    {"Bmatrix", "{", "}"},
    {"vmatrix", "\u2223", "\u2223"},
    {"Vmatrix", "\u2225", "\u2225"},
    {"smallmatrix", "", "", ColumnAlign::center, false, false, true},
    {"array", "", ""},
    {"darray", "", "", ColumnAlign::center, true},
    {"subarray", "", "", ColumnAlign::center, false, false, true},
    {"cases", "{", "", ColumnAlign::left},
    {"dcases", "{", "", ColumnAlign::left, true},
    {"rcases", "", "}", ColumnAlign::left},
    {"drcases", "", "}", ColumnAlign::left, true},
    {"aligned", "", "", ColumnAlign::right, true, true},
    {"align", "", "", ColumnAlign::right, true, true},
    {"align*", "", "", ColumnAlign::right, true, true},
    {"alignedat", "", "", ColumnAlign::right, true, true},
    {"alignat", "", "", ColumnAlign::right, true, true},
    {"alignat*", "", "", ColumnAlign::right, true, true},
    {"split", "", "", ColumnAlign::right, true, true},
    {"gathered", "", "", ColumnAlign::center, true},
    {"gather", "", "", ColumnAlign::center, true},
    {"gather*", "", "", ColumnAlign::center, true},
    {"equation", "", "", ColumnAlign::center, true},
    {"equation*", "", "", ColumnAlign::center, true},
};

/// Takes the row at the end of a row into it.
void flatten_last(Node& row) {
  if (!std::holds_alternative<Row>(row.children.back().what)) return;
  std::vector<Node> inner = std::move(row.children.back().children);
  row.children.pop_back();
  for (Node& node : inner) row.children.push_back(std::move(node));
}

}  // namespace

/// The `{ccc|c}` of an array.
void Parser::read_columns(std::string_view columns, Table& table) {
  for (const char c : columns) {
    if (table.align.size() >= max_columns) return;
    if (c == '|' || c == ':') table.lines.push_back(table.align.size());
    if (c == 'l') table.align.push_back(ColumnAlign::left);
    if (c == 'c') table.align.push_back(ColumnAlign::center);
    if (c == 'r') table.align.push_back(ColumnAlign::right);
  }
}

void Parser::read_row_lines(Table& table, std::size_t row) {
  while (scanner_.take_if_command("hline") || scanner_.take_if_command("hdashline")) {
    table.row_lines.push_back(row);
  }
}

/// The `[2pt]` behind `\\`.
void Parser::skip_row_gap() {
  if (!scanner_.peek().after_space) read_option();
}

Node Parser::read_cell() {
  const Nesting inner(*this);
  return row_of(
      read_until([](const Lexeme& next) { return next.ends_cell() || next.is_command("end"); }));
}

/// The cells up to `\end` of the environment, which is taken, or to the brace of a group that the
/// caller has opened.
Node Parser::read_cells(Table table, std::string_view environment) {
  const Nesting inner(*this, &Parser::open_tables_);
  std::vector<Nodes> rows(1);
  read_row_lines(table, 0);
  while (true) {
    Node cell = read_cell();
    // The right half of a pair begins with an operator that has something before it.
    if (table.is_paired && rows.back().size() % 2 == 1) {
      cell = row_of(nodes(Node{Row{}}, std::move(cell)));
      flatten_last(cell);
    }
    if (rows.back().size() < max_columns) rows.back().push_back(std::move(cell));
    const Lexeme next = scanner_.peek();
    if (!next.ends_cell()) break;
    scanner_.take();
    if (next.is('&')) continue;
    skip_row_gap();
    read_row_lines(table, rows.size());
    if (scanner_.peek().is_command("end") || scanner_.peek().is('}')) break;
    rows.emplace_back();
  }
  if (!environment.empty()) {
    const Lexeme end = scanner_.peek();
    if (!scanner_.take_if_command("end")) {
      add_problem(end, "this environment is not closed: " + std::string(environment));
    } else if (scanner_.take_raw_group() != environment) {
      add_problem(end, "this closes another environment than the open one");
    }
  }
  for (const Nodes& row : rows) table.columns = std::max(table.columns, row.size());
  Node node{std::move(table)};
  for (Nodes& row : rows) node.children.push_back(Node{Row{}, std::move(row)});
  return node;
}

std::optional<Node> Parser::environment(const Lexeme& command) {
  const std::string_view name = scanner_.take_raw_group();
  const auto* const found = std::find_if(std::begin(environments), std::end(environments),
                                         [&](const Environment& one) { return one.name == name; });
  Environment kind{name, "", ""};
  if (found == std::end(environments)) {
    add_problem(command, "this environment is not known: " + std::string(name));
  } else {
    kind = *found;
  }
  Table table;
  table.is_display = kind.is_display;
  table.is_small = kind.is_small;
  table.is_paired = kind.is_paired;
  if (name == "array" || name == "darray" || name == "subarray") {
    read_columns(scanner_.take_raw_group(), table);
  } else if (name.starts_with("alignat") || name == "alignedat") {
    scanner_.take_raw_group();
  }
  Node cells = read_cells(std::move(table), name);
  auto& placed = std::get<Table>(cells.what);
  const ColumnAlign other = kind.is_paired ? ColumnAlign::left : kind.align;
  for (std::size_t i = placed.align.size(); i < placed.columns; ++i) {
    placed.align.push_back(i % 2 == 0 ? kind.align : other);
  }
  Nodes row;
  if (!kind.open.empty()) row.push_back(fence(std::string(kind.open)));
  row.push_back(std::move(cells));
  if (!kind.close.empty()) row.push_back(fence(std::string(kind.close)));
  return row_of(std::move(row));
}

/// `\substack{a \\ b}`
std::optional<Node> Parser::lines_of_script(const Lexeme& command) {
  if (!scanner_.take_if('{')) return read_argument();
  const Nesting inner(*this, &Parser::open_braces_);
  Table table;
  table.is_small = true;
  Node cells = read_cells(std::move(table), "");
  if (!scanner_.take_if('}')) add_problem(command, "this brace is not closed");
  auto& placed = std::get<Table>(cells.what);
  placed.align.resize(placed.columns, ColumnAlign::center);
  return cells;
}

}  // namespace mmdc::math
