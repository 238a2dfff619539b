// Small YAML mappings inside of statements, such as the data of a node: `@{ shape: rect }`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <mmdc/result.hpp>

namespace mmdc::config {

struct YamlField {
  enum class Type { null, boolean, number, text, other };

  std::string key;
  Type type = Type::text;
  std::string value;  ///< as written for scalars; the items of a list joined by commas
  Span key_place = {};
  bool is_lone = false;  ///< the key stands without a colon, of which a warning tells

  /// What JavaScript takes for false: null, `false`, 0 and the empty text.
  bool is_falsy() const;
};

/// The fields of a mapping in their order. Text without a line feed is the inside of a flow mapping
/// (`a: 1, b: 2`), other text a block mapping. Empty text, lists and scalars are empty mappings.
/// Fails on text that is no YAML or longer than 64 KiB, and on keys that come twice, and warns of
/// keys that stand alone. All places are relative to `yaml`.
Result<std::vector<YamlField>> read_yaml_fields(std::string_view yaml);

}  // namespace mmdc::config
