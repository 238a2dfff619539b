#include "lib/config/check.hpp"

#include <algorithm>
#include <utility>

#include "lib/base/ascii.hpp"
#include "lib/base/color.hpp"
#include "lib/base/hints.hpp"
#include "lib/base/url.hpp"
#include "lib/config/color_value.hpp"
#include "lib/config/schema.hpp"

namespace mmdc::config {
namespace {

constexpr std::size_t most_warnings = 20;
constexpr std::size_t deepest_key = 16;

/// Mermaid: keys that only the caller may set.
constexpr std::string_view secure_keys[] = {"secure",      "securityLevel",          "startOnLoad",
                                            "maxTextSize", "suppressErrorRendering", "maxEdges"};

bool is_key_char(char c) {
  return base::is_word(c) || c == '-';
}

/// Where `key` stands before a colon; npos if it does not. One without letters and digits, which
/// may be empty, is looked for nowhere: it would be found all over the blanks of a text.
std::size_t find_key(std::string_view text, std::string_view key, std::size_t from) {
  if (std::ranges::none_of(key, is_key_char)) return std::string_view::npos;
  for (std::size_t at = text.find(key, from); at != std::string_view::npos;
       at = text.find(key, at + 1)) {
    if (at > 0 && is_key_char(text[at - 1])) continue;
    std::size_t end = at + key.size();
    if (end < text.size() && (text[end] == '"' || text[end] == '\'')) ++end;
    end = text.find_first_not_of(" \t\r\n", end);
    if (end != std::string_view::npos && text[end] == ':') return at;
  }
  return std::string_view::npos;
}

/// Mermaid: names that reach into JavaScript's objects.
bool is_trap(const std::string& key) {
  return key.starts_with("__") || key.find("proto") != std::string::npos ||
         key.find("constr") != std::string::npos;
}

bool has_balanced_braces(std::string_view css) {
  int depth = 0;
  for (const char c : css) {
    if (c == '{') ++depth;
    if (c == '}' && --depth < 0) return false;
  }
  return depth == 0;
}

bool is_family(const std::string& key) {
  return key.find("ontFamily") != std::string::npos;
}

bool is_css(const std::string& key) {
  return key.find("themeCSS") != std::string::npos || is_family(key);
}

/// Mermaid: theme variables of a text have few characters to choose from.
bool is_plain_variable(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return base::is_letter_or_digit(c) ||
           std::string_view(" \"#%(),.;").find(c) != std::string_view::npos;
  });
}

}  // namespace

Checker::Checker(std::string_view text, Author author, std::string_view family,
                 std::vector<std::string> secure)
    : text_(text), author_(author), family_(family), secure_(std::move(secure)) {}

Value Checker::clean(const Layer& layer) {
  layer_ = layer.span;
  path_.clear();
  Value cleaned = clean_object(layer.values, "");
  tell_repeated(layer);
  return cleaned;
}

Value Checker::clean_object(const Value& object, const std::string& section) {
  Value cleaned{Value::Object()};
  if (path_.size() > deepest_key) return cleaned;
  for (const auto& [key, value] : object.members()) {
    path_.push_back(key);
    if (is_allowed(section, key, value)) {
      const bool is_own = section.empty() && key == "config" && !family_.empty();
      const std::string inner =
          is_own ? std::string(family_) : section + (section.empty() ? "" : ".") + key;
      cleaned[key] = value.is_object() ? clean_object(value, inner) : value;
    }
    path_.pop_back();
  }
  return cleaned;
}

std::string Checker::section_of(const std::string& section, const std::string& key) const {
  const bool is_own = family_ == lifted_section || family_.empty();
  return section.empty() && is_own && is_lifted(key) ? std::string(lifted_section) : section;
}

bool Checker::is_allowed(const std::string& outer, const std::string& key, const Value& value) {
  if (value.is_null() || is_trap(key)) return false;
  const std::string section = section_of(outer, key);
  if (is_secure(key)) {
    warn("config.secure-key", "'" + key + "' can't be set by a diagram");
    return false;
  }
  if (!is_known(section, key) || !is_of_type(section, key, value)) return false;
  tell_layout(section, key, value);
  if (author_ == Author::diagram && value.is_list()) {
    warn("config.secure-key", "the list '" + key + "' can't be set by a diagram");
    return false;
  }
  if (author_ == Author::diagram && value.text() != nullptr &&
      !is_harmless(section, key, *value.text())) {
    return false;
  }
  tell_color(section, key, value);
  return true;
}

bool Checker::is_secure(const std::string& key) const {
  if (author_ == Author::caller) return false;
  return std::ranges::find(secure_keys, key) != std::end(secure_keys) ||
         std::ranges::find(secure_, key) != secure_.end();
}

bool Checker::is_known(const std::string& section, const std::string& key) {
  if (!is_section(section) || type_of(section, key)) return true;
  if (section.empty() && key == "config" && !family_.empty()) return true;
  // Mermaid: variables that the default theme has not can be set by the caller only, but for those
  // with the name of any other key, such as darkMode.
  const bool is_variable = section.starts_with("themeVariables");
  if (is_variable && (author_ == Author::caller || is_key_somewhere(key))) return true;
  if (is_full()) return false;
  warn("config.unknown-key",
       "there is no configuration key '" + key + "'" +
           (section.empty() ? "" : " of section '" + section + "'"),
       hint_for(section, key));
  return false;
}

/// For a key that the section has not; empty if there is none.
std::string Checker::hint_for(const std::string& section, const std::string& key) const {
  if (section != family_ && type_of(family_, key)) {
    return "it is a key of the section `" + std::string(family_) + "`";
  }
  return base::did_you_mean(nearest_key(section, key));
}

bool Checker::is_of_type(const std::string& section, const std::string& key, const Value& value) {
  const auto type = type_of(section, key);
  if (!type || fits(value, *type)) return true;
  const bool is_choice = type->size() > 1 && value.text() != nullptr;
  if (!is_choice) {
    warn("config.wrong-type", "'" + key + "' needs " + describe_type(*type));
    return false;
  }
  const std::string& text = *value.text();
  warn("config.unknown-value", "'" + text + "' is no value of '" + key + "'",
       base::did_you_mean(nearest_choice(*type, text), "it takes " + describe_type(*type)), text);
  return true;
}

bool Checker::is_harmless(const std::string& section, const std::string& key,
                          const std::string& value) {
  const char* reason = nullptr;
  if (value.find_first_of("<>") != std::string::npos ||
      value.find("url(data:") != std::string::npos) {
    reason = "' of a diagram may have no `<`, no `>` and no data in a URL";
  } else if (is_css(key) && !has_balanced_braces(value)) {
    reason = "' has braces that do not match";
  } else if (is_family(key) && value.find('(') != std::string::npos) {
    reason = "' is no list of font families";
  } else if (section.starts_with("themeVariables") && !is_plain_variable(value)) {
    reason = "' of a diagram may have letters, digits, blanks and \"#%(),.; only";
  }
  if (reason != nullptr) {
    warn("config.bad-value", "the value of '" + key + reason, {}, value);
  }
  return reason == nullptr;
}

void Checker::tell_layout(const std::string& section, const std::string& key, const Value& value) {
  constexpr std::string_view flowchart = "flowchart";
  if (family_ != flowchart || value.text() == nullptr) return;
  const std::string& name = *value.text();
  const bool is_other = section.empty() && key == "layout" && name != "dagre";
  const bool is_elk = section == flowchart && key == "defaultRenderer" && name == "elk";
  if (!is_other && !is_elk) return;
  warn("flowchart.no-layout",
       "there is no layout '" + name + "' yet: the picture has that of `layout: dagre`");
}

Span Checker::place_of(const std::vector<std::string>& path, Span layer) const {
  const std::string_view text = text_.substr(0, layer.end);
  Span place = layer;
  std::size_t from = layer.begin;
  for (const std::string& key : path) {
    const std::size_t at = find_key(text, key, from);
    if (at == std::string_view::npos) return layer;
    place = {at, at + key.size()};
    from = place.end;
  }
  return place;
}

Span Checker::place_of_value(const std::string& value) const {
  const Span key = place_of(path_, layer_);
  const std::string_view text = text_.substr(0, layer_.end);
  constexpr std::string_view between = "\"' \t\r\n";
  std::size_t at = text.find_first_not_of(between, key.end);
  if (key == layer_ || value.empty() || at == std::string_view::npos) return key;
  at = text.find_first_not_of(between, at + 1);
  if (at == std::string_view::npos || !text.substr(at).starts_with(value)) return key;
  return {at, at + value.size()};
}

void Checker::tell_repeated(const Layer& layer) {
  for (const json::Path& path : layer.repeated) {
    if (is_full()) return;
    const std::string& key = path.back();
    Span place = place_of(path, layer.span);
    const std::size_t again = find_key(text_.substr(0, layer.span.end), key, place.end);
    if (again != std::string_view::npos) place = {again, again + key.size()};
    warnings_.push_back({Severity::warning,
                         "config.duplicate-key",
                         "the key '" + key + "' comes twice: the last one counts",
                         place,
                         {}});
  }
}

void Checker::tell_color(const std::string& section, const std::string& key, const Value& value) {
  if (type_of(section, key) != color_type) return;
  const std::string text = value.to_text();
  if (may_be_color(text)) return;
  const std::string hint = base::parse_color('#' + text)
                               ? "did you mean `#" + text + "`?"
                               : "such as `red`, `#f00`, `rgb(255, 0, 0)`, `hsl(0, 100%, 50%)`";
  warn("config.bad-color",
       "'" + base::in_short(text) + "', the value of '" + key + "', is no colour", hint, text);
}

bool Checker::is_full() const {
  return warnings_.size() == most_warnings;
}

void Checker::warn(std::string code, std::string message, std::string hint,
                   const std::string& value) {
  // To look for a place takes a way through the text.
  if (is_full()) return;
  warnings_.push_back({Severity::warning, std::move(code), std::move(message),
                       value.empty() ? place_of(path_, layer_) : place_of_value(value),
                       base::hints_of(std::move(hint))});
}

}  // namespace mmdc::config
