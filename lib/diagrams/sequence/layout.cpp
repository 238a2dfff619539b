// Sequence diagram: model to places. Columns first, then how far everything reaches sideways, then
// one walk from top to bottom.
#include "lib/diagrams/sequence/walk.hpp"

namespace mmdc::diagrams::sequence {

Result<Layout> layout(const Model& model, const Context& context) {
  const RoleTexts texts(context);
  const Columns columns = place_columns(model, texts, context);
  const std::vector<Extent> extents = find_extents(model, columns, texts, context);
  std::optional<Layout> layout = Walk(model, columns, extents, texts, context).run();
  if (!layout) {
    return Result<Layout>::failure(
        Diagnostic{Severity::error, "limit.cancelled", "the work was cancelled"});
  }
  return *std::move(layout);
}

}  // namespace mmdc::diagrams::sequence
