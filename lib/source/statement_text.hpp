// The text between the statements of a diagram, and what is told of those that can't be read. It
// knows nothing of how they are parsed.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "lib/base/hints.hpp"
#include "lib/source/diagnostics.hpp"
#include "lib/source/white_space.hpp"

namespace mmdc::source {

/// What to say where a rule was expected and is not there. Rules that can fail so are named by the
/// code of their diagnostic.
struct Explanation {
  std::string_view code;
  std::string_view message;
  std::string_view hint = {};
};

/// A statement that can't be read.
struct Mistake {
  std::string_view text;  ///< all of it
  std::size_t start;      ///< where the statement begins
  std::size_t stop;       ///< where it can't be read on
  std::string_view code;

  /// The statement to the end of its first line.
  std::string_view line() const {
    return text.substr(start, std::min(text.find('\n', start), text.size()) - start);
  }
  /// The text from where it can't be read on.
  std::string_view rest() const { return text.substr(stop); }
};

/// What a closer look at a mistake tells; an empty part leaves what the rule's explanation says.
struct Advice {
  std::string message = {};
  std::string hint = {};
};

/// What is told in every family: the mistake is a character that nobody sees, or bytes that are
/// none.
Advice advise_on_letters(const Mistake& mistake);

/// What a family's statements have in common.
struct StatementRules {
  std::string_view separators;  ///< characters that end a statement
  std::span<const Explanation> explanations;
  Explanation unknown;   ///< where no statement begins
  Explanation trailing;  ///< where a statement is followed by more on its line
  /// True of statements that need no separator behind them; null if there are none.
  bool (*ends_itself)(std::string_view statement) = nullptr;
  /// Where the mistake is if the statement that begins at `start` can't be read past `stop`, for
  /// texts that go over lines; null if it is always there.
  std::size_t (*place_of_mistake)(std::string_view text, std::size_t start, std::size_t stop,
                                  std::string_view code) = nullptr;
  /// Looks closer at a mistake; null if the explanations say all.
  Advice (*advise)(const Mistake& mistake) = nullptr;
};

/// Blanks of ASCII.
inline constexpr std::string_view blank_bytes = " \t\v\f";

inline bool is_blank(char c) {
  return blank_bytes.find(c) != std::string_view::npos;
}

/// True if the text begins with a blank.
inline bool begins_blank(std::string_view text) {
  return !text.empty() && (is_blank(text.front()) || wide_blank_length(text) > 0);
}

/// Where from `at` on something else than blanks stands.
inline std::size_t behind_blanks(std::string_view text, std::size_t at) {
  return find_behind(text, at, blank_bytes);
}

/// The place of `at`, as long as the word, or else the character, that stands there.
inline Span word_at(std::string_view text, std::size_t at) {
  const auto ends_word = [&](std::size_t i) {
    return text[i] == '\n' || text[i] == ';' || begins_blank(text.substr(i));
  };
  std::size_t end = at;
  while (end < text.size() && !ends_word(end)) ++end;
  return {at, std::max(end, std::min(at + 1, text.size()))};
}

/// The text between statements, and what is told of those that can't be read.
class StatementText {
 public:
  StatementText(std::string_view text, const StatementRules& rules, Diagnostics& diagnostics)
      : text_(text), rules_(rules), diagnostics_(diagnostics) {}

  const char* at(std::size_t place) const { return text_.data() + place; }
  const char* end() const { return text_.data() + text_.size(); }

  bool is_separator(char c) const { return rules_.separators.find(c) != std::string_view::npos; }

  const char* behind_blanks(const char* at) const {
    return this->at(source::behind_blanks(text_, place_of(at)));
  }
  const char* behind_separators(const char* at) const {
    for (at = behind_blanks(at); at != end() && is_separator(*at); at = behind_blanks(at)) ++at;
    return at;
  }

  /// True if nothing but a separator stands at `at`, or if the statement needs none behind it.
  bool is_end_of_statement(const char* start, const char* stop, const char* at) const {
    if (at == end() || is_separator(*at)) return true;
    const std::string_view read(start, static_cast<std::size_t>(stop - start));
    return rules_.ends_itself != nullptr && rules_.ends_itself(read);
  }

  /// Where the mistake is if the statement that begins at `start` can't be read past `stop`, where
  /// the rule was expected that `code` names.
  const char* place_of_mistake(std::string_view code, const char* start, const char* stop) const {
    if (rules_.place_of_mistake == nullptr) return stop;
    return at(rules_.place_of_mistake(text_, place_of(start), place_of(stop), code));
  }
  Mistake report_missing(std::string_view code, const char* start, const char* stop) {
    const auto known = std::ranges::find(rules_.explanations, code, &Explanation::code);
    return report(known == rules_.explanations.end() ? rules_.unknown : *known, start, stop);
  }
  Mistake report_unknown(const char* start) { return report(rules_.unknown, start, start); }
  Mistake report_trailing(const char* start, const char* stop) {
    return report(rules_.trailing, start, stop);
  }
  void report_cancelled(const char* at) { diagnostics_.cancelled(word_at(text_, place_of(at))); }

 private:
  std::size_t place_of(const char* at) const { return static_cast<std::size_t>(at - text_.data()); }

  Mistake report(const Explanation& explanation, const char* start, const char* stop) {
    // What is missing at the end of a line is missing right behind what stands there.
    std::size_t place = place_of(stop);
    const bool at_end = stop == end() || *stop == '\n' || begins_blank(text_.substr(place));
    if (at_end) place = trimmed_end(text_.substr(0, place)).size();
    const Mistake mistake{text_, place_of(start), place, explanation.code};
    Advice advice = rules_.advise == nullptr ? Advice() : rules_.advise(mistake);
    if (advice.message.empty()) advice.message = explanation.message;
    if (advice.hint.empty()) advice.hint = explanation.hint;
    diagnostics_.error(std::string(explanation.code), std::move(advice.message),
                       word_at(text_, place), base::hints_of(std::move(advice.hint)));
    return mistake;
  }

  std::string_view text_;
  const StatementRules& rules_;
  Diagnostics& diagnostics_;
};

}  // namespace mmdc::source
