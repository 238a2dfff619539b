#include "lib/config/layers.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include <yaml-cpp/yaml.h>

namespace mmdc::config {
namespace {

constexpr int deepest_merge = 32;

Diagnostic problem(Severity severity, std::string code, std::string message, Span span,
                   std::string hint = {}) {
  Diagnostic diagnostic{severity, std::move(code), std::move(message), span, {}};
  if (span.begin == span.end) diagnostic.span = std::nullopt;
  if (!hint.empty()) diagnostic.hints.push_back({std::move(hint)});
  return diagnostic;
}

// --- YAML
// -----------------------------------------------------------------------------------------

std::optional<double> number_of(const std::string& text) {
  double value = 0;
  const char* const begin = text.data() + (text.starts_with('+') ? 1 : 0);
  const auto [end, failure] = std::from_chars(begin, text.data() + text.size(), value);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Json scalar_of(const YAML::Node& node) {
  const std::string& text = node.Scalar();
  if (node.Tag() == "!") return text;
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  if (text == "null" || text == "~" || text.empty()) return nullptr;
  if (const auto number = number_of(text)) return *number;
  return text;
}

/// Deeper than any configuration goes; anchors that hold themselves end there too.
constexpr int deepest_yaml = 24;

Json json_of(const YAML::Node& node, int depth = 0) {
  if (depth > deepest_yaml) return nullptr;
  if (node.IsScalar()) return scalar_of(node);
  if (node.IsSequence()) {
    Json list = Json::array();
    for (const YAML::Node& item : node) list.push_back(json_of(item, depth + 1));
    return list;
  }
  if (!node.IsMap()) return nullptr;
  Json object = Json::object();
  for (const auto& entry : node) {
    if (entry.first.IsScalar()) {
      object[entry.first.Scalar()] = json_of(entry.second, depth + 1);
    }
  }
  return object;
}

std::string text_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_null() || value == false) return {};
  if (value.is_number()) {
    const double number = value.get<double>();
    if (number == static_cast<double>(static_cast<long long>(number))) {
      return std::to_string(static_cast<long long>(number));
    }
  }
  return value.dump();
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

std::optional<Diagnostic> read_front_matter(std::string_view original, Span span, Layers& layers) {
  const std::size_t indent = std::min(original.find_first_not_of(" \t"), original.size());
  std::string yaml(original.substr(span.begin, span.end - span.begin));
  std::ranges::replace(yaml, '\r', '\n');
  try {
    const YAML::Node document = YAML::Load(without_indent(yaml, indent));
    if (!document.IsMap()) return std::nullopt;
    const Json values = json_of(document);
    if (values.contains("title")) layers.title = text_of(values["title"]);
    if (values.contains("config") && values["config"].is_object()) {
      layers.diagram.push_back({values["config"], span});
    }
  } catch (const YAML::Exception& exception) {
    Span place = span;
    if (exception.mark.pos >= 0 && indent == 0) {
      place.begin = std::min(span.begin + static_cast<std::size_t>(exception.mark.pos), span.end);
      place.end = std::min(place.begin + 1, span.end);
    }
    return problem(Severity::error, "config.bad-yaml",
                   "the front matter is no YAML: " + exception.msg, place);
  }
  return std::nullopt;
}

// --- Directives
// -----------------------------------------------------------------------------------

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

/// Mermaid: `config` in a directive is the section of the diagram's own family.
Json with_family_section(Json values, std::string_view family) {
  const auto found = values.find("config");
  if (found == values.end()) return values;
  Json section = *found;
  values.erase("config");
  if (section.is_object()) values[std::string(family)] = std::move(section);
  return values;
}

void read_directives(std::string_view original, const source::Source& source,
                     std::string_view family, Layers& layers) {
  std::vector<Layer> read;
  for (const Span& span : source.directives()) {
    const Directive directive = split_directive(original.substr(span.begin, span.end - span.begin));
    if (directive.name == "wrap") {
      read.push_back({{{"wrap", true}}, span});
    } else if (directive.name.ends_with("init") || directive.name.ends_with("initialize")) {
      Json values = Json::parse(directive.argument, nullptr, false);
      if (!values.is_object()) {
        // Mermaid: one bad directive makes all of them ineffective, without a word.
        layers.warnings.push_back(
            problem(Severity::warning, "config.bad-directive",
                    "this directive is no JSON object; no directive of this text takes effect",
                    span, "a directive reads `%%{init: {\"theme\": \"dark\"}}%%`"));
        return;
      }
      read.push_back({with_family_section(std::move(values), family), span});
    }
  }
  for (Layer& layer : read) layers.diagram.push_back(std::move(layer));
}

void merge_at(Json& lower, const Json& upper, int depth) {
  for (const auto& [key, value] : upper.items()) {
    if (value.is_null()) continue;
    const auto found = lower.find(key);
    if (found == lower.end() || found->is_null()) {
      lower[key] = value;
    } else if (found->is_object() && value.is_object()) {
      if (depth < deepest_merge) merge_at(*found, value, depth + 1);
    } else if (found->is_object() == value.is_object()) {
      *found = value;
    }
  }
}

}  // namespace

void merge(Json& lower, const Json& upper) {
  merge_at(lower, upper, 0);
}

Result<Layers> read_layers(const source::Source& source, std::string_view original,
                           const Options& options, std::string_view family) {
  Layers layers;
  if (!options.config.empty()) {
    layers.site = Json::parse(options.config, nullptr, false);
    if (!layers.site.is_object()) {
      return Result<Layers>::failure(
          problem(Severity::error, "config.bad-json", "the configuration is no JSON object", {}));
    }
  }
  if (!options.theme.empty()) layers.site["theme"] = options.theme;
  if (source.front_matter()) {
    if (auto error = read_front_matter(original, *source.front_matter(), layers)) {
      return Result<Layers>::failure(*std::move(error));
    }
  }
  read_directives(original, source, family, layers);
  return layers;
}

}  // namespace mmdc::config
