#include "lib/api/pipeline.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "lib/config/read.hpp"
#include "lib/source/source.hpp"
#include "lib/text/measurer.hpp"
#include "lib/theme/theme.hpp"

namespace mmdc::api {
namespace {

Diagnostic error(std::string code, std::string message, std::optional<Span> span = std::nullopt) {
  return {Severity::error, std::move(code), std::move(message), span, {}};
}

const diagrams::Family* family_of(std::string_view text) {
  const auto families = diagrams::families();
  const auto found = std::ranges::find_if(
      families, [&](const diagrams::Family* family) { return family->claims(text); });
  return found == families.end() ? nullptr : *found;
}

Diagnostic unknown_type(const source::Source& source) {
  const std::string_view text = source.text();
  const std::size_t begin = source.begin();
  if (begin == text.size()) {
    return error("source.empty", "there is no diagram in this text", Span{begin, begin});
  }
  const std::size_t end = std::min(text.find_first_of(" \t\n;:", begin), text.size());
  Diagnostic diagnostic =
      error("source.unknown-type", "no type of diagram begins so", Span{begin, end});
  std::string known;
  for (const diagrams::Family* family : diagrams::families()) {
    if (!known.empty()) known += ", ";
    known += family->id;
  }
  diagnostic.hints.push_back({"types that can be drawn: " + known});
  return diagnostic;
}

/// The id with everything but letters, digits, `-` and `_` as `_`: it becomes part of URLs and
/// of selectors.
std::string safe_id(std::string_view id) {
  if (id.empty()) return "my-svg";
  std::string safe(id);
  for (char& c : safe) {
    const bool is_safe = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                         (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    if (!is_safe) c = '_';
  }
  return safe;
}

}  // namespace

Result<Parsed> parse(std::string_view text, const Options& options) {
  if (text.size() > options.limits.max_bytes) {
    return Result<Parsed>::failure(
        error("limit.bytes",
              "the text is longer than " + std::to_string(options.limits.max_bytes) + " bytes"));
  }
  const source::Source source(text);
  const diagrams::Family* family = family_of(source.text().substr(source.begin()));
  if (family == nullptr) return Result<Parsed>::failure(unknown_type(source));

  Result<config::Config> config = config::read_config(source, text, options, family->id);
  if (!config) return Result<Parsed>::failure(config.diagnostics());
  Result<diagrams::Opaque> model = family->parse(source, options);
  if (!model) return Result<Parsed>::failure(model.diagnostics());
  std::vector<Diagnostic> warnings = config.diagnostics();
  warnings.insert(warnings.end(), model.diagnostics().begin(), model.diagnostics().end());
  return {{family, std::move(*model), std::move(*config)}, std::move(warnings)};
}

Result<scene::Scene> draw(const Parsed& parsed, const Options& options) {
  const std::optional<base::Color> background = base::parse_color(options.background);
  if (!background) {
    return Result<scene::Scene>::failure(
        error("option.background", "'" + options.background + "' is not a CSS colour"));
  }
  Options checked = options;
  checked.id = safe_id(options.id);
  const text::BuiltinMeasurer measurer;
  const config::Config& config = parsed.config;
  const theme::Theme theme =
      theme::make_theme(config.theme, config.theme_variables, config.theme_overlay);
  const diagrams::Context context{config, theme, measurer, checked};

  const Result<diagrams::Opaque> layout = parsed.family->layout(parsed.model.get(), context);
  if (!layout) return Result<scene::Scene>::failure(layout.diagnostics());
  scene::Scene scene = parsed.family->draw(parsed.model.get(), layout->get(), context);
  if (background->alpha > 0) scene.background = background;
  return {std::move(scene), layout.diagnostics()};
}

}  // namespace mmdc::api
