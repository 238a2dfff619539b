/// @file
/// What a caller may choose about a drawing.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <mmdc/icons.hpp>
#include <mmdc/text.hpp>

namespace mmdc {

/// The generation of Mermaid whose pictures are drawn.
enum class Compat {
  mermaid_11 = 11,  ///< classic look, dagre's layout
};

/// How the nodes of a rank are ordered in a layered layout.
enum class LayoutQuality {
  faithful,  ///< as Mermaid orders them
  best,      ///< in another order where edges then cross less often
};

/// Bounds on the work that a text may cause. What goes past one is an error `limit.*`.
struct Limits {
  std::size_t max_bytes = 4'000'000;  ///< of the text
  std::size_t max_nodes = 200'000;    ///< nodes or participants
  std::size_t max_edges = 400'000;    ///< edges or messages
  std::size_t max_nesting = 50;       ///< subgraphs or blocks in each other
  std::size_t max_label = 100'000;    ///< bytes of one label, title or tooltip

  /// Dummy nodes of a flowchart's layout: one on each rank that an edge passes between its ends,
  /// where every second rank is one for labels, and two on each rank of a subgraph. A million of
  /// them take some 220 MB while the layout goes on.
  std::size_t max_dummies = 3'000'000;

  /// Of wall time, for each call of the library: reading a text, drawing it. 0 and less: as long as
  /// it takes.
  std::chrono::milliseconds max_time{0};

  /// Of a PNG of the drawing, width times height, where PngOptions says nothing else.
  std::size_t max_pixels = 100'000'000;

  /// For texts of strangers: far more than people write, far less than the defaults, and at most
  /// five seconds a call.
  static Limits untrusted();
};

/// The choices for reading a text and for drawing it; both calls get the same ones.
struct Options {
  Compat compat = Compat::mermaid_11;

  /// The id of the picture's root element and the prefix of every id in it. Pictures that share an
  /// HTML page need different ones. Letters, digits, `-` and `_` come out as they are; any other
  /// character is written as `_`, an empty id as "my-svg".
  std::string id = "my-svg";

  /// What is behind the drawing: a CSS colour or "transparent".
  std::string background = "white";

  /// Configuration as JSON, by Mermaid's names: `{"theme": "dark", "flowchart": {"curve":
  /// "step"}}`. What a diagram's own front matter and directives say comes over it, but for the
  /// secure keys. Empty for none. Text that is no JSON object is an error `config.bad-json` without
  /// a span: it says its line and column in words. `check_config` tells the rest.
  std::string config = {};

  /// The name of a theme; over that of `config`, under that of the diagram. Empty for none. A name
  /// that no theme has stands for the default theme, with the warning `option.theme`.
  std::string theme = {};

  /// A second theme, for readers whose system is set to dark colours: the SVG then follows them by
  /// itself (`prefers-color-scheme`), with `theme` for everyone else and in every other format. Has
  /// no effect on a diagram that names its own theme. Empty for none; other names as in `theme`.
  std::string dark_theme = {};

  /// What is behind the drawing in the dark theme; empty for the colour that the theme is made for.
  /// Has no effect if `background` is transparent.
  std::string dark_background = {};

  /// A style sheet in CSS, over the `themeCSS` of the diagram. It takes effect in every format.
  /// What of it is not understood or could load something is left out; `check_style_sheet` tells.
  std::string style_sheet = {};

  /// False writes an SVG without any style element or style attribute, for pages whose content
  /// security policy forbids them: all looks are attributes. Animations and dark colours are lost.
  bool has_styles = true;

  /// The key `layoutQuality` of the configuration comes over it.
  LayoutQuality layout_quality = LayoutQuality::best;

  /// Where icons are looked for before the built-in ones.
  std::vector<IconPack> icon_packs = {};

  Limits limits = {};

  /// Gives what measures scripts and fonts that the library has no metrics of, such as
  /// `mmdc::pango_measurer` of <mmdc/cairo.hpp>. Asked at most once a drawing, on the thread that
  /// asked for it, and only if the diagram has such text, so that whatever it opens costs nothing
  /// otherwise. Null, or a function that gives null: the widths are estimated on the wide side.
  std::function<std::shared_ptr<const TextMeasurer>()> text_measurer = nullptr;

  /// The picture is painted with the fonts of this machine (PNG, PDF, embedded or outlined fonts):
  /// where none is installed that has the built-in metrics, `text_measurer` measures what stands in
  /// for it. Otherwise the metrics are those that viewers of an SVG are expected to have.
  bool shown_here = false;

  /// Asked now and then; true ends the work with the error `limit.cancelled`. Called on the thread
  /// that asked for the work. Must not throw.
  std::function<bool()> cancelled = nullptr;
};

}  // namespace mmdc
