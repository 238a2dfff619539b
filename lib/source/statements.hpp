// Reading a text statement by statement with a Spirit X3 grammar, recovering where one is wrong.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string_view>
#include <utility>

#include "lib/base/cancel.hpp"
#include "lib/source/diagnostics.hpp"
#include "lib/source/statement_text.hpp"
#include "lib/source/terminals.hpp"

namespace mmdc::source {

/// Parses `text` from `begin` on as statements of `grammar`, whose attribute is `Statement`, and
/// hands each to `consume`. After an error it hands the line that can't be read to `pass_over` and
/// goes on at the next one. Where `cancelled`, which may be empty, is true it ends with the error
/// `limit.cancelled`.
template <typename Statement, typename Grammar, typename Consume, typename PassOver>
void parse_statements(std::string_view text, std::size_t begin, const Grammar& grammar,
                      const StatementRules& rules, Diagnostics& diagnostics,
                      const std::function<bool()>& cancelled, Consume consume, PassOver pass_over) {
  constexpr std::size_t statements_between_questions = 64;
  StatementText statements(text, rules, diagnostics);
  const char* const last = statements.end();
  Reading reading{base::Cancel(cancelled)};
  const auto rule = x3::with<ReadingTag>(reading)[grammar];
  std::size_t count = 0;
  for (const char* at = statements.at(begin); !diagnostics.full(); ++count) {
    at = statements.behind_separators(at);
    if (at == last) return;
    if (count % statements_between_questions == 0 && reading.cancel.requested()) {
      return statements.report_cancelled(at);
    }
    const char* const start = at;
    try {
      Statement statement;
      if (!x3::parse(at, last, rule, statement)) {
        pass_over(statements.report_unknown(start).line());
      } else {
        const char* const stop = std::exchange(at, statements.behind_blanks(at));
        if (statements.is_end_of_statement(start, stop, at)) {
          consume(std::move(statement));
          continue;
        }
        pass_over(statements.report_trailing(start, at).line());
      }
    } catch (const Cancelled&) {
      return statements.report_cancelled(start);
    } catch (const x3::expectation_failure<const char*>& failure) {
      at = statements.place_of_mistake(failure.which(), start, failure.where());
      pass_over(statements.report_missing(failure.which(), start, at).line());
    }
    at = std::find(at, last, '\n');
  }
}

}  // namespace mmdc::source
