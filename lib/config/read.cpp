#include "lib/config/read.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "lib/base/cancel.hpp"
#include "lib/config/check.hpp"
#include "lib/config/keys.hpp"
#include "lib/config/layers.hpp"
#include "lib/config/schema.hpp"
#include "lib/source/label_limit.hpp"

namespace mmdc::config {
namespace {

using Variables = std::map<std::string, std::string, std::less<>>;

/// Null if there is none.
const Value& member(const Value& object, const char* name) {
  static const Value none;
  const Value* const found = object.find(name);
  return found == nullptr ? none : *found;
}

/// The place is in the configuration.
Diagnostic error_of(std::string_view json, const json::Failure& failure) {
  if (failure.reason == json::Reason::too_many_values) {
    return too_many_values("the configuration", Span{0, 0});
  }
  if (failure.reason == json::Reason::cancelled) return base::cancelled();
  const json::Flaw flaw = why_no_object(json, failure);
  return {Severity::error,
          "config.bad-json",
          "the configuration " + flaw.what,
          Span{flaw.at, flaw.at},
          {}};
}

/// The same for a caller who has the diagram before him: the place is in words.
Diagnostic error_beside_text(std::string_view json, const json::Failure& failure) {
  Diagnostic error = error_of(json, failure);
  if (error.code == "config.bad-json") {
    const LineColumn place = line_column(json, error.span->begin);
    error.message += " (line " + std::to_string(place.line) + ", column " +
                     std::to_string(place.column) + " of the configuration)";
  }
  error.span.reset();
  return error;
}

std::vector<std::string> secure_names(const Value& site) {
  std::vector<std::string> names;
  for (const Value& name : member(site, "secure").items()) {
    if (name.text() != nullptr) names.push_back(*name.text());
  }
  return names;
}

/// Objects of variables as theirs by dotted names.
void copy_variables(const Value& from, Variables& to, const std::string& prefix = {}) {
  for (const auto& [name, value] : from.members()) {
    if (value.is_object() && prefix.empty()) copy_variables(value, to, name + ".");
    if (value.is_null() || value.is_list() || value.is_object()) continue;
    to.insert_or_assign(prefix + name, value.to_text());
  }
}

/// Builds the typed configuration from the layers.
class Reader {
 public:
  Reader(std::string_view original, Value site, std::string_view family,
         const std::function<bool()>& cancelled)
      : cancel_(cancelled),
        family_(family),
        site_(std::move(site)),
        site_theme_(member(site_, "theme")),
        checker_(original, Author::diagram, family, secure_names(site_)) {}

  void add_front_matter(const FrontMatter& front_matter) {
    config_.title = front_matter.title;
    add(front_matter.config, diagram_);
  }

  void add_directives(const Directives& directives) {
    Value merged{Value::Object()};
    for (const Layer& layer : directives.init) add(layer, merged, mermaid_depth);
    // Mermaid: `config` in a directive is the section of the diagram's own family.
    if (merged.find("config") != nullptr) {
      Value section = std::move(merged["config"]);
      std::erase_if(merged.object(), [](const auto& member) { return member.first == "config"; });
      if (section.is_object()) merged[family_] = std::move(section);
    }
    for (const Layer& layer : directives.wrap) add(layer, merged, mermaid_depth);
    merge(diagram_, merged, any_depth);
  }

  Config run() {
    const std::string font_family = told_font_family();
    set_theme();
    merge(site_, diagram_, mermaid_depth);
    for (const Key& key : known_keys()) set(key);
    const Value& top = member(site_, "fontFamily");
    if (top.text() != nullptr && !top.text()->empty()) config_.top_font_family = *top.text();
    if (!font_family.empty()) config_.font_family = font_family;
    set_theme_name();
    config_.is_theme_of_diagram = names_theme();
    return std::move(config_);
  }

  std::vector<Diagnostic> take_warnings() { return checker_.take_warnings(); }

 private:
  /// Nothing once it is cancelled: who reads asks again, and tells.
  void add(const Layer& layer, Value& target, int depth = any_depth) {
    if (cancel_.requested()) return;
    const Value cleaned = checker_.clean(layer);
    if (cleaned.find("themeCSS") != nullptr) {
      config_.theme_css_place = checker_.place_of({"themeCSS"}, layer.span);
    }
    merge(target, cleaned, depth);
  }

  bool names_theme() const {
    const Value& theme = member(diagram_, "theme");
    return theme.text() != nullptr && is_theme(*theme.text());
  }

  /// Mermaid: variables of a diagram take part in the derivation only if the diagram names a theme.
  void set_theme() {
    copy_variables(member(site_, "themeVariables"), config_.theme_variables);
    copy_variables(member(diagram_, "themeVariables"),
                   names_theme() ? config_.theme_variables : config_.theme_overlay);
  }

  /// Mermaid: a font family among the variables comes before one beside them, that of a diagram
  /// before all of the caller's; not so in most texts of sequence diagrams. Empty if there is none.
  std::string told_font_family() const {
    for (const Value* const layer : {&diagram_, &site_}) {
      for (const Value* const told : {&member(member(*layer, "themeVariables"), "fontFamily"),
                                      &member(*layer, "fontFamily")}) {
        if (told->text() != nullptr && !told->text()->empty()) return *told->text();
      }
    }
    return {};
  }

  /// Mermaid: a name that is no theme's changes nothing if the diagram says it, and is that of the
  /// default theme if the caller does.
  void set_theme_name() {
    if (is_theme(config_.theme)) return;
    const std::string* const site = site_theme_.text();
    config_.theme = site != nullptr && is_theme(*site) ? *site : "default";
  }

  /// Mermaid: what sequence diagrams find at the top level beats their section.
  void set(const Key& key) {
    const Value* const section = key.section.empty() ? &site_ : site_.find(key.section);
    if (section != nullptr) set(key, *section);
    if (key.section == lifted_section && is_lifted(key.name)) set(key, site_);
  }

  void set(const Key& key, const Value& section) {
    const Value* const value = section.find(key.name);
    if (value != nullptr && !value->is_null()) key.set(config_, *value);
  }

  base::Cancel cancel_;
  std::string_view family_;
  Value site_;
  Value site_theme_;
  Value diagram_{Value::Object()};
  Checker checker_;
  Config config_;
};

}  // namespace

Result<Config> read_config(const source::Source& source, std::string_view original,
                           const Options& options, std::string_view family) {
  const bool has_none = !source.front_matter() && source.directives().empty() &&
                        options.config.empty() && options.theme.empty();
  if (has_none) return Config{};
  auto read_site = read_object(options.config.empty() ? "{}" : options.config, options.cancelled);
  if (const auto* const failure = std::get_if<json::Failure>(&read_site)) {
    return Result<Config>::failure(error_beside_text(options.config, *failure));
  }
  Value& site = std::get<Value>(read_site);
  if (!options.theme.empty()) site["theme"] = Value(options.theme);

  Reader reader(original, std::move(site), family, options.cancelled);
  std::vector<Diagnostic> warnings;
  if (source.front_matter()) {
    const Result<FrontMatter> read = read_front_matter(original, *source.front_matter());
    if (!read) return Result<Config>::failure(read.diagnostics());
    if (read->title.size() > options.limits.max_label) {
      const std::size_t begin = source.front_matter()->begin;
      return Result<Config>::failure(source::label_error("title", options.limits, {begin, begin}));
    }
    reader.add_front_matter(*read);
    warnings = read->warnings;
  }
  const Result<Directives> directives = read_directives(original, source, options.cancelled);
  if (!directives) return Result<Config>::failure(directives.diagnostics());
  reader.add_directives(*directives);
  if (options.cancelled && options.cancelled()) return Result<Config>::failure(base::cancelled());
  Config config = reader.run();
  const std::vector<Diagnostic> of_keys = reader.take_warnings();
  warnings.insert(warnings.end(), of_keys.begin(), of_keys.end());
  warnings.insert(warnings.end(), directives->warnings.begin(), directives->warnings.end());
  return {std::move(config), std::move(warnings)};
}

std::vector<Diagnostic> check_caller_config(std::string_view json) {
  Layer layer{{}, {0, json.size()}, {}};
  auto values = read_object(json, nullptr, &layer.repeated);
  if (const auto* const failure = std::get_if<json::Failure>(&values)) {
    return {error_of(json, *failure)};
  }
  layer.values = std::get<Value>(std::move(values));
  Checker checker(json, Author::caller);
  checker.clean(layer);
  return checker.take_warnings();
}

}  // namespace mmdc::config
