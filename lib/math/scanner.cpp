#include "lib/math/scanner.hpp"

#include <algorithm>

#include "lib/base/ascii.hpp"
#include "lib/base/utf8.hpp"

namespace mmdc::math {

Lexeme Scanner::read(std::size_t at) const {
  const std::size_t from = at;
  while (at < text_.size() && (base::is_white(text_[at]) || text_[at] == '%')) {
    if (text_[at] == '%') at = std::min(text_.find('\n', at), text_.size() - 1);
    ++at;
  }
  Lexeme lexeme = read_at(at);
  lexeme.after_space = at > from;
  return lexeme;
}

Lexeme Scanner::read_at(std::size_t at) const {
  if (at >= text_.size()) return {Lexeme::Kind::end, {}, text_.size(), text_.size()};
  const auto length_at = [&](std::size_t where) {
    return static_cast<std::size_t>(base::decode_utf8(text_, where).bytes);
  };
  if (text_[at] != '\\' || at + 1 == text_.size()) {
    const std::size_t length = length_at(at);
    return {Lexeme::Kind::character, text_.substr(at, length), at, at + length};
  }
  std::size_t end = at + 1;
  while (end < text_.size() && base::is_letter(text_[end])) ++end;
  if (end == at + 1) {
    end += length_at(end);
  } else if (end < text_.size() && text_[end] == '*') {
    // A star belongs to the few names that have one.
    constexpr std::string_view starred[] = {"operatorname", "hspace", "vspace", "tag"};
    const std::string_view name = text_.substr(at + 1, end - at - 1);
    if (std::find(std::begin(starred), std::end(starred), name) != std::end(starred)) ++end;
  }
  return {Lexeme::Kind::command, text_.substr(at + 1, end - at - 1), at, end};
}

Lexeme Scanner::take() {
  const Lexeme lexeme = peek();
  at_ = lexeme.end;
  return lexeme;
}

Lexeme Scanner::take_in_text() {
  const Lexeme lexeme = read_at(at_);
  at_ = lexeme.end;
  return lexeme;
}

bool Scanner::take_if(char c) {
  if (!peek().is(c)) return false;
  take();
  return true;
}

bool Scanner::take_if_command(std::string_view name) {
  if (!peek().is_command(name)) return false;
  take();
  return true;
}

std::string_view Scanner::take_raw_group() {
  if (!take_if('{')) return {};
  const std::size_t from = at_;
  int depth = 1;
  while (true) {
    const Lexeme lexeme = take_in_text();
    if (lexeme.kind == Lexeme::Kind::end) return text_.substr(from);
    if (lexeme.is('{')) ++depth;
    if (lexeme.is('}') && --depth == 0) return text_.substr(from, lexeme.at - from);
  }
}

}  // namespace mmdc::math
