#include "lib/api/styles.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "lib/base/color.hpp"
#include "lib/base/hints.hpp"
#include "lib/base/url.hpp"
#include "lib/config/schema.hpp"
#include "lib/css/cascade.hpp"
#include "lib/css/parse.hpp"
#include "lib/css/schemes.hpp"
#include "lib/css/scope.hpp"
#include "lib/diagrams/family.hpp"
#include "lib/scene/secure.hpp"
#include "lib/theme/theme.hpp"

namespace mmdc::api {
namespace {

/// The rules of the diagram and the caller, tied to the picture; warnings about the diagram's.
css::StyleSheet style_sheet_of(const config::Config& config, const Options& options,
                               std::vector<Diagnostic>& warnings) {
  css::Parsed own = css::parse(config.theme_css);
  for (Diagnostic& warning : own.warnings) {
    if (!config.theme_css_place) break;
    warning.message = "themeCSS: " + warning.message;
    warning.span = config.theme_css_place;
    warnings.push_back(std::move(warning));
  }
  for (css::Rule& rule : css::parse(options.style_sheet).sheet.rules) {
    own.sheet.rules.push_back(std::move(rule));
  }
  return css::scoped(std::move(own.sheet), options.id);
}

/// The same picture in the colours of the dark theme.
Result<scene::Scene> draw_dark(const Parsed& parsed, const void* layout, const Options& options,
                               const text::Measurer& measurer, bool has_background) {
  config::Config config = parsed.config;
  config.theme = options.dark_theme;
  const theme::Theme theme =
      theme::make_theme(config.theme, config.theme_variables, config.theme_overlay);
  const auto background = options.dark_background.empty()
                              ? std::optional(theme.background)
                              : base::parse_color(options.dark_background);
  if (!background) return Result<scene::Scene>::failure(no_color(options.dark_background));
  Options dark = options;
  if (has_background) dark.background = base::format_color(*background);
  const diagrams::Context context{config, theme, measurer, dark};
  scene::Scene scene = parsed.family->draw(parsed.model.get(), layout, context);
  if (has_background) scene.background = background;
  return scene;
}

/// Takes out of the picture what the level of security forbids.
void secure(scene::Scene& scene, const config::Config& config, std::vector<Diagnostic>& warnings) {
  scene::Security level = scene::Security::strict;
  if (config.security_level == "loose") level = scene::Security::loose;
  if (config.security_level == "sandbox") level = scene::Security::sandbox;
  for (const std::string& url : scene::secure(scene, level)) {
    Diagnostic warning{Severity::warning,
                       "security.image",
                       "the image '" + base::in_short(url) +
                           "' is left out: a picture loads nothing from elsewhere",
                       std::nullopt,
                       {}};
    if (level == scene::Security::strict && base::safe_url(url) == url) {
      warning.hints.push_back({"the caller's `securityLevel: loose` lets it in"});
    }
    warnings.push_back(std::move(warning));
  }
}

}  // namespace

Diagnostic no_color(const std::string& text) {
  return {Severity::error, "option.background", "'" + text + "' is not a CSS colour"};
}

std::optional<Diagnostic> unknown_theme(const std::string& name) {
  if (name.empty() || config::is_theme(name)) return std::nullopt;
  const std::string type(config::type_of("", "theme").value_or(""));
  return Diagnostic{Severity::warning, "option.theme",
                    "there is no theme '" + base::in_short(name) + "': the default one is taken",
                    std::nullopt,
                    base::hints_of(base::did_you_mean(config::nearest_choice(type, name),
                                                      "it takes " + config::describe_type(type)))};
}

Result<scene::Scene> with_styles(scene::Scene scene, const Parsed& parsed, const void* layout,
                                 const Options& options, const text::Measurer& measurer) {
  std::vector<Diagnostic> warnings;
  secure(scene, parsed.config, warnings);
  const css::StyleSheet sheet = style_sheet_of(parsed.config, options, warnings);
  if (!sheet.empty()) {
    css::apply(sheet, css::Scheme::light, scene, options.cancelled);
    scene.style_sheet += css::format(sheet);
  }
  if (!options.dark_theme.empty() && !parsed.config.is_theme_of_diagram) {
    Result<scene::Scene> dark =
        draw_dark(parsed, layout, options, measurer, scene.background.has_value());
    if (!dark) return dark;
    if (auto warning = unknown_theme(options.dark_theme)) warnings.push_back(*std::move(warning));
    std::vector<Diagnostic> told_already;
    secure(*dark, parsed.config, told_already);
    if (!sheet.empty()) css::apply(sheet, css::Scheme::dark, *dark, options.cancelled);
    css::add_dark(scene, *dark);
  }
  return {std::move(scene), std::move(warnings)};
}

}  // namespace mmdc::api
