#include "lib/api/pipeline.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "lib/api/encoding.hpp"
#include "lib/api/font_warnings.hpp"
#include "lib/api/mermaid_limits.hpp"
#include "lib/api/styles.hpp"
#include "lib/api/unknown_type.hpp"
#include "lib/base/ascii.hpp"
#include "lib/base/cancel.hpp"
#include "lib/base/color.hpp"
#include "lib/config/read.hpp"
#include "lib/source/source.hpp"
#include "lib/text/assisted.hpp"
#include "lib/theme/theme.hpp"

namespace mmdc::api {
namespace {

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
  if (auto warning = unknown_theme(options.theme)) warnings.push_back(*std::move(warning));
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
    Diagnostic too_long{Severity::error,
                        "limit.bytes",
                        "a text may have " + std::to_string(most) + " bytes; this one has more",
                        Span{most, most},
                        {{"draw it in parts, or raise `Limits::max_bytes`"}}};
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
