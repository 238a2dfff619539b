#include "lib/config/layers.hpp"

#include <algorithm>
#include <utility>

#include "lib/base/ascii.hpp"
#include "lib/base/cancel.hpp"
#include "lib/base/hints.hpp"
#include "lib/base/nearest.hpp"

namespace mmdc::config {
namespace {

constexpr std::size_t most_unknown = 20;

/// `%%{ name: argument }%%`
struct Directive {
  std::string_view name;
  std::string argument;
  std::size_t argument_at = 0;  ///< in the directive
};

Directive split_directive(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const std::string_view whole = text;
  text.remove_prefix(3);
  if (text.ends_with("}%%")) text.remove_suffix(3);
  text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
  std::size_t end = 0;
  while (end < text.size() && base::is_word(text[end])) ++end;
  Directive directive{text.substr(0, end), {}, 0};
  text.remove_prefix(end);
  text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
  if (text.starts_with(':')) text.remove_prefix(1);
  directive.argument = std::string(text);
  directive.argument_at = static_cast<std::size_t>(text.data() - whole.data());
  // Mermaid: single quotes are as good as double ones, everywhere.
  std::ranges::replace(directive.argument, '\'', '"');
  return directive;
}

/// Mermaid: one bad directive makes all of them ineffective, without a word.
Diagnostic bad_directive(const Directive& directive, const json::Failure& failure, Span span) {
  const json::Flaw flaw = why_no_object(directive.argument, failure);
  const std::size_t at = span.begin + directive.argument_at + flaw.at;
  return {Severity::warning,
          "config.bad-directive",
          "this directive " + flaw.what + "; no directive of this text takes effect",
          Span{at, at},
          {{"a directive reads `%%{init: {\"theme\": \"dark\"}}%%`"}}};
}

/// Mermaid: whatever else stands in the marks is taken out, without a word. It may be meant so,
/// unless its name is nearly one that counts. Empty if it is not. With `init2` and `_init` people
/// put a directive aside.
std::string meant_directive(std::string_view name) {
  if (!std::ranges::all_of(name, base::is_letter)) return {};
  constexpr std::string_view names[] = {"init", "initialize", "wrap"};
  return base::nearest_of(names, base::lower(name));
}

Diagnostic unknown_directive(std::string_view name, const std::string& meant, std::size_t at) {
  return {Severity::warning, "config.unknown-key",
          "there is no directive '" + std::string(name) + "'", Span{at, at + name.size()},
          base::hints_of(base::did_you_mean(meant))};
}

/// Mermaid: such a directive takes all that is behind it, without a word.
Diagnostic unclosed_directive(Span first_line) {
  return {Severity::warning,
          "config.unclosed-directive",
          "nothing closes this directive: it goes to the end of the text",
          first_line,
          {{"write `}%%` at its end"}}};
}

}  // namespace

std::variant<Value, json::Failure> read_object(std::string_view json,
                                               const std::function<bool()>& cancelled,
                                               std::vector<json::Path>* repeated) {
  auto read =
      json::read(json, {.most_values = most_values, .cancelled = cancelled, .repeated = repeated});
  const auto* const value = std::get_if<Value>(&read);
  if (value != nullptr && !value->is_object()) return json::Failure{json::Reason::no_object};
  return read;
}

json::Flaw why_no_object(std::string_view json, const json::Failure& failure) {
  if (failure.reason == json::Reason::no_object) {
    const std::size_t begin = std::min(json.find_first_not_of(" \t\r\n"), json.size());
    return {"is " + json::kind_of(json) + ", not an object", begin};
  }
  json::Flaw flaw = json::explain(json, failure.at);
  flaw.what = "is no JSON: " + flaw.what;
  return flaw;
}

Diagnostic too_many_values(const std::string& subject, std::optional<Span> place) {
  return {Severity::error,
          "limit.configuration",
          subject + " has more than " + std::to_string(most_values) + " values",
          place,
          {}};
}

Result<Directives> read_directives(std::string_view original, const source::Source& source,
                                   const std::function<bool()>& cancelled) {
  Directives read;
  bool is_usable = true;
  std::size_t values_so_far = 0;
  base::Cancel cancel(cancelled);
  for (const Span& span : source.directives()) {
    if (cancel.requested()) return Result<Directives>::failure(base::cancelled(span));
    const std::string_view text = original.substr(span.begin, span.end - span.begin);
    const Directive directive = split_directive(text);
    if (directive.name == "wrap") {
      read.wrap.push_back({Value(Value::Object{{"wrap", Value(true)}}), span, {}});
    } else if (directive.name.ends_with("init") || directive.name.ends_with("initialize")) {
      Layer layer{{}, span, {}};
      auto values = read_object(directive.argument, cancelled, &layer.repeated);
      if (auto* const object = std::get_if<Value>(&values)) {
        values_so_far += object->count();
        if (values_so_far > most_values) {
          return Result<Directives>::failure(too_many_values("what directives say", span));
        }
        layer.values = std::move(*object);
        read.init.push_back(std::move(layer));
      } else if (std::get<json::Failure>(values).reason == json::Reason::too_many_values) {
        return Result<Directives>::failure(too_many_values("the directive", span));
      } else if (std::exchange(is_usable, false)) {
        read.warnings.push_back(bad_directive(directive, std::get<json::Failure>(values), span));
      }
    } else if (const std::string meant = meant_directive(directive.name);
               !meant.empty() && read.warnings.size() < most_unknown) {
      const auto at = static_cast<std::size_t>(directive.name.data() - original.data());
      read.warnings.push_back(unknown_directive(directive.name, meant, at));
    }
  }
  if (source.unclosed_directive()) {
    const Span whole = source.directives().back();
    std::erase_if(read.warnings,
                  [&](const Diagnostic& told) { return told.span->begin >= whole.begin; });
    read.warnings.push_back(unclosed_directive(*source.unclosed_directive()));
  }
  if (!is_usable) read.init.clear();
  return read;
}

void merge(Value& lower, const Value& upper, int depth) {
  for (const auto& [key, value] : upper.members()) {
    if (value.is_null()) continue;
    Value& target = lower[key];
    if (target.is_object() && value.is_object() && depth > 0) {
      merge(target, value, depth - 1);
    } else if (target.is_null() || depth == 0 || target.is_object() == value.is_object()) {
      target = value;
    }
  }
}

}  // namespace mmdc::config
