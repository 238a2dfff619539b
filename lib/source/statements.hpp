// Reading a text statement by statement with a Spirit X3 grammar, recovering where one is wrong.
#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/base/hints.hpp"
#include "lib/source/diagnostics.hpp"
#include "lib/source/terminals.hpp"

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

inline void report(Diagnostics& diagnostics, const Explanation& explanation, Advice advice,
                   Span span) {
  if (advice.message.empty()) advice.message = explanation.message;
  if (advice.hint.empty()) advice.hint = explanation.hint;
  diagnostics.error(std::string(explanation.code), std::move(advice.message), span,
                    base::hints_of(std::move(advice.hint)));
}

/// Parses `text` from `begin` on as statements of `grammar`, whose attribute is `Statement`, and
/// hands each to `consume`. After an error it hands the line that can't be read to `pass_over` and
/// goes on at the next one. Where `cancelled`, which may be empty, is true it ends with the error
/// `limit.cancelled`.
template <typename Statement, typename Grammar, typename Consume, typename PassOver>
void parse_statements(std::string_view text, std::size_t begin, const Grammar& grammar,
                      const StatementRules& rules, Diagnostics& diagnostics,
                      const std::function<bool()>& cancelled, Consume consume, PassOver pass_over) {
  const char* const first = text.data();
  const char* const last = first + text.size();
  const auto is_separator = [&](char c) {
    return rules.separators.find(c) != std::string_view::npos;
  };
  const auto place_of = [&](const char* at) { return static_cast<std::size_t>(at - first); };
  const auto skip_separators = [&](const char* at) {
    while (true) {
      at = first + behind_blanks(text, place_of(at));
      if (at == last || !is_separator(*at)) return at;
      ++at;
    }
  };
  const auto report_at = [&](const Explanation& explanation, const char* start, const char* at) {
    // What is missing at the end of a line is missing right behind what stands there.
    const bool at_end = at == last || *at == '\n' || begins_blank(text.substr(place_of(at)));
    if (at_end) at = first + trimmed_end(text.substr(0, place_of(at))).size();
    const Mistake mistake{text, place_of(start), place_of(at), explanation.code};
    report(diagnostics, explanation, rules.advise == nullptr ? Advice() : rules.advise(mistake),
           word_at(text, mistake.stop));
    pass_over(mistake.line());
  };
  const auto explanation_of = [&](std::string_view code) {
    for (const Explanation& explanation : rules.explanations) {
      if (explanation.code == code) return explanation;
    }
    return rules.unknown;
  };

  const auto report_cancelled = [&](const char* at) {
    diagnostics.cancelled(word_at(text, place_of(at)));
  };

  constexpr std::size_t statements_between_questions = 64;
  Reading reading{base::Cancel(cancelled)};
  const auto rule = x3::with<ReadingTag>(reading)[grammar];
  std::size_t count = 0;
  for (const char* at = first + begin; !diagnostics.full(); ++count) {
    at = skip_separators(at);
    if (at == last) return;
    if (count % statements_between_questions == 0 && reading.cancel.requested()) {
      return report_cancelled(at);
    }
    Statement statement;
    const char* const start = at;
    bool parsed = false;
    try {
      parsed = x3::parse(at, last, rule, statement);
      if (!parsed) report_at(rules.unknown, start, start);
    } catch (const Cancelled&) {
      return report_cancelled(start);
    } catch (const x3::expectation_failure<const char*>& failure) {
      at = failure.where();
      if (rules.place_of_mistake != nullptr) {
        at = first + rules.place_of_mistake(text, place_of(start), place_of(at), failure.which());
      }
      report_at(explanation_of(failure.which()), start, at);
    }
    if (parsed) {
      const std::string_view read(start, static_cast<std::size_t>(at - start));
      at = first + behind_blanks(text, place_of(at));
      const bool ends_itself = rules.ends_itself != nullptr && rules.ends_itself(read);
      if (at == last || is_separator(*at) || ends_itself) {
        consume(std::move(statement));
        continue;
      }
      report_at(rules.trailing, start, at);
    }
    at = std::find(at, last, '\n');
  }
}

}  // namespace mmdc::source
