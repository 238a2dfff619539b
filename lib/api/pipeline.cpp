#include "lib/api/pipeline.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "lib/api/encoding.hpp"
#include "lib/api/mermaid_limits.hpp"
#include "lib/api/unknown_type.hpp"
#include "lib/base/ascii.hpp"
#include "lib/base/cancel.hpp"
#include "lib/base/url.hpp"
#include "lib/base/utf8.hpp"
#include "lib/config/read.hpp"
#include "lib/css/cascade.hpp"
#include "lib/css/parse.hpp"
#include "lib/css/schemes.hpp"
#include "lib/css/scope.hpp"
#include "lib/scene/secure.hpp"
#include "lib/source/source.hpp"
#include "lib/text/assisted.hpp"
#include "lib/theme/theme.hpp"

namespace mmdc::api {
namespace {

Diagnostic error(std::string code, std::string message, std::optional<Span> span = std::nullopt) {
  return {Severity::error, std::move(code), std::move(message), span, {}};
}

const diagrams::Family* family_of(std::string_view text) {
  const auto families = diagrams::families();
  const auto found = std::ranges::find_if(families, [&](const diagrams::Family* family) {
    return std::ranges::any_of(family->headers,
                               [&](std::string_view header) { return text.starts_with(header); });
  });
  return found == families.end() ? nullptr : *found;
}

/// The id with everything but letters, digits, `-` and `_` as `_`: it becomes part of URLs and
/// of selectors.
std::string safe_id(std::string_view id) {
  if (id.empty()) return "my-svg";
  std::string safe(id);
  for (char& c : safe) {
    if (!base::is_word(c) && c != '-') c = '_';
  }
  return safe;
}

Diagnostic no_color(const std::string& text) {
  return error("option.background", "'" + text + "' is not a CSS colour");
}

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
    Diagnostic warning{
        Severity::warning,
        "security.image",
        "the image '" + base::in_short(url) + "' is left out: a picture loads nothing from elsewhere",
        std::nullopt,
        {}};
    if (level == scene::Security::strict && base::safe_url(url) == url) {
      warning.hints.push_back({"the caller's `securityLevel: loose` lets it in"});
    }
    warnings.push_back(std::move(warning));
  }
}

/// Styles a finished picture: style sheets, and the second theme if there is one.
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
    std::vector<Diagnostic> told_already;
    secure(*dark, parsed.config, told_already);
    if (!sheet.empty()) css::apply(sheet, css::Scheme::dark, *dark, options.cancelled);
    css::add_dark(scene, *dark);
  }
  return {std::move(scene), std::move(warnings)};
}

/// 'ไ' (U+0E44)
std::string named(char32_t character) {
  std::string name = "'";
  base::append_utf8(name, character);
  name += "' (U+";
  constexpr int least_digits = 4, most_digits = 6, bits = 4;
  for (int digit = most_digits; digit-- > 0;) {
    const std::uint32_t rest = static_cast<std::uint32_t>(character) >> (bits * digit);
    if (rest > 0 || digit < least_digits) name += "0123456789ABCDEF"[rest & 0xFU];
  }
  return name + ")";
}

/// A warning if what is shown here has boxes in place of characters.
std::optional<Diagnostic> missing_glyphs(const text::AssistedMeasurer& measurer) {
  constexpr std::size_t most_told = 5;
  const std::set<char32_t> missing = measurer.missing_characters();
  if (missing.empty()) return std::nullopt;
  std::string told;
  std::size_t count = 0;
  for (const char32_t c : missing) {
    if (count++ == most_told) break;
    told += (told.empty() ? "" : ", ") + named(c);
  }
  if (missing.size() > most_told) {
    told += " and " + std::to_string(missing.size() - most_told) + " more";
  }
  return Diagnostic{Severity::warning,
                    "text.missing-glyph",
                    "no font here has " + told + ": boxes are shown instead",
                    std::nullopt,
                    {}};
}

/// A warning for each list of fonts that none is there of, at its place if the text has it. The
/// lists of formulas are nobody's wish.
std::vector<Diagnostic> unknown_fonts(const text::AssistedMeasurer& measurer,
                                      std::span<const source::FontName> places) {
  std::vector<Diagnostic> warnings;
  for (const std::string& list : measurer.unknown_families()) {
    const std::string_view name = text::first_family(list);
    if (name.empty() || list == text::script_families) continue;
    const auto place = std::ranges::find(places, base::lower(name), &source::FontName::name);
    const std::string_view stack = text::css_stack(text::match_family(list).family);
    warnings.push_back({Severity::warning,
                        "text.unknown-font",
                        "there is no font '" + std::string(name) +
                            "' here: its widths are taken to be those of " +
                            std::string(text::first_family(stack)),
                        place == places.end() ? std::nullopt : std::optional(place->span),
                        {}});
  }
  return warnings;
}

/// Source -> Model. The lines of the text end in line feeds, and all places are in it.
Result<Parsed> parse_lines(std::string_view text, source::LineEnds line_ends,
                           const Options& options) {
  const source::Source source(text);
  const diagrams::Family* family = family_of(source.text().substr(source.begin()));
  if (family == nullptr) return Result<Parsed>::failure(unknown_type(source));

  Result<config::Config> config = config::read_config(source, text, options, family->id);
  if (!config) return Result<Parsed>::failure(config.diagnostics());
  if (auto too_long = check_text_size(source, *config)) {
    return Result<Parsed>::failure(*std::move(too_long));
  }
  Result<diagrams::Opaque> model = parse_within_limits(*family, source, *config, options);
  if (!model) return Result<Parsed>::failure(model.diagnostics());
  std::vector<Diagnostic> warnings = config.diagnostics();
  warnings.insert(warnings.end(), model.diagnostics().begin(), model.diagnostics().end());
  return {{family, std::move(*model), std::move(*config), source::find_font_names(text),
           std::move(line_ends)},
          std::move(warnings)};
}

/// Source -> Model. All places are in the text as the caller has it.
Result<Parsed> parse_text(std::string_view text, const Options& options) {
  if (text.find('\r') == std::string_view::npos) {
    return parse_lines(text, source::LineEnds(text), options);
  }
  const source::LineEnds line_ends(text);
  Result<Parsed> parsed = parse_lines(source::with_line_feeds(text), line_ends, options);
  std::vector<Diagnostic> told = line_ends.in_original(parsed.diagnostics());
  if (!parsed) return Result<Parsed>::failure(std::move(told));
  return {*std::move(parsed), std::move(told)};
}

/// Model -> Layout -> Scene. All places are in the text that parse_lines() had.
Result<scene::Scene> draw_parsed(const Parsed& parsed, const Options& options) {
  const std::optional<base::Color> background = base::parse_color(options.background);
  if (!background) return Result<scene::Scene>::failure(no_color(options.background));
  Options checked = options;
  checked.id = safe_id(options.id);
  const text::AssistedMeasurer measurer(options.text_measurer, options.shown_here,
                                        options.cancelled);
  const config::Config& config = parsed.config;
  const theme::Theme theme =
      theme::make_theme(config.theme, config.theme_variables, config.theme_overlay);
  const diagrams::Context context{config, theme, measurer, checked};
  const auto is_cancelled = [&] { return measurer.was_cancelled() || context.is_cancelled(); };

  const Result<diagrams::Opaque> layout = parsed.family->layout(parsed.model.get(), context);
  if (!layout) return Result<scene::Scene>::failure(layout.diagnostics());
  scene::Scene scene = parsed.family->draw(parsed.model.get(), layout->get(), context);
  if (is_cancelled()) return Result<scene::Scene>::failure(base::cancelled());
  if (background->alpha > 0) scene.background = background;
  // White is what most viewers have behind a picture. What can be seen through would be twice as
  // strong beside CSS, and with two themes CSS alone can change it.
  scene.is_background_painted = background->alpha == 1 &&
                                background != base::Color::rgb(0xFFFFFF) &&
                                options.dark_theme.empty();
  scene.has_styles = options.has_styles;
  scene.max_pixels = options.limits.max_pixels;
  Result<scene::Scene> styled =
      with_styles(std::move(scene), parsed, layout->get(), checked, measurer);
  if (is_cancelled()) return Result<scene::Scene>::failure(base::cancelled());
  if (!styled) return styled;
  std::vector<Diagnostic> warnings = layout.diagnostics();
  warnings.insert(warnings.end(), styled.diagnostics().begin(), styled.diagnostics().end());
  std::ranges::move(unknown_fonts(measurer, parsed.font_names), std::back_inserter(warnings));
  if (options.shown_here) {
    if (auto warning = missing_glyphs(measurer)) warnings.push_back(*std::move(warning));
  }
  return {std::move(*styled), std::move(warnings)};
}

}  // namespace

Result<Parsed> parse(std::string_view text, const Options& options) {
  if (text.size() > options.limits.max_bytes) {
    const std::size_t most = options.limits.max_bytes;
    Diagnostic too_long = error(
        "limit.bytes", "a text may have " + std::to_string(most) + " bytes; this one has more",
        Span{most, most});
    too_long.hints = {{"draw it in parts, or raise `Limits::max_bytes`"}};
    return Result<Parsed>::failure(std::move(too_long));
  }
  return told_of_encoding(parse_text(text, options), text);
}

Result<scene::Scene> draw(const Parsed& parsed, const Options& options) {
  Result<scene::Scene> scene = draw_parsed(parsed, options);
  std::vector<Diagnostic> told = parsed.line_ends.in_original(scene.diagnostics());
  if (!scene) return Result<scene::Scene>::failure(std::move(told));
  for (scene::Subject& subject : scene->subjects) {
    subject.span = parsed.line_ends.in_original(subject.span);
  }
  return {*std::move(scene), std::move(told)};
}

}  // namespace mmdc::api
