#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "lib/base/base64.hpp"
#include "lib/base/cancel.hpp"
#include "lib/base/css_name.hpp"
#include "lib/svg/effects.hpp"
#include "lib/svg/element_writer.hpp"
#include "lib/svg/handed_down.hpp"
#include "lib/svg/names.hpp"
#include "lib/svg/references.hpp"
#include "lib/svg/svg.hpp"
#include "lib/svg/view_box.hpp"
#include "lib/svg/xml_stream.hpp"
#include "lib/svg/xml_tree.hpp"

namespace mmdc::svg {
namespace {

using pugi::xml_node;

void set_tag(xml_node node, const scene::Tag& tag, bool has_styles) {
  if (!tag.id.empty()) set(node, "id", tag.id);
  if (!tag.classes.empty()) set(node, "class", tag.classes);
  for (const auto& [name, value] : tag.attributes) {
    if (has_styles || name != "style") set(node, name.c_str(), value);
  }
}

/// Text alternatives, tied to the root as assistive technology wants it.
void write_accessible_text(xml_node root, const scene::Scene& scene) {
  set(root, "role", "graphics-document document");
  set(root, "aria-roledescription", scene.role_description);
  const auto write_one = [&](const char* element, const char* attribute, const std::string& text) {
    if (text.empty()) return;
    const std::string id = std::string("chart-") + element + "-" + scene.tag.id;
    set(root, attribute, id);
    xml_node node = add_child(root, element);
    set(node, "id", id);
    add_text(node, text);
  };
  write_one("title", "aria-labelledby", scene.title);
  write_one("desc", "aria-describedby", scene.description);
}

/// Background by CSS, which fills the whole of what shows the picture.
void set_background(xml_node root, const scene::Scene& scene) {
  if (!scene.background || !scene.has_styles) return;
  set(root, "style", "background-color: " + base::format_color(*scene.background) + ";");
}

/// Background by a rectangle.
void write_background(xml_node root, const scene::Scene& scene) {
  if (!scene.background || (scene.has_styles && !scene.is_background_painted)) return;
  xml_node node = add_child(root, "rect");
  set(node, "x", scene.view_box.x);
  set(node, "y", scene.view_box.y);
  set(node, "width", scene.view_box.width);
  set(node, "height", scene.view_box.height);
  set(node, "fill", base::format_color(*scene.background));
}

/// The kind of a font file, by its first bytes.
bool is_postscript(const scene::FontFace& face) {
  return face.bytes.starts_with("OTTO");
}

std::string font_faces_of(const scene::Scene& scene) {
  std::string css;
  for (const scene::FontFace& face : scene.font_faces) {
    css += "@font-face{font-family:\"" + face.family +
           "\";font-weight:" + (face.is_variable ? "1 1000" : std::to_string(face.weight)) +
           (face.italic ? ";font-style:italic" : "") + ";src:url(data:font/" +
           (is_postscript(face) ? "otf" : "ttf") + ";base64," + base::base64(face.bytes) + ")}";
  }
  return css;
}

constexpr const char* exact = "geometricPrecision";

/// By a style sheet that CairoSVG passes over: it makes letters unreadable where it is told so.
std::string exact_letters(const scene::Scene& scene) {
  if (!scene.has_exact_letters) return {};
  return "@media all{#" + base::css_name(scene.tag.id) + "{text-rendering:" + exact + "}}";
}

/// All that comes before the elements and their markers. Of what is in it some is known only when
/// the rest is there, so it is made as a tree.
std::string write_head(const scene::Scene& scene, const std::string& reading_order,
                       const HandedDown& to_texts) {
  pugi::xml_document document;
  xml_node root = add_child(document, "svg");
  set(root, "xmlns", "http://www.w3.org/2000/svg");
  set_tag(root, scene.tag, scene.has_styles);
  set(root, "width", scene.view_box.width);
  set(root, "height", scene.view_box.height);
  set(root, "viewBox", format_view_box(scene.view_box));
  if (has_references(scene)) set(root, "xmlns:xlink", "http://www.w3.org/1999/xlink");
  if (scene.has_exact_letters && !scene.has_styles) set(root, "text-rendering", exact);
  set_background(root, scene);
  write_accessible_text(root, scene);
  if (!reading_order.empty()) set(root, "aria-owns", reading_order);

  const std::string css = exact_letters(scene) + font_faces_of(scene) + scene.style_sheet;
  if (scene.has_styles && !css.empty()) add_text(add_child(root, "style"), css);
  write_background(root, scene);
  write_effects(root, scene);
  for (const auto& [name, value] : to_texts) set(root, name, value);
  return print(document);
}

}  // namespace

std::string write(const scene::Scene& scene) {
  return *write(scene, nullptr);
}

std::optional<std::string> write(const scene::Scene& scene,
                                 const std::function<bool()>& cancelled) {
  base::Cancel cancel(cancelled);
  const Names names(scene);
  if (cancel.requested()) return std::nullopt;
  const std::string reading_order = names.reading_order();
  if (cancel.requested()) return std::nullopt;
  const HandedDown to_texts = handed_to_texts(scene);
  if (cancel.requested()) return std::nullopt;
  XmlStream stream(write_head(scene, reading_order, to_texts), "svg");
  ElementWriter writer(scene, names, to_texts, stream, cancel);
  writer.write_markers();
  writer.write_all(scene.elements);
  if (cancel.requested()) return std::nullopt;
  return stream.take();
}

}  // namespace mmdc::svg
