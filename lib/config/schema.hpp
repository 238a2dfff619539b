// What the configuration may hold: the names of its keys and the types of their values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lib/json/value.hpp"

namespace mmdc::config {

using json::Value;

/// The type of a key in the words of the table; nothing if the section has no such key. Sections
/// are named by their path, the top level by the empty text.
std::optional<std::string_view> type_of(std::string_view section, std::string_view key);

/// Mermaid: keys of sequence diagrams count at the top level of such a diagram, too, but for those
/// that the top level has itself.
inline constexpr std::string_view lifted_section = "sequence";
bool is_lifted(std::string_view key);

/// True of the sections whose keys are known.
bool is_section(std::string_view path);

/// The type of theme variables that hold a colour.
inline constexpr std::string_view color_type = "c";

/// True if any section, or the top level, has a key of that name.
bool is_key_somewhere(std::string_view key);

/// The number that a value is, also as a text such as "20" or "20px".
std::optional<double> number_of(const Value& value);

/// True if the value is what the type wants. As lenient as Mermaid: numbers and flags may be texts.
bool fits(const Value& value, std::string_view type);

/// What the type wants, for people: "a number", "one of: classic, handDrawn, neo".
std::string describe_type(std::string_view type);

/// The known key that is most like `name`; empty if none is close.
std::string nearest_key(std::string_view section, std::string_view name);

/// The word of a type a|b|c, or the theme, that is most like the value; empty if none is close.
std::string nearest_choice(std::string_view type, std::string_view value);

/// True of the eleven names of themes.
bool is_theme(std::string_view name);

}  // namespace mmdc::config
