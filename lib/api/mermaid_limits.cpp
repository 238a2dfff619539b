#include "lib/api/mermaid_limits.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace mmdc::api {
namespace {

std::size_t whole(double limit) {
  constexpr double highest = 1e15;
  return static_cast<std::size_t>(std::clamp(limit, 0.0, highest));
}

Hint who_may_raise(const std::string& key) {
  return {"the caller's `" + key +
          "` is the limit (`-c`, Options::config); a diagram can't set it"};
}

}  // namespace

std::optional<Diagnostic> check_text_size(const source::Source& source,
                                          const config::Config& config) {
  if (!config.max_text_size) return std::nullopt;
  const std::size_t limit = whole(*config.max_text_size);
  const auto place = source.find_unit(limit);
  if (!place) return std::nullopt;
  return Diagnostic{Severity::error,
                    "limit.text-size",
                    "the text is longer than " + std::to_string(limit) + " characters",
                    Span{*place, *place},
                    {who_may_raise("maxTextSize")}};
}

Result<diagrams::Opaque> parse_within_limits(const diagrams::Family& family,
                                             const source::Source& source,
                                             const config::Config& config, const Options& options) {
  const bool is_limited = family.has_counted_edges && config.max_edges &&
                          whole(*config.max_edges) < options.limits.max_edges;
  if (!is_limited) return family.parse(source, options);
  Options limited = options;
  limited.limits.max_edges = whole(*config.max_edges);
  Result<diagrams::Opaque> model = family.parse(source, limited);
  if (model) return model;
  std::vector<Diagnostic> diagnostics = model.diagnostics();
  for (Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.code == "limit.edges") diagnostic.hints = {who_may_raise("maxEdges")};
  }
  return Result<diagrams::Opaque>::failure(std::move(diagnostics));
}

}  // namespace mmdc::api
