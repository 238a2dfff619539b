// A formula cut into what TeX calls tokens.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace mmdc::math {

struct Lexeme {
  enum class Kind { end, command, character };

  Kind kind = Kind::end;
  std::string_view text;  ///< a command's name without its backslash, else one character in UTF-8
  std::size_t at = 0;     ///< byte offset of the whole
  std::size_t end = 0;    ///< one behind it
  bool after_space = false;  ///< white space stands before it

  bool is(char c) const { return kind == Kind::character && text.size() == 1 && text[0] == c; }
  bool is_command(std::string_view name) const { return kind == Kind::command && text == name; }

  bool ends_row() const { return is_command("\\") || is_command("cr") || is_command("newline"); }
  bool ends_cell() const { return is('&') || ends_row(); }
  /// Ends what stands between two delimiters of a pair.
  bool ends_pair() const { return is_command("right") || is_command("middle"); }
};

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  /// What comes next, white space and comments skipped. It stays where it is.
  Lexeme peek() const { return read(at_); }
  Lexeme take();
  /// The next one if it is this character; then it is taken.
  bool take_if(char c);
  bool take_if_command(std::string_view name);
  /// The same with white space as characters of its own.
  Lexeme take_in_text();

  /// What stands between braces, taken as it is; the whole rest when there is no closing brace.
  /// Empty when no brace follows.
  std::string_view take_raw_group();

  std::size_t offset() const { return at_; }
  void skip_to(std::size_t offset) { at_ = offset; }
  std::string_view text() const { return text_; }

 private:
  Lexeme read(std::size_t at) const;
  Lexeme read_at(std::size_t at) const;

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace mmdc::math
