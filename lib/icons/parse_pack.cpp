#include <cmath>
#include <utility>

#include "lib/icons/pack.hpp"
#include "lib/json/read.hpp"

namespace mmdc::icons {
namespace {

using json::Value;

constexpr double greatest_size = 1e5;

std::optional<double> number_of(const Value& object, const char* key) {
  const Value* const found = object.find(key);
  const auto number = found != nullptr ? found->number() : std::nullopt;
  return number && std::abs(*number) <= greatest_size ? number : std::nullopt;
}

bool flag_of(const Value& object, const char* key) {
  const Value* const found = object.find(key);
  return found != nullptr && found->flag() == true;
}

std::string text_of(const Value& object, const char* key) {
  const Value* const found = object.find(key);
  return found != nullptr && found->text() != nullptr ? *found->text() : std::string();
}

PackFields fields_of(const Value& object) {
  PackFields fields;
  fields.left = number_of(object, "left");
  fields.top = number_of(object, "top");
  fields.width = number_of(object, "width");
  fields.height = number_of(object, "height");
  const int turns = static_cast<int>(number_of(object, "rotate").value_or(0));
  fields.quarter_turns = (turns % 4 + 4) % 4;
  fields.flips_x = flag_of(object, "hFlip");
  fields.flips_y = flag_of(object, "vFlip");
  return fields;
}

/// Takes the objects of a section that have a text of that key.
void add_entries(const Value& set, const char* section, const char* key,
                 std::string PackEntry::*field, Pack& pack) {
  const Value* const found = set.find(section);
  if (found == nullptr) return;
  for (const auto& [name, value] : found->members()) {
    if (!value.is_object()) continue;
    PackEntry entry;
    entry.*field = text_of(value, key);
    entry.fields = fields_of(value);
    if (!(entry.*field).empty()) pack.icons.try_emplace(name, std::move(entry));
  }
}

Result<Pack> failure(std::string code, std::string message) {
  return Result<Pack>::failure({Severity::error, std::move(code), std::move(message)});
}

}  // namespace

Result<Pack> parse_pack(std::string_view json, std::string_view prefix,
                        const std::function<bool()>& cancelled) {
  const auto read = json::read(json, {.cancelled = cancelled});
  const auto* const value = std::get_if<Value>(&read);
  if (value == nullptr || value->find("icons") == nullptr) {
    return failure("icons.bad-json", "this is no set of icons in Iconify's JSON format");
  }
  const Value& set = *value;
  Pack pack;
  pack.prefix = prefix.empty() ? text_of(set, "prefix") : std::string(prefix);
  if (pack.prefix.empty()) return failure("icons.no-prefix", "the set of icons has no prefix");
  pack.defaults = fields_of(set);
  add_entries(set, "icons", "body", &PackEntry::body, pack);
  add_entries(set, "aliases", "parent", &PackEntry::parent, pack);
  return {std::move(pack)};
}

}  // namespace mmdc::icons
