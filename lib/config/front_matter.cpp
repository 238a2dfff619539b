// The YAML at the top of a text.
#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include <yaml-cpp/yaml.h>

#include "lib/config/layers.hpp"
#include "lib/config/schema.hpp"
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

/// Mermaid: keys of the configuration have no effect beside `config`.
std::vector<Diagnostic> warnings_of_margin(const YAML::Node& document, Span block,
                                           std::size_t indent) {
  std::vector<Diagnostic> warnings;
  for (const auto& entry : document) {
    const std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
    const bool counts = key == "title" || key == "config" || key == "displayMode";
    if (counts || key.empty() || (!type_of("", key) && !is_section(key))) continue;
    const std::size_t begin = place_of(entry.first.Mark(), block, indent).begin;
    warnings.push_back({Severity::warning,
                        "config.misplaced-key",
                        "'" + key + "' has no effect outside of `config`",
                        Span{begin, std::min(begin + key.size(), block.end)},
                        {{"indent it below a line `config:`"}}});
  }
  return warnings;
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
    const YAML::Node document = YAML::Load(without_indent(yaml, indent));
    if (!document.IsMap()) return FrontMatter{};
    FrontMatter read = read_document(Converter().convert(document), span);
    read.warnings = warnings_of_margin(document, span, indent);
    return read;
  } catch (const Refused& refused) {
    return refuse(refused.why, place_of(refused.mark, span, indent));
  } catch (const YAML::Exception& exception) {
    const Span place = place_of(exception.mark, span, indent);
    if (const auto tab = find_indenting_tab(original, span, place.begin, indent)) {
      Diagnostic why = bad_yaml("the front matter is no YAML: a tab indents this line");
      why.hints = {{"YAML is indented with blanks, not tabs"}};
      return refuse(std::move(why), {*tab, *tab + 1});
    }
    Diagnostic why = bad_yaml("the front matter is no YAML: " + exception.msg);
    if (has_second_colon(original, place.begin)) {
      why.hints = {{"a text with a colon in it stands in quotes: `title: \"One: two\"`"}};
    }
    return refuse(std::move(why), place);
  }
}

}  // namespace mmdc::config
