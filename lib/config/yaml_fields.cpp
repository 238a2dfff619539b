#include "lib/config/yaml_fields.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <yaml-cpp/yaml.h>

#include "lib/config/yaml_flow.hpp"
#include "lib/config/yaml_quotes.hpp"
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

/// What the reader of YAML is given for a text.
class Document {
 public:
  explicit Document(std::string_view yaml)
      : yaml_(yaml), is_flow_(yaml.find('\n') == std::string_view::npos) {
    if (is_flow_) lone_keys_ = find_lone_keys(yaml);
  }

  /// The inside of a flow mapping in its braces; block mappings as they are.
  std::string text() const {
    if (!is_flow_) return std::string(yaml_) + "\n" + end_of_document;
    return std::string(opening) + with_empty_values(yaml_, lone_keys_) + "\n}";
  }

  /// A place in the document as one in the text, which lacks what was put in.
  Span place_of(const YAML::Mark& mark) const {
    std::size_t at = mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos);
    if (is_flow_) at -= std::min(at, opening.size());
    // Where each value was put in is found by halves: a mapping may have thousands of keys.
    std::size_t before = 0;
    for (std::size_t end = lone_keys_.size(); before < end;) {
      const std::size_t middle = (before + end) / 2;
      const bool is_before = lone_keys_[middle].end + middle * empty_value.size() < at;
      (is_before ? before : end) = is_before ? middle + 1 : middle;
    }
    at = std::min(at - std::min(at, before * empty_value.size()), yaml_.size());
    return {at, std::min(at + 1, yaml_.size())};
  }

  bool is_lone(Span key) const {
    return std::ranges::binary_search(lone_keys_, key.begin, {}, &Span::begin);
  }

  /// Of the keys that stand alone. Lines of which none is a mapping are one such key to people.
  std::vector<Diagnostic> warnings(const YAML::Node& document) const {
    std::vector<Span> keys = lone_keys_;
    if (document.IsScalar()) keys = {trimmed()};
    std::vector<Diagnostic> all;
    all.reserve(keys.size());
    for (const Span& key : keys) {
      all.push_back(warning_of_lone_key(yaml_.substr(key.begin, key.end - key.begin), key));
    }
    return all;
  }

 private:
  static constexpr std::string_view opening = "{\n";

  Span trimmed() const {
    const std::size_t begin = yaml_.find_first_not_of(" \t\n");
    const std::size_t end = std::min(yaml_.find('\n', begin), yaml_.size());
    return {begin, yaml_.find_last_not_of(" \t", end - 1) + 1};
  }

  std::string_view yaml_;
  bool is_flow_;
  std::vector<Span> lone_keys_;
};

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
  const Document document(yaml);
  try {
    const YAML::Node node = YAML::Load(document.text());
    Fields fields;
    if (!node.IsMap()) return {fields, document.warnings(node)};
    std::set<std::string> keys;
    for (const auto& entry : node) {
      std::string key = entry.first.IsScalar() ? entry.first.Scalar() : std::string();
      if (!keys.insert(key).second) {
        return Result<Fields>::failure(
            error("the key '" + key + "' comes twice", document.place_of(entry.first.Mark())));
      }
      Span place = document.place_of(entry.first.Mark());
      place.end = std::min(place.begin + key.size(), yaml.size());
      fields.push_back({std::move(key), type_of(entry.second), value_of(entry.second), place,
                        document.is_lone(place)});
    }
    return {std::move(fields), document.warnings(node)};
  } catch (const YAML::Exception& exception) {
    const auto quote = find_open_quote(yaml, {0, yaml.size()});
    if (exception.msg == YAML::ErrorMsg::DOC_IN_SCALAR && quote) {
      return Result<Fields>::failure(error("nothing closes this quote", {*quote, *quote + 1}));
    }
    return Result<Fields>::failure(error(exception.msg, document.place_of(exception.mark)));
  }
}

}  // namespace mmdc::config
