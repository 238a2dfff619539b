#include "lib/config/schema.hpp"

#include <algorithm>

#include "lib/base/nearest.hpp"
#include "lib/base/read_number.hpp"
#include "lib/config/schema_table.hpp"

namespace mmdc::config {
namespace {

constexpr std::string_view theme_type = "@theme";
constexpr std::string_view themes =
    "default|base|dark|forest|neutral|neo|neo-dark|redux|redux-color|redux-dark|redux-dark-color";

/// Calls `visit` with each part of a text between separators.
template <typename Visit>
void for_each_part(std::string_view text, char separator, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

const Section* find_section(std::string_view path) {
  for (const Section& section : sections_of_schema()) {
    if (section.path == path) return &section;
  }
  return nullptr;
}

std::string_view choices_of(std::string_view type) {
  if (type == theme_type) return themes;
  return type.find('|') == std::string_view::npos ? std::string_view() : type;
}

bool is_choice(std::string_view choices, std::string_view value) {
  bool is_one = false;
  for_each_part(choices, '|', [&](std::string_view choice) { is_one |= choice == value; });
  return is_one;
}

/// Mermaid: every text and every number counts as true, but for a few. So `no` is true to it, which
/// nobody means.
bool is_flag(const Value& value) {
  constexpr std::string_view words[] = {"true", "false", "0", "1", "null", "yes", "on"};
  return value.flag() || value.number() ||
         std::ranges::any_of(words, [&](auto word) { return value.is_text(word); });
}

}  // namespace

std::optional<std::string_view> type_of(std::string_view section, std::string_view key) {
  const Section* const found = find_section(section);
  if (found == nullptr) return std::nullopt;
  std::optional<std::string_view> type;
  for_each_part(found->keys, ' ', [&](std::string_view word) {
    const std::size_t colon = word.find(':');
    if (word.substr(0, colon) == key) type = word.substr(colon + 1);
  });
  return type;
}

bool is_key_somewhere(std::string_view key) {
  return std::ranges::any_of(sections_of_schema(), [&](const Section& section) {
    return type_of(section.path, key).has_value();
  });
}

bool is_lifted(std::string_view key) {
  return type_of(lifted_section, key) && !type_of("", key);
}

bool is_section(std::string_view path) {
  return find_section(path) != nullptr;
}

std::optional<double> number_of(const Value& value) {
  if (const auto number = value.number()) return number;
  if (value.text() == nullptr) return std::nullopt;
  const auto number = base::read_leading_number(*value.text());
  if (!number || (!number->rest.empty() && number->rest != "px")) return std::nullopt;
  return number->value;
}

bool fits(const Value& value, std::string_view type) {
  if (value.is_null()) return true;
  if (type == "n") return number_of(value).has_value();
  if (type == "b") return is_flag(value);
  if (type == "l") return value.is_list();
  if (type == "o") return value.is_object();
  if (type == "s" || type == color_type)
    return value.text() != nullptr || value.number() || value.flag();
  return value.text() != nullptr && is_choice(choices_of(type), *value.text());
}

std::string describe_type(std::string_view type) {
  if (type == "n") return "a number";
  if (type == "b") return "true or false";
  if (type == "l") return "a list";
  if (type == "o") return "an object";
  if (type == "s") return "a text";
  if (type == color_type) return "a colour";
  std::string words;
  for_each_part(choices_of(type), '|', [&](std::string_view choice) {
    words += (words.empty() ? "" : ", ") + std::string(choice);
  });
  return "one of: " + words;
}

std::string nearest_key(std::string_view section, std::string_view name) {
  base::Nearest nearest(name);
  if (const Section* const found = find_section(section)) {
    for_each_part(found->keys, ' ',
                  [&](std::string_view word) { nearest.offer(word.substr(0, word.find(':'))); });
  }
  return nearest.found();
}

std::string nearest_choice(std::string_view type, std::string_view value) {
  base::Nearest nearest(value);
  for_each_part(choices_of(type), '|', [&](std::string_view choice) { nearest.offer(choice); });
  return nearest.found();
}

bool is_theme(std::string_view name) {
  return is_choice(themes, name);
}

}  // namespace mmdc::config
