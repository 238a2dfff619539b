// The YAML at the top of a text.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <yaml-cpp/yaml.h>

#include "lib/base/ascii.hpp"
#include "lib/base/hints.hpp"
#include "lib/base/nearest.hpp"
#include "lib/config/layers.hpp"
#include "lib/config/schema.hpp"
#include "lib/config/yaml_quotes.hpp"
#include "lib/config/yaml_rules.hpp"

namespace mmdc::config {
namespace {

/// Deeper than any configuration goes; anchors that hold themselves end there too.
constexpr int deepest_value = 24;

Diagnostic bad_yaml(std::string message) {
  return {Severity::error, "config.bad-yaml", std::move(message), {}, {}};
}

/// What the YAML reader's own errors don't say.
struct Refused {
  Diagnostic why;
  YAML::Mark mark;
};

/// Turns the nodes of a document into values, as many as are sensible.
class Converter {
 public:
  Value convert(const YAML::Node& node, int depth = 0) {
    if (++values_ > most_values) {
      throw Refused{too_many_values("the front matter", {}), node.Mark()};
    }
    if (depth > deepest_value) return {};
    if (node.IsScalar()) return value_of_scalar(node);
    if (node.IsSequence()) {
      Value::List list;
      for (const YAML::Node& item : node) list.push_back(convert(item, depth + 1));
      return Value(std::move(list));
    }
    return node.IsMap() ? convert_map(node, depth) : Value();
  }

 private:
  Value convert_map(const YAML::Node& node, int depth) {
    Value::Object object;
    std::set<std::string> keys;
    for (const auto& entry : node) {
      if (!entry.first.IsScalar()) continue;
      const std::string& key = entry.first.Scalar();
      if (!keys.insert(key).second) {
        throw Refused{bad_yaml("the key '" + key + "' comes twice"), entry.first.Mark()};
      }
      object.emplace_back(key, convert(entry.second, depth + 1));
    }
    return Value(std::move(object));
  }

  std::size_t values_ = 0;
};

/// Mermaid: a title is turned into a text, and what JavaScript takes for false is none. It ends
/// where it is longer than all of the front matter may be: aliases would make it so.
std::string title_of(const Value& value) {
  if (value.flag() == false || value.number() == 0.0) return {};
  if (!value.is_list()) return value.to_text();
  std::string joined;
  for (const Value& item : value.items()) {
    if (&item != &value.items().front()) joined += ',';
    joined += title_of(item);
    if (joined.size() > most_yaml_bytes) break;
  }
  return joined;
}

/// The indentation of the block's lines is that of its fences.
std::string without_indent(std::string_view text, std::size_t indent) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    const std::size_t blanks = std::min(line.find_first_not_of(" \t"), line.size());
    line.remove_prefix(std::min(indent, blanks));
    out += line;
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

/// The place of a mark of the unindented text.
Span place_of(const YAML::Mark& mark, Span block, std::size_t indent) {
  if (mark.pos < 0) return block;
  const auto line = static_cast<std::size_t>(std::max(mark.line, 0));
  const std::size_t offset = static_cast<std::size_t>(mark.pos) + (line + 1) * indent;
  const std::size_t begin = std::min(block.begin + offset, block.end);
  return {begin, std::min(begin + 1, block.end)};
}

/// The keys at the margin that count.
constexpr std::string_view margin_keys[] = {"title", "config", "displayMode"};

/// Another program may have keys of its own there: only what looks like a slip is one.
std::string meant_at_margin(const std::string& key) {
  for (const std::string_view known : margin_keys) {
    if (base::lower(key) == base::lower(known)) return std::string(known);
  }
  return base::nearest_of(margin_keys, key);
}

/// What to say of a key at the margin: code and message are empty for nothing.
Diagnostic warning_of_margin(const std::string& key, const YAML::Node& value) {
  Diagnostic warning{Severity::warning, {}, {}};
  if (key == "config" && !value.IsMap() && !value.IsNull()) {
    warning.code = "config.wrong-type";
    warning.message = "'config' needs an object";
  }
  if (key.empty() || std::ranges::find(margin_keys, key) != std::end(margin_keys)) return warning;
  // Mermaid: keys of the configuration have no effect beside `config`.
  if (type_of("", key) || is_section(key)) {
    warning.code = "config.misplaced-key";
    warning.message = "'" + key + "' has no effect outside of `config`";
    warning.hints = {{"indent it below a line `config:`"}};
  } else if (const std::string meant = meant_at_margin(key); !meant.empty()) {
    warning.code = "config.unknown-key";
    warning.message = "there is no key '" + key + "' of front matter";
    warning.hints = base::hints_of(base::did_you_mean(meant));
  }
  return warning;
}

std::vector<Diagnostic> warnings_of_margin(const YAML::Node& document, Span block,
                                           std::size_t indent) {
  std::vector<Diagnostic> warnings;
  for (const auto& entry : document) {
    const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
    Diagnostic warning = warning_of_margin(key, entry.second);
    if (warning.code.empty()) continue;
    const std::size_t begin = place_of(entry.first.Mark(), block, indent).begin;
    warning.span = Span{begin, std::min(begin + key.size(), block.end)};
    warnings.push_back(std::move(warning));
  }
  return warnings;
}

/// Mermaid: a list or a lone text is front matter without a word in it, and nobody is told.
std::vector<Diagnostic> warnings_of_no_mapping(const YAML::Node& document, Span block,
                                               std::size_t indent) {
  if (document.IsNull() || !document.IsDefined()) return {};
  const std::string what = document.IsSequence() ? "a list" : "a lone text";
  return {{Severity::warning,
           "config.bad-front-matter",
           "this front matter is " + what + ": nothing of it takes effect",
           place_of(document.Mark(), block, indent),
           {{"it has a key on each line, such as `title: Words`"}}}};
}

/// True if the line there goes on with a colon behind a value without quotes.
bool has_second_colon(std::string_view text, std::size_t at) {
  const std::size_t before = text.substr(0, at).rfind('\n');
  text.remove_prefix(before == std::string_view::npos ? 0 : before + 1);
  const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
  const std::size_t colon = line.find(": ");
  return colon != std::string_view::npos && line.find(": ", colon + 2) != std::string_view::npos &&
         line.find_first_of("\"'{[") == std::string_view::npos;
}

/// The first tab that indents the line of `at` or the one above it: YAML's reader stumbles over it
/// there or behind it. The fences' own indentation does not count.
std::optional<std::size_t> find_indenting_tab(std::string_view text, Span block, std::size_t at,
                                              std::size_t indent) {
  std::size_t line = text.substr(0, at).rfind('\n') + 1;
  if (line > block.begin) line = text.substr(0, line - 1).rfind('\n') + 1;
  while (line <= at) {
    const std::size_t end = std::min(text.find('\n', line), block.end);
    const std::string_view blanks =
        text.substr(line, std::min(text.find_first_not_of(" \t", line), end) - line);
    const std::size_t tab = blanks.find('\t', indent);
    if (tab != std::string_view::npos) return line + tab;
    line = end + 1;
  }
  return std::nullopt;
}

/// What the YAML reader's message says, in words that help.
Diagnostic explain(const YAML::Exception& exception, std::string_view original, Span block,
                   std::size_t indent) {
  const auto told = [](std::string message, Span place, std::vector<Hint> hints) {
    Diagnostic why = bad_yaml("the front matter is no YAML: " + std::move(message));
    why.span = place;
    why.hints = std::move(hints);
    return why;
  };
  const Span place = place_of(exception.mark, block, indent);
  if (const auto tab = find_indenting_tab(original, block, place.begin, indent)) {
    return told("a tab indents this line", {*tab, *tab + 1},
                {{"YAML is indented with blanks, not tabs"}});
  }
  if (exception.msg == YAML::ErrorMsg::DOC_IN_SCALAR) {
    const std::size_t quote = find_open_quote(original, block).value_or(place.begin);
    return told("nothing closes this quote", {quote, quote + 1}, {});
  }
  std::vector<Hint> hints;
  if (has_second_colon(original, place.begin)) {
    hints = {{"a text with a colon in it stands in quotes: `title: \"One: two\"`"}};
  }
  return told(exception.msg, place, std::move(hints));
}

/// What of the document counts.
FrontMatter read_document(const Value& values, Span span) {
  FrontMatter read;
  read.config.span = span;
  if (const Value* const title = values.find("title")) read.title = title_of(*title);
  const Value* const config = values.find("config");
  if (config != nullptr && config->is_object()) read.config.values = *config;
  if (const Value* const mode = values.find("displayMode")) {
    Value& gantt = read.config.values["gantt"];
    if (gantt.is_null()) gantt = Value(Value::Object());
    if (gantt.is_object()) gantt["displayMode"] = *mode;
  }
  return read;
}

}  // namespace

Result<FrontMatter> read_front_matter(std::string_view original, Span span) {
  const std::size_t indent = std::min(original.find_first_not_of(" \t"), original.size());
  const auto refuse = [&](Diagnostic why, Span place) {
    why.span = place;
    return Result<FrontMatter>::failure(std::move(why));
  };
  std::string yaml(original.substr(span.begin, span.end - span.begin));
  if (yaml.size() > most_yaml_bytes) {
    return refuse({Severity::error, "limit.configuration",
                   "the front matter is longer than " + std::to_string(most_yaml_bytes) + " bytes"},
                  {span.begin, span.begin});
  }
  try {
    const YAML::Node document = YAML::Load(without_indent(yaml, indent) + end_of_document);
    if (!document.IsMap()) {
      FrontMatter none;
      none.warnings = warnings_of_no_mapping(document, span, indent);
      return none;
    }
    FrontMatter read = read_document(Converter().convert(document), span);
    read.warnings = warnings_of_margin(document, span, indent);
    return read;
  } catch (const Refused& refused) {
    return refuse(refused.why, place_of(refused.mark, span, indent));
  } catch (const YAML::Exception& exception) {
    return Result<FrontMatter>::failure(explain(exception, original, span, indent));
  }
}

}  // namespace mmdc::config
