#include "lib/json/value.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace mmdc::json {

Value::Value(bool flag) : kind_(Kind::flag), number_(flag ? 1 : 0) {}
Value::Value(double number) : kind_(Kind::number), number_(number) {}
Value::Value(std::string text) : kind_(Kind::text), text_(std::move(text)) {}
Value::Value(List items) : kind_(Kind::list), items_(std::move(items)) {}
Value::Value(Object members) : kind_(Kind::object), members_(std::move(members)) {}

std::optional<bool> Value::flag() const {
  return kind_ == Kind::flag ? std::optional(number_ != 0) : std::nullopt;
}

std::optional<double> Value::number() const {
  return kind_ == Kind::number ? std::optional(number_) : std::nullopt;
}

const Value* Value::find(std::string_view name) const {
  const auto all = members();
  const auto found = std::ranges::find(all, name, &Member::first);
  return found == all.end() ? nullptr : &found->second;
}

Value& Value::operator[](std::string_view name) {
  Object& all = object();
  const auto found = std::ranges::find(all, name, &Member::first);
  return found != all.end() ? found->second : all.emplace_back(std::string(name), Value()).second;
}

std::size_t Value::count() const {
  std::size_t count = 1;
  for (const Value& item : items_) count += item.count();
  for (const auto& [name, value] : members_) count += value.count();
  return count;
}

std::string Value::to_text() const {
  if (const auto is_true = flag()) return *is_true ? "true" : "false";
  if (const auto value = number()) return format(*value);
  return text() != nullptr ? *text() : std::string();
}

std::string format(double number) {
  constexpr double least_with_exponent = 1e21;
  const bool is_whole = number == std::floor(number) && std::abs(number) < least_with_exponent;
  char buffer[32];
  const auto end =
      is_whole ? std::to_chars(buffer, std::end(buffer), number, std::chars_format::fixed).ptr
               : std::to_chars(buffer, std::end(buffer), number).ptr;
  return {buffer, end};
}

}  // namespace mmdc::json
