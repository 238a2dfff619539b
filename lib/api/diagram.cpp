#include <utility>

#include <mmdc/diagram.hpp>

#include "lib/api/deadline.hpp"
#include "lib/api/in_order.hpp"
#include "lib/api/pipeline.hpp"

namespace mmdc {

struct Diagram::State {
  api::Parsed parsed;
};

Diagram::Diagram(std::shared_ptr<const State> state) : state_(std::move(state)) {}

Result<Diagram> Diagram::parse(std::string_view text, const Options& options) {
  const api::Deadline deadline(options);
  Result<api::Parsed> parsed = api::parse(text, deadline.options());
  if (!parsed)
    return Result<Diagram>::failure(api::in_order(deadline.explain(parsed.diagnostics())));
  return {Diagram(std::make_shared<const State>(State{std::move(*parsed)})),
          api::in_order(parsed.diagnostics())};
}

std::string_view Diagram::family() const {
  return state_->parsed.family->id;
}

Result<Drawing> Diagram::draw(const Options& options) const {
  const api::Deadline deadline(options);
  Result<scene::Scene> scene = api::draw(state_->parsed, deadline.options());
  if (!scene) return Result<Drawing>::failure(api::in_order(deadline.explain(scene.diagnostics())));
  return {Drawing(std::make_shared<const scene::Scene>(std::move(*scene))),
          api::in_order(scene.diagnostics())};
}

Result<std::string> render_svg(std::string_view text, const Options& options) {
  using Svg = Result<std::string>;
  const api::Deadline deadline(options);
  const Options& asked = deadline.options();
  const Result<Diagram> diagram = Diagram::parse(text, asked);
  if (!diagram) return Svg::failure(deadline.explain(diagram.diagnostics()));
  const Result<Drawing> drawing = diagram->draw(asked);
  if (!drawing) return Svg::failure(deadline.explain(drawing.diagnostics()));
  Svg svg = drawing->to_svg(Patience{.cancelled = asked.cancelled});
  if (!svg) return Svg::failure(deadline.explain(svg.diagnostics()));
  std::vector<Diagnostic> warnings = diagram.diagnostics();
  warnings.insert(warnings.end(), drawing.diagnostics().begin(), drawing.diagnostics().end());
  return {*std::move(svg), api::in_order(std::move(warnings))};
}

}  // namespace mmdc
