// Sequence diagram: model to places. Columns first, then how far everything reaches sideways, then
// one walk from top to bottom.
#include "lib/base/cancel.hpp"
#include "lib/diagrams/sequence/walk.hpp"

namespace mmdc::diagrams::sequence {

Result<Layout> layout(const Model& model, const Context& context) {
  const RoleTexts texts(context);
  const Columns columns = place_columns(model, texts, context);
  const std::vector<Extent> extents = find_extents(model, columns, texts, context);
  std::optional<Layout> layout = Walk(model, columns, extents, texts, context).run();
  if (!layout) return Result<Layout>::failure(base::cancelled());
  layout->fonts = texts.fonts;
  return *std::move(layout);
}

}  // namespace mmdc::diagrams::sequence
