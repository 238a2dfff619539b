#include "lib/config/read.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <utility>

#include "lib/base/edit_distance.hpp"
#include "lib/config/keys.hpp"
#include "lib/config/layers.hpp"

namespace mmdc::config {
namespace {

/// Mermaid: keys that only the caller may set.
constexpr std::string_view secure_keys[] = {"secure",      "securityLevel",          "startOnLoad",
                                            "maxTextSize", "suppressErrorRendering", "maxEdges"};

/// Whether a text may hold the value: nothing that could end a style sheet or load something.
bool is_harmless(const Json& value) {
  if (!value.is_string()) return true;
  const std::string& text = value.get_ref<const std::string&>();
  return text.find_first_of("<>") == std::string::npos &&
         text.find("url(data:") == std::string::npos;
}

/// Mermaid: theme variables of a text have few characters to choose from.
bool is_plain_variable(const std::string& text) {
  return std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view(" \"#%(),.;").find(c) != std::string_view::npos;
  });
}

class Reader {
 public:
  Reader(std::string_view original, Layers layers)
      : original_(original), layers_(std::move(layers)) {}

  Config run(std::string_view family) {
    Json diagram = Json::object();
    for (const Layer& layer : layers_.diagram) {
      merge(diagram, sanitized(layer, family));
    }
    set_theme(diagram);
    merge(layers_.site, diagram);
    config_.title = layers_.title;
    for (const Key& key : known_keys()) set(key);
    return std::move(config_);
  }

  std::vector<Diagnostic> take_warnings() { return std::move(layers_.warnings); }

 private:
  // --- What a diagram may say

  Json sanitized(const Layer& layer, std::string_view family) {
    Json values = Json::object();
    for (const auto& [key, value] : layer.values.items()) {
      if (key.starts_with("__") || !is_harmless(value)) continue;
      if (std::ranges::find(secure_keys, key) != std::end(secure_keys)) {
        warn("config.secure-key", "'" + key + "' can't be set by a diagram", layer.span, key);
        continue;
      }
      if (!is_known_section(key)) warn_of_unknown("", key, layer.span);
      values[key] = value;
      if (key == family && value.is_object()) check_section(key, value, layer.span);
    }
    if (values.contains("themeVariables")) sanitize_variables(values["themeVariables"]);
    return values;
  }

  static void sanitize_variables(Json& variables) {
    if (!variables.is_object()) return;
    for (auto& [name, value] : variables.items()) {
      if (value.is_string() && !is_plain_variable(value.get<std::string>())) value = "";
    }
  }

  void check_section(const std::string& section, const Json& values, Span span) {
    for (const auto& [key, value] : values.items()) {
      if (!is_known_key(section, key)) warn_of_unknown(section, key, span);
    }
  }

  void warn_of_unknown(const std::string& section, const std::string& key, Span span) {
    const std::string nearest = nearest_key(section, key);
    const std::string where = section.empty() ? "" : " of section '" + section + "'";
    warn("config.unknown-key", "there is no configuration key '" + key + "'" + where, span, key,
         nearest.empty() ? "" : "did you mean `" + nearest + "`?");
  }

  /// A warning at the key's name within the layer.
  void warn(std::string code, std::string message, Span span, const std::string& key,
            std::string hint = {}) {
    const std::size_t at = original_.substr(0, span.end).find(key, span.begin);
    if (at != std::string_view::npos) span = {at, at + key.size()};
    Diagnostic diagnostic{Severity::warning, std::move(code), std::move(message), span, {}};
    if (!hint.empty()) diagnostic.hints.push_back({std::move(hint)});
    layers_.warnings.push_back(std::move(diagnostic));
  }

  // --- Theme

  static std::string text_of(const Json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
  }

  static void copy_variables(const Json& from,
                             std::map<std::string, std::string, std::less<>>& to) {
    if (!from.is_object()) return;
    for (const auto& [name, value] : from.items()) {
      if (!value.is_null() && !value.is_structured()) to.insert_or_assign(name, text_of(value));
    }
  }

  static Json member(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found == object.end() ? Json() : *found;
  }

  /// Mermaid: variables of a diagram take part in the derivation only if the diagram names a theme.
  void set_theme(const Json& diagram) {
    copy_variables(member(layers_.site, "themeVariables"), config_.theme_variables);
    const bool names_theme = member(diagram, "theme").is_string();
    copy_variables(member(diagram, "themeVariables"),
                   names_theme ? config_.theme_variables : config_.theme_overlay);
    const auto size_in = [&](const std::map<std::string, std::string, std::less<>>& variables) {
      const auto found = variables.find("fontSize");
      if (found == variables.end()) return;
      double value = 0;
      const std::string& text = found->second;
      const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
      if (failure == std::errc() && value > 0) config_.css_font_size = value;
    };
    size_in(config_.theme_variables);
    size_in(config_.theme_overlay);
    for (const auto* const variables : {&config_.theme_variables, &config_.theme_overlay}) {
      const auto family = variables->find("fontFamily");
      if (family != variables->end() && !family->second.empty()) {
        config_.font_family = family->second;
      }
    }
  }

  // --- Typed values

  void set(const Key& key) {
    const Json* section = &layers_.site;
    if (!key.section.empty()) {
      const auto found = layers_.site.find(std::string(key.section));
      if (found == layers_.site.end() || !found->is_object()) return;
      section = &*found;
    }
    const auto value = section->find(std::string(key.name));
    if (value == section->end() || value->is_null()) return;
    if (!key.set(config_, *value)) warn_of_type(key);
  }

  void warn_of_type(const Key& key) {
    const Span span = layers_.diagram.empty() ? Span{0, 0} : layers_.diagram.front().span;
    warn("config.wrong-type",
         "the value of '" + std::string(key.name) + "' is not of the type that it needs", span,
         std::string(key.name));
  }

  std::string_view original_;
  Layers layers_;
  Config config_;
};

}  // namespace

Result<Config> read_config(const source::Source& source, std::string_view original,
                           const Options& options, std::string_view family) {
  const bool has_none = !source.front_matter() && source.directives().empty() &&
                        options.config.empty() && options.theme.empty();
  if (has_none) return Config{};
  Result<Layers> layers = read_layers(source, original, options, family);
  if (!layers) return Result<Config>::failure(layers.diagnostics());
  Reader reader(original, std::move(*layers));
  Config config = reader.run(family);
  return {std::move(config), reader.take_warnings()};
}

}  // namespace mmdc::config
