/// @file
/// From Mermaid text to a picture: Diagram is what the text says, Drawing is how it looks.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <mmdc/element.hpp>
#include <mmdc/geometry.hpp>
#include <mmdc/options.hpp>
#include <mmdc/patience.hpp>
#include <mmdc/result.hpp>

namespace mmdc {

namespace scene {
struct Scene;
}

/// A finished picture, independent of any file format. A cheap handle: copies share the same
/// unchanging picture, which any number of threads may read.
class Drawing {
 public:
  /// The extent in user units (CSS px at scale 1).
  Size size() const;

  /// The text alternative that the diagram gives (accTitle, accDescr); empty if it gives none.
  const std::string& title() const;
  const std::string& description() const;

  /// The picture as an SVG document in UTF-8, without an XML declaration. The same drawing gives
  /// the same bytes.
  std::string to_svg() const;

  /// The same for a caller who doesn't wait for ever. Fails with `limit.time` and
  /// `limit.cancelled`.
  Result<std::string> to_svg(const Patience& patience) const;

  /// Everything that is shown and that the text speaks of, in the order of the text.
  std::vector<Element> elements() const;

  /// What is seen at a place, in user units from the drawing's top left corner: the topmost element
  /// whose outline holds the place, or the nearest line within `tolerance` user units. Inside a
  /// group it is the group where nothing else is, inside a `loop` or `alt` frame nothing.
  std::optional<Element> hit_test(double x, double y, double tolerance = 3) const;

  /// For the backends of this library; not part of the stable interface.
  explicit Drawing(std::shared_ptr<const scene::Scene> scene);
  const scene::Scene& scene() const { return *scene_; }

 private:
  std::shared_ptr<const scene::Scene> scene_;
};

/// What a Mermaid text says. A cheap handle like Drawing.
class Diagram {
 public:
  /// Reads a text in UTF-8. Fails with every error found in one run (20 at most), each with its
  /// place in `text`. The text is not needed any longer afterwards. Of the options the theme, the
  /// configuration and the limits count, those of work for the time that reading takes.
  static Result<Diagram> parse(std::string_view text, const Options& options = {});

  /// The name of the diagram's type: "flowchart", "sequence".
  std::string_view family() const;

  /// Lays the diagram out and paints it. Fails only on limits, cancellation or a bad option. Of the
  /// options all else counts: give both calls the same ones. The theme, the configuration and the
  /// limits on the text are those that it was read with.
  Result<Drawing> draw(const Options& options = {}) const;

 private:
  struct State;
  explicit Diagram(std::shared_ptr<const State> state);

  std::shared_ptr<const State> state_;
};

/// parse, draw and to_svg in one call, which `max_time` is for. Warnings of both steps are beside
/// the value.
Result<std::string> render_svg(std::string_view text, const Options& options = {});

}  // namespace mmdc
