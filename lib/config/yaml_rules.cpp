#include "lib/config/yaml_rules.hpp"

#include <optional>
#include <string>
#include <string_view>

#include "lib/base/read_number.hpp"

namespace mmdc::config {
namespace {

std::optional<double> number_of(std::string_view text) {
  const auto number = base::read_signed_number(text);
  return number && number->rest.empty() ? std::optional(number->value) : std::nullopt;
}

bool is_null(const std::string& text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

}  // namespace

json::Value value_of_scalar(const YAML::Node& scalar) {
  using json::Value;
  const std::string& text = scalar.Scalar();
  const bool is_quoted = scalar.Tag() == "!";
  if (is_quoted) return Value(text);
  if (text == "true" || text == "True" || text == "TRUE") return Value(true);
  if (text == "false" || text == "False" || text == "FALSE") return Value(false);
  if (is_null(text)) return {};
  if (const auto number = number_of(text)) return Value(*number);
  return Value(text);
}

}  // namespace mmdc::config
