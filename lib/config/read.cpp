#include "lib/config/read.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "lib/config/check.hpp"
#include "lib/config/keys.hpp"
#include "lib/config/layers.hpp"
#include "lib/config/schema.hpp"

namespace mmdc::config {
namespace {

using Variables = std::map<std::string, std::string, std::less<>>;

Json member(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? Json() : *found;
}

Diagnostic bad_json() {
  return {Severity::error, "config.bad-json", "the configuration is no JSON object", {}, {}};
}

std::vector<std::string> secure_names(const Json& site) {
  std::vector<std::string> names;
  const Json secure = member(site, "secure");
  if (!secure.is_array()) return names;
  for (const Json& name : secure) {
    if (name.is_string()) names.push_back(name.get<std::string>());
  }
  return names;
}

/// Objects of variables as theirs by dotted names.
void copy_variables(const Json& from, Variables& to, const std::string& prefix = {}) {
  if (!from.is_object()) return;
  for (const auto& [name, value] : from.items()) {
    if (value.is_object() && prefix.empty()) copy_variables(value, to, name + ".");
    if (value.is_null() || value.is_structured()) continue;
    to.insert_or_assign(prefix + name, value.is_string() ? value.get<std::string>() : value.dump());
  }
}

/// Builds the typed configuration from the layers.
class Reader {
 public:
  Reader(std::string_view original, Json site, std::string_view family)
      : family_(family),
        site_(std::move(site)),
        site_theme_(member(site_, "theme")),
        checker_(original, Author::diagram, family, secure_names(site_)) {}

  void add_front_matter(const FrontMatter& front_matter) {
    config_.title = front_matter.title;
    add(front_matter.config, diagram_);
  }

  void add_directives(const Directives& directives) {
    Json merged = Json::object();
    for (const Layer& layer : directives.init) add(layer, merged, mermaid_depth);
    // Mermaid: `config` in a directive is the section of the diagram's own family.
    if (const auto own = merged.find("config"); own != merged.end()) {
      Json section = std::move(*own);
      merged.erase("config");
      if (section.is_object()) merged[std::string(family_)] = std::move(section);
    }
    for (const Layer& layer : directives.wrap) add(layer, merged, mermaid_depth);
    merge(diagram_, merged, any_depth);
  }

  Config run() {
    const std::string font_family = told_font_family();
    set_theme();
    merge(site_, diagram_, mermaid_depth);
    for (const Key& key : known_keys()) set(key);
    if (!font_family.empty()) config_.font_family = font_family;
    set_theme_name();
    config_.is_theme_of_diagram = names_theme();
    return std::move(config_);
  }

  std::vector<Diagnostic> take_warnings() { return checker_.take_warnings(); }

 private:
  void add(const Layer& layer, Json& target, int depth = any_depth) {
    const Json cleaned = checker_.clean(layer);
    if (cleaned.contains("themeCSS")) {
      config_.theme_css_place = checker_.place_of({"themeCSS"}, layer.span);
    }
    merge(target, cleaned, depth);
  }

  bool names_theme() const {
    const Json theme = member(diagram_, "theme");
    return theme.is_string() && is_theme(theme.get_ref<const std::string&>());
  }

  /// Mermaid: variables of a diagram take part in the derivation only if the diagram names a theme.
  void set_theme() {
    copy_variables(member(site_, "themeVariables"), config_.theme_variables);
    copy_variables(member(diagram_, "themeVariables"),
                   names_theme() ? config_.theme_variables : config_.theme_overlay);
  }

  /// Mermaid: a font family among the variables comes before one beside them, that of a diagram
  /// before all of the caller's. Empty if there is none.
  std::string told_font_family() const {
    for (const Json* const layer : {&diagram_, &site_}) {
      for (const Json& told :
           {member(member(*layer, "themeVariables"), "fontFamily"), member(*layer, "fontFamily")}) {
        if (told.is_string() && !told.get_ref<const std::string&>().empty()) return told;
      }
    }
    return {};
  }

  /// Mermaid: a name that is no theme's changes nothing if the diagram says it, and is that of the
  /// default theme if the caller does.
  void set_theme_name() {
    if (is_theme(config_.theme)) return;
    config_.theme = site_theme_.is_string() && is_theme(site_theme_.get_ref<const std::string&>())
                        ? site_theme_.get<std::string>()
                        : "default";
  }

  void set(const Key& key) {
    const Json* section = &site_;
    if (!key.section.empty()) {
      const auto found = site_.find(std::string(key.section));
      if (found == site_.end() || !found->is_object()) return;
      section = &*found;
    }
    const auto value = section->find(std::string(key.name));
    if (value != section->end() && !value->is_null()) key.set(config_, *value);
  }

  std::string_view family_;
  Json site_;
  Json site_theme_;
  Json diagram_ = Json::object();
  Checker checker_;
  Config config_;
};

}  // namespace

Result<Config> read_config(const source::Source& source, std::string_view original,
                           const Options& options, std::string_view family) {
  const bool has_none = !source.front_matter() && source.directives().empty() &&
                        options.config.empty() && options.theme.empty();
  if (has_none) return Config{};
  std::optional<Json> site = options.config.empty() ? Json::object() : read_object(options.config);
  if (!site) return Result<Config>::failure(bad_json());
  if (!options.theme.empty()) (*site)["theme"] = options.theme;

  Reader reader(original, *std::move(site), family);
  if (source.front_matter()) {
    const Result<FrontMatter> read = read_front_matter(original, *source.front_matter());
    if (!read) return Result<Config>::failure(read.diagnostics());
    reader.add_front_matter(*read);
  }
  const Directives directives = read_directives(original, source);
  reader.add_directives(directives);
  Config config = reader.run();
  std::vector<Diagnostic> warnings = reader.take_warnings();
  warnings.insert(warnings.end(), directives.warnings.begin(), directives.warnings.end());
  return {std::move(config), std::move(warnings)};
}

std::vector<Diagnostic> check_caller_config(std::string_view json) {
  auto values = read_object(json);
  if (!values) return {bad_json()};
  Checker checker(json, Author::caller);
  checker.clean({*std::move(values), {0, json.size()}});
  return checker.take_warnings();
}

}  // namespace mmdc::config
