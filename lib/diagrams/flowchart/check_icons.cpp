#include "lib/diagrams/flowchart/check_icons.hpp"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "lib/base/hints.hpp"
#include "lib/text/markup.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

class IconChecker {
 public:
  IconChecker(const icons::Library& icons, base::Cancel& cancel, source::Diagnostics& diagnostics)
      : icons_(icons), cancel_(cancel), diagnostics_(diagnostics) {}

  /// False once nobody would hear of what else there is.
  bool goes_on() { return !cancel_.tick() && diagnostics_.takes_warnings(); }

  void check(const Label& label, Span span) {
    if (label.text.find("<img") != std::string::npos) {
      diagnostics_.warning("flowchart.image-in-label",
                           "an image in a label is not drawn: its `alt` stands for it", span,
                           {{"`A@{ img: \"images/logo.png\" }` makes a node of an image"}});
    }
    if (label.text.find("fa") == std::string::npos) return;
    for (const text::MarkupRun& run : text::read_markup(label.text, label.kind)) {
      if (!goes_on()) return;
      check(run.icon, span);
    }
  }

  void check(const std::string& icon, Span span) {
    if (icon.empty() || icons_.find(icon) != nullptr || !told_.insert(icon).second) return;
    if (cancel_.requested()) return;
    diagnostics_.warning("flowchart.unknown-icon",
                         "there is no icon '" + icon + "': a question mark stands for it", span,
                         base::hints_of(hint_for(icon)));
  }

 private:
  std::string hint_for(const std::string& icon) const {
    if (icons_.has_prefix_of(icon)) return base::did_you_mean(icons_.nearest(icon));
    return "no icons have the prefix `" + icon.substr(0, icon.find(':')) + '`';
  }

  const icons::Library& icons_;
  base::Cancel& cancel_;
  source::Diagnostics& diagnostics_;
  std::set<std::string> told_;
};

}  // namespace

void check_icons(const Model& model, const icons::Library& icons, base::Cancel& cancel,
                 source::Diagnostics& diagnostics) {
  IconChecker checker(icons, cancel, diagnostics);
  for (const Node& node : model.nodes) {
    if (!checker.goes_on()) return;
    checker.check(node.label, node.span);
    checker.check(node.media.icon, node.span);
  }
  for (const Edge& edge : model.edges) {
    if (!checker.goes_on()) return;
    checker.check(edge.link.label, edge.span);
  }
  for (const Subgraph& subgraph : model.subgraphs) {
    if (!checker.goes_on()) return;
    checker.check(subgraph.title, subgraph.span);
  }
}

}  // namespace mmdc::diagrams::flowchart
