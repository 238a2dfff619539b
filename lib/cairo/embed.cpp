// Fonts inside of pictures: with_embedded_fonts() of <mmdc/cairo.hpp>.
#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <hb-ot.h>
#include <hb.h>

#include <mmdc/cairo.hpp>

#include "lib/base/ascii.hpp"
#include "lib/base/deadline.hpp"
#include "lib/base/utf8.hpp"
#include "lib/cairo/handles.hpp"
#include "lib/cairo/shape.hpp"
#include "lib/cairo/subset.hpp"
#include "lib/cairo/texts.hpp"
#include "lib/scene/direction.hpp"

namespace mmdc {
namespace {

using Blob = std::unique_ptr<hb_blob_t, cairo::Release<hb_blob_destroy>>;

/// A face of a font file that some text is shown with.
struct UsedFace {
  cairo::LoadedFont font;  ///< keeps the face
  hb_face_t* face = nullptr;
  std::string name;  ///< of the family, for people
  std::set<char32_t> characters;
  scene::FontFace embedded;
};

/// A family as CSS's lists have it: the name of a picture may begin with a digit.
std::string in_list(const std::string& family) {
  return base::is_letter(family.front()) ? family : '"' + family + '"';
}

/// Whether the maker of the font forbids to embed it: bits 0 to 3 of fsType in the table OS/2.
bool is_restricted(hb_face_t* face) {
  constexpr std::size_t fs_type = 8;
  const Blob table(hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2')));
  unsigned length = 0;
  const char* const bytes = hb_blob_get_data(table.get(), &length);
  return length > fs_type + 1 && (static_cast<unsigned char>(bytes[fs_type + 1]) & 0xFU) == 2;
}

class Embedder {
 public:
  Embedder(scene::Scene scene, const Patience& patience)
      : deadline_(patience), scene_(std::move(scene)) {}

  Result<Drawing> run() {
    if (!scene_.has_styles) {
      return Result<Drawing>::failure(
          Diagnostic{Severity::error, "font.no-styles",
                     "a picture without styles can't have fonts in it; outlines can do that"});
    }
    const cairo::Subsetter subsetter;
    if (!subsetter.is_ready()) {
      return Result<Drawing>::failure(
          Diagnostic{Severity::error, "font.no-subsetter",
                     "to embed fonts the library libharfbuzz-subset.so.0 is needed"});
    }
    base::Cancel cancel(deadline_.hook());
    cairo::for_each_text(scene_.elements, cancel,
                         [&](scene::Element&, scene::Text& text) { collect(text); });
    embed_faces(subsetter);
    cairo::for_each_text(scene_.elements, cancel,
                         [&](scene::Element&, scene::Text& text) { rename_fonts(text); });
    if (deadline_.is_over()) return Result<Drawing>::failure(deadline_.reason());
    return {Drawing(std::make_shared<const scene::Scene>(std::move(scene_))), std::move(warnings_)};
  }

 private:
  void collect(const scene::Text& text) {
    const bool right_to_left = scene::is_right_to_left(text);
    for (const scene::TextLine& line : text.lines) {
      for (const scene::TextRun& run : line.runs) {
        use_first_face(run.font.value_or(text.font));
        const cairo::PangoText layout =
            cairo::shape(context_.get(), {&run, 1}, text.font, right_to_left);
        collect(layout.get(), run.font.value_or(text.font).family);
      }
    }
  }

  void collect(PangoLayout* layout, const std::string& families) {
    const std::string_view text(pango_layout_get_text(layout));
    const PangoLayoutLine* const line = pango_layout_get_line_readonly(layout, 0);
    for (const GSList* runs = line->runs; runs != nullptr; runs = runs->next) {
      const auto* const run = static_cast<const PangoGlyphItem*>(runs->data);
      UsedFace& face = faces_[use(run->item->analysis.font, families)];
      const auto part = text.substr(static_cast<std::size_t>(run->item->offset),
                                    static_cast<std::size_t>(run->item->length));
      for (const auto item : base::Utf8View(part)) face.characters.insert(item.code_point);
    }
  }

  /// The font that a list of families stands for comes before those that help it out, and it has
  /// the blanks.
  void use_first_face(const scene::Font& font) {
    const cairo::FontDescription description = cairo::describe(font);
    const cairo::LoadedFont loaded(pango_context_load_font(context_.get(), description.get()));
    if (loaded) faces_[use(loaded.get(), font.family)].characters.insert(' ');
  }

  /// The index of the font's face, which is noted as one of those that the families need.
  std::size_t use(PangoFont* font, const std::string& families) {
    hb_face_t* const face = hb_font_get_face(pango_font_get_hb_font(font));
    const auto found = std::ranges::find(faces_, face, &UsedFace::face);
    const auto index = static_cast<std::size_t>(found - faces_.begin());
    if (found == faces_.end()) add(font, face);
    std::vector<std::size_t>& needed = needed_[families];
    if (std::ranges::find(needed, index) == needed.end()) needed.push_back(index);
    return index;
  }

  void add(PangoFont* font, hb_face_t* face) {
    const cairo::FontDescription description(pango_font_describe(font));
    UsedFace used;
    used.font.reset(PANGO_FONT(g_object_ref(font)));
    used.face = face;
    used.name = pango_font_description_get_family(description.get());
    used.embedded.family = scene_.tag.id + "-font-" + std::to_string(faces_.size() + 1);
    used.embedded.weight = pango_font_description_get_weight(description.get());
    used.embedded.is_variable = hb_ot_var_has_data(face) != 0;
    used.embedded.italic =
        pango_font_description_get_style(description.get()) != PANGO_STYLE_NORMAL;
    faces_.push_back(std::move(used));
  }

  void embed_faces(const cairo::Subsetter& subsetter) {
    for (UsedFace& used : faces_) {
      if (deadline_.is_over()) return;
      auto bytes =
          is_restricted(used.face) ? std::nullopt : subsetter.subset(used.face, used.characters);
      if (bytes) {
        used.embedded.bytes = std::move(*bytes);
        scene_.font_faces.push_back(used.embedded);
      } else {
        warnings_.push_back({Severity::warning, "font.not-embedded",
                             "the font '" + used.name + "' can't be embedded"});
      }
    }
  }

  void rename_fonts(scene::Text& text) const {
    for (scene::TextLine& line : text.lines) {
      for (scene::TextRun& run : line.runs) {
        if (run.font) run.font->family = with_embedded(run.font->family);
      }
    }
    text.font.family = with_embedded(text.font.family);
  }

  std::string with_embedded(const std::string& families) const {
    std::string list;
    const auto needed = needed_.find(families);
    if (needed == needed_.end()) return families;
    for (const std::size_t index : needed->second) {
      const scene::FontFace& embedded = faces_[index].embedded;
      if (!embedded.bytes.empty()) list += in_list(embedded.family) + ", ";
    }
    return list + families;
  }

  base::Deadline deadline_;
  scene::Scene scene_;
  cairo::PangoFonts context_ = cairo::make_fonts();
  std::vector<UsedFace> faces_;
  std::map<std::string, std::vector<std::size_t>> needed_;  // faces by list of families
  std::vector<Diagnostic> warnings_;
};

}  // namespace

Result<Drawing> with_embedded_fonts(const Drawing& drawing, const Patience& patience) {
  return Embedder(drawing.scene(), patience).run();
}

}  // namespace mmdc
