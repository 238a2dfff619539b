// The contract of a family: what the pipeline asks of each type of diagram.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include <mmdc/options.hpp>
#include <mmdc/result.hpp>

#include "lib/config/config.hpp"
#include "lib/scene/scene.hpp"
#include "lib/source/source.hpp"
#include "lib/text/measurer.hpp"
#include "lib/theme/theme.hpp"

namespace mmdc::diagrams {

/// Everything but the model that a layout and a drawing may depend on.
struct Context {
  const config::Config& config;
  const theme::Theme& theme;
  const text::Measurer& measurer;
  const Options& options;

  /// Asked in loops over the model. A loop may end early then; the pipeline asks once more, and
  /// tells.
  bool is_cancelled() const { return options.cancelled && options.cancelled(); }
};

/// A family's model or layout, of a type that only the family knows.
using Opaque = std::shared_ptr<const void>;

/// A family's card.
struct Family {
  std::string_view id;

  /// Mermaid's limit maxEdges is about this family.
  bool has_counted_edges = false;

  /// Words of which one begins each text of this family (white space skipped), the usual one first.
  std::span<const std::string_view> headers;

  Result<Opaque> (*parse)(const source::Source& source, const Options& options);
  Result<Opaque> (*layout)(const void* model, const Context& context);
  scene::Scene (*draw)(const void* model, const void* layout, const Context& context);
};

/// All families, in the order in which they are asked whether a text is theirs.
std::span<const Family* const> families();

/// Hides the type of a result's value.
template <typename T>
Result<Opaque> to_opaque(Result<T> result) {
  if (!result) return Result<Opaque>::failure(result.diagnostics());
  Opaque opaque = std::make_shared<const T>(std::move(*result));
  return {std::move(opaque), result.diagnostics()};
}

/// The card of a family that is written in terms of its own types.
template <typename Model, typename Layout,
          Result<Model> (*parse)(const source::Source&, const Options&),
          Result<Layout> (*layout)(const Model&, const Context&),
          scene::Scene (*draw)(const Model&, const Layout&, const Context&)>
constexpr Family make_family(std::string_view id, std::span<const std::string_view> headers,
                             bool has_counted_edges = false) {
  return {
      .id = id,
      .has_counted_edges = has_counted_edges,
      .headers = headers,
      .parse = [](const source::Source& source,
                  const Options& options) { return to_opaque(parse(source, options)); },
      .layout =
          [](const void* model, const Context& context) {
            return to_opaque(layout(*static_cast<const Model*>(model), context));
          },
      .draw =
          [](const void* model, const void* placed, const Context& context) {
            return draw(*static_cast<const Model*>(model), *static_cast<const Layout*>(placed),
                        context);
          },
  };
}

}  // namespace mmdc::diagrams
