#include "lib/config/layers.hpp"

#include <algorithm>
#include <utility>

namespace mmdc::config {
namespace {

constexpr int deepest_json = 24;

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
  const auto is_word = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  while (end < text.size() && is_word(text[end])) ++end;
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

}  // namespace

std::optional<Json> read_object(std::string_view json) {
  // Values below the deepest level are dropped while they are read, so that nothing recurses far.
  const auto keeps = [](int depth, Json::parse_event_t, Json&) { return depth <= deepest_json; };
  Json values = Json::parse(json, keeps, false);
  if (!values.is_object()) return std::nullopt;
  return values;
}

Directives read_directives(std::string_view original, const source::Source& source) {
  Directives read;
  bool is_usable = true;
  for (const Span& span : source.directives()) {
    const Directive directive = split_directive(original.substr(span.begin, span.end - span.begin));
    if (directive.name == "wrap") {
      read.wrap.push_back({{{"wrap", true}}, span});
    } else if (directive.name.ends_with("init") || directive.name.ends_with("initialize")) {
      if (auto values = read_object(directive.argument)) {
        read.init.push_back({*std::move(values), span});
      } else if (std::exchange(is_usable, false)) {
        // Mermaid: one bad directive makes all of them ineffective, without a word.
        read.warnings.push_back(bad_directive(span));
      }
    }
  }
  if (!is_usable) read.init.clear();
  return read;
}

void merge(Json& lower, const Json& upper, int depth) {
  for (const auto& [key, value] : upper.items()) {
    if (value.is_null()) continue;
    const auto found = lower.find(key);
    const bool is_absent = found == lower.end() || found->is_null();
    if (is_absent) {
      lower[key] = value;
    } else if (found->is_object() && value.is_object() && depth > 0) {
      merge(*found, value, depth - 1);
    } else if (depth == 0 || found->is_object() == value.is_object()) {
      *found = value;
    }
  }
}

}  // namespace mmdc::config
