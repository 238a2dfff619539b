#include "lib/config/yaml_fields.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <yaml-cpp/yaml.h>

#include "lib/config/yaml_rules.hpp"

namespace mmdc::config {
namespace {

using Type = YamlField::Type;

Diagnostic error(std::string message, Span span) {
  return {Severity::error, "config.bad-yaml", std::move(message), span, {}};
}

Type type_of(const YAML::Node& node) {
  if (node.IsNull()) return Type::null;
  if (!node.IsScalar()) return Type::other;
  const json::Value value = value_of_scalar(node);
  if (value.is_null()) return Type::null;
  if (value.flag()) return Type::boolean;
  return value.number() ? Type::number : Type::text;
}

std::string value_of(const YAML::Node& node) {
  if (node.IsScalar()) return node.Scalar();
  std::string joined;
  if (!node.IsSequence()) return joined;
  for (const YAML::Node& item : node) {
    if (!joined.empty()) joined += ',';
    if (item.IsScalar()) joined += item.Scalar();
  }
  return joined;
}

/// The inside of a flow mapping in its braces; block mappings as they are.
std::string document_of(std::string_view yaml) {
  if (yaml.find('\n') != std::string_view::npos) return std::string(yaml) + '\n';
  return "{\n" + std::string(yaml) + "\n}";
}

/// A place in the document as one in the text, which lacks the opening brace's line.
Span place_of(const YAML::Mark& mark, std::string_view yaml) {
  const bool is_flow = yaml.find('\n') == std::string_view::npos;
  const std::size_t position = mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
  const std::size_t begin =
      std::min(position - std::min<std::size_t>(position, is_flow ? 2 : 0), yaml.size());
  return {begin, std::min(begin + 1, yaml.size())};
}

}  // namespace

bool YamlField::is_falsy() const {
  switch (type) {
    case Type::null:
      return true;
    case Type::boolean:
      return value.starts_with('f') || value.starts_with('F');
    case Type::number:
      return std::ranges::all_of(value, [](char c) { return c == '0' || c == '.' || c == '-'; });
    case Type::text:
      return value.empty();
    case Type::other:
      return false;
  }
  return false;
}

Result<std::vector<YamlField>> read_yaml_fields(std::string_view yaml) {
  using Fields = std::vector<YamlField>;
  if (yaml.find_first_not_of(" \t\n") == std::string_view::npos) return Fields{};
  if (yaml.size() > most_yaml_bytes) {
    return Result<Fields>::failure(
        error("the data is longer than " + std::to_string(most_yaml_bytes) + " bytes", {0, 1}));
  }
  try {
    const YAML::Node document = YAML::Load(document_of(yaml));
    Fields fields;
    if (!document.IsMap()) return fields;
    std::set<std::string> keys;
    for (const auto& entry : document) {
      std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
      if (!keys.insert(key).second) {
        return Result<Fields>::failure(
            error("the key '" + key + "' comes twice", place_of(entry.first.Mark(), yaml)));
      }
      fields.push_back({std::move(key), type_of(entry.second), value_of(entry.second)});
    }
    return fields;
  } catch (const YAML::Exception& exception) {
    return Result<Fields>::failure(error(exception.msg, place_of(exception.mark, yaml)));
  }
}

}  // namespace mmdc::config
