#include "lib/config/layers.hpp"

#include <algorithm>
#include <utility>

#include "lib/base/ascii.hpp"
#include "lib/base/cancel.hpp"

namespace mmdc::config {
namespace {

/// `%%{ name: argument }%%`
struct Directive {
  std::string_view name;
  std::string argument;
};

Directive split_directive(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  text.remove_prefix(3);
  if (text.ends_with("}%%")) text.remove_suffix(3);
  text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
  std::size_t end = 0;
  while (end < text.size() && base::is_word(text[end])) ++end;
  Directive directive{text.substr(0, end), {}};
  text.remove_prefix(end);
  text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
  if (text.starts_with(':')) text.remove_prefix(1);
  directive.argument = std::string(text);
  // Mermaid: single quotes are as good as double ones, everywhere.
  std::ranges::replace(directive.argument, '\'', '"');
  return directive;
}

Diagnostic bad_directive(Span span) {
  Diagnostic diagnostic{Severity::warning,
                        "config.bad-directive",
                        "this directive is no JSON object; no directive of this text takes effect",
                        span,
                        {}};
  diagnostic.hints.push_back({"a directive reads `%%{init: {\"theme\": \"dark\"}}%%`"});
  return diagnostic;
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
                                               const std::function<bool()>& cancelled) {
  auto read = json::read(json, {.most_values = most_values, .cancelled = cancelled});
  const auto* const value = std::get_if<Value>(&read);
  if (value != nullptr && !value->is_object()) return json::Failure();
  return read;
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
    const Directive directive = split_directive(original.substr(span.begin, span.end - span.begin));
    if (directive.name == "wrap") {
      read.wrap.push_back({Value(Value::Object{{"wrap", Value(true)}}), span});
    } else if (directive.name.ends_with("init") || directive.name.ends_with("initialize")) {
      auto values = read_object(directive.argument, cancelled);
      if (auto* const object = std::get_if<Value>(&values)) {
        values_so_far += object->count();
        if (values_so_far > most_values) {
          return Result<Directives>::failure(too_many_values("what directives say", span));
        }
        read.init.push_back({std::move(*object), span});
      } else if (std::get<json::Failure>(values).reason == json::Reason::too_many_values) {
        return Result<Directives>::failure(too_many_values("the directive", span));
      } else if (std::exchange(is_usable, false)) {
        // Mermaid: one bad directive makes all of them ineffective, without a word.
        read.warnings.push_back(bad_directive(span));
      }
    }
  }
  if (source.unclosed_directive()) {
    const Span whole = source.directives().back();
    std::erase_if(read.warnings, [&](const Diagnostic& told) { return told.span == whole; });
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
