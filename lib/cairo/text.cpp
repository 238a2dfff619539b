#include <algorithm>
#include <cmath>
#include <span>

#include "lib/cairo/glyph_runs.hpp"
#include "lib/cairo/glyph_text.hpp"
#include "lib/cairo/handles.hpp"
#include "lib/cairo/link.hpp"
#include "lib/cairo/paint.hpp"
#include "lib/cairo/run_text.hpp"
#include "lib/cairo/shape.hpp"
#include "lib/scene/direction.hpp"

namespace mmdc::cairo {
namespace {

using Runs = std::span<const scene::TextRun>;

/// The letters' outlines, drawn over their insides as SVG does.
void stroke_letters(cairo_t* context, PangoLayout* layout, const scene::Stroke& stroke) {
  if (stroke.width <= 0) return;
  const SavedState saved(context);
  set_source(context, stroke.color, stroke.opacity);
  cairo_set_line_width(context, stroke.width);
  pango_cairo_layout_path(context, layout);
  cairo_stroke(context);
}

cairo_surface_type_t surface_of(cairo_t* context) {
  return cairo_surface_get_type(cairo_get_group_target(context));
}

bool is_document(cairo_t* context) {
  return surface_of(context) == CAIRO_SURFACE_TYPE_PDF;
}

/// What is unseen is in a document to be found, but nowhere else.
bool is_shown(cairo_t* context, scene::Color color) {
  return color.alpha > 0 || is_document(context);
}

/// cairo leaves out what it takes for clear.
scene::Color findable(scene::Color color) {
  constexpr double least_alpha = 0x100 / 65535.0;
  color.alpha = std::max(color.alpha, least_alpha);
  return color;
}

/// The same text as that of pictures, hardly seen.
void put_text(cairo_t* context, PangoLayout* line, const GlyphRun& run, const RunText& text) {
  const LoadedFont own(pango_context_load_font(pango_layout_get_context(line),
                                               pango_layout_get_font_description(line)));
  if (!own) return;
  const SavedState saved(context);
  set_source(context, findable({0, 0, 0, 0}));
  put_text(context, run, text, own.get());
}

void fill_outlines(cairo_t* context, const GlyphRun& run) {
  pango_cairo_glyph_string_path(context, run.font(), run.item->glyphs);
  cairo_fill(context);
}

void show_item(cairo_t* context, PangoLayout* line, const GlyphRun& run) {
  pango_cairo_show_glyph_item(context, pango_layout_get_text(line), run.item);
}

/// Shows the glyphs of a run of the line at the current point, in the current colour.
void show_glyphs(cairo_t* context, PangoLayout* line, const GlyphRun& run) {
  // cairo 1.16 moves the glyphs of images to whole pixels. Outlines stay where the layout has
  // them, which is where browsers and librsvg show the text of our SVGs.
  const bool has_outlines =
      surface_of(context) == CAIRO_SURFACE_TYPE_IMAGE && !has_pictures(run.font());
  has_outlines ? fill_outlines(context, run) : show_item(context, line, run);
}

/// The same in a document that has the text beside what is seen of it.
void show_glyphs(cairo_t* context, PangoLayout* line, const GlyphRun& run, const RunText& text) {
  if (has_pictures(run.font())) {
    put_text(context, line, run, text);
    show_item(context, line, run);
  } else if (has_unknown(run)) {
    put_text(context, line, run, text);
    fill_outlines(context, run);
  } else {
    show_with_text(context, run, text);
  }
}

class TextPainter {
 public:
  TextPainter(cairo_t* cairo, const scene::Text& text, const TextSurroundings& around)
      : cairo_(cairo),
        text_(text),
        links_(around.has_links),
        page_(around.page),
        right_to_left_(scene::is_right_to_left(text)),
        context_(pango_font_map_create_context(pango_cairo_font_map_get_default())) {
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
      const LinkArea link(cairo_, links_ ? part.runs.front().href : std::string());
      paint(part, {x, line.position.y});
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

  void paint(const Part& part, Point origin) const {
    const std::vector<GlyphRun> runs = glyph_runs(part.layout.get());
    std::vector<RunText> texts;
    if (is_document(cairo_)) {
      texts = texts_of_runs(pango_layout_get_text(part.layout.get()), runs, page_);
    }
    const RunFinder finder(part.runs);
    for (std::size_t i = 0; i < runs.size(); ++i) {
      const GlyphRun& glyphs = runs[i];
      const auto offset = static_cast<std::size_t>(glyphs.item->item->offset);
      const scene::TextRun& run = finder.at(offset);
      const scene::Color color = run.fill.value_or(text_.fill);
      if (!is_shown(cairo_, color)) continue;
      set_source(cairo_, findable(color));
      cairo_move_to(cairo_, origin.x + glyphs.start.x, origin.y + glyphs.start.y);
      if (texts.empty()) {
        show_glyphs(cairo_, part.layout.get(), glyphs);
      } else {
        show_glyphs(cairo_, part.layout.get(), glyphs, texts[i]);
      }
      if (run.decoration != scene::Decoration::none) {
        paint(decoration_of(glyphs, run.decoration).moved(origin));
      }
    }
  }

  void paint(const mmdc::Rect& box) const {
    cairo_new_path(cairo_);
    cairo_rectangle(cairo_, box.x, box.y, box.width, box.height);
    cairo_fill(cairo_);
  }

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
  base::Direction page_;
  bool right_to_left_;
  PangoFonts context_;
};

}  // namespace

void paint_text(cairo_t* context, const scene::Text& text, const TextSurroundings& around) {
  if (text.is_outlined) return;
  const TextPainter painter(context, text, around);
  for (const scene::TextLine& line : text.lines) painter.paint(line);
  cairo_new_path(context);  // Pango leaves a current point behind
}

}  // namespace mmdc::cairo
