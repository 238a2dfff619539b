#include <algorithm>
#include <cmath>
#include <span>

#include "lib/cairo/handles.hpp"
#include "lib/cairo/link.hpp"
#include "lib/cairo/paint.hpp"
#include "lib/cairo/shape.hpp"
#include "lib/cairo/show.hpp"
#include "lib/scene/direction.hpp"

namespace mmdc::cairo {
namespace {

using Runs = std::span<const scene::TextRun>;

/// The letters' outlines, drawn over their insides as SVG does.
void stroke_letters(cairo_t* context, PangoLayout* layout, const scene::Stroke& stroke) {
  if (stroke.width <= 0) return;
  const SavedState saved(context);
  set_source(context, stroke.color);
  cairo_set_line_width(context, stroke.width);
  pango_cairo_layout_path(context, layout);
  cairo_stroke(context);
}

class TextPainter {
 public:
  TextPainter(cairo_t* cairo, const scene::Text& text, bool links)
      : cairo_(cairo),
        text_(text),
        links_(links),
        right_to_left_(scene::is_right_to_left(text)),
        context_(pango_cairo_create_context(cairo)) {
    use_unhinted_metrics(context_.get());
  }

  void paint(const scene::TextLine& line) const {
    if (!std::isfinite(line.position.x) || !std::isfinite(line.position.y)) return;
    std::vector<Part> parts = parts_of(line.runs);
    if (right_to_left_) std::ranges::reverse(parts);
    double width = 0;
    for (const Part& part : parts) width += width_of(part.layout.get());
    double x = start_of(line, text_.anchor, width);
    for (const Part& part : parts) {
      set_source(cairo_, text_.fill);
      cairo_move_to(cairo_, x, line.position.y - baseline_of(part.layout.get()));
      const LinkArea link(cairo_, links_ ? part.runs.front().href : std::string());
      show_line(cairo_, part.layout.get());
      if (text_.stroke) {
        cairo_move_to(cairo_, x, line.position.y - baseline_of(part.layout.get()));
        stroke_letters(cairo_, part.layout.get(), *text_.stroke);
      }
      x += width_of(part.layout.get());
    }
  }

 private:
  /// Runs that are set together.
  struct Part {
    Runs runs;
    PangoText layout;
  };

  /// The whole line, but for links, each of which is a part of its own.
  std::vector<Part> parts_of(Runs runs) const {
    std::vector<Part> parts;
    while (!runs.empty()) {
      const auto end = std::ranges::find_if(
          runs, [&](const scene::TextRun& run) { return links_ && run.href != runs.front().href; });
      const Runs part = runs.first(static_cast<std::size_t>(end - runs.begin()));
      parts.push_back({part, shape(context_.get(), part, text_.font, right_to_left_)});
      runs = runs.subspan(part.size());
    }
    return parts;
  }

  cairo_t* cairo_;
  const scene::Text& text_;
  bool links_;
  bool right_to_left_;
  PangoFonts context_;
};

}  // namespace

void paint_text(cairo_t* context, const scene::Text& text, bool links) {
  if (text.is_outlined) return;
  const TextPainter painter(context, text, links);
  for (const scene::TextLine& line : text.lines) painter.paint(line);
  cairo_new_path(context);  // Pango leaves a current point behind
}

}  // namespace mmdc::cairo
