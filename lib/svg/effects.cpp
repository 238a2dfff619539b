#include "lib/svg/effects.hpp"

#include <string>
#include <string_view>

#include "lib/svg/xml_tree.hpp"

namespace mmdc::svg {
namespace {

using pugi::xml_node;

void set_color(xml_node node, const char* name, const char* alpha_name, scene::Color color) {
  const double alpha = color.alpha;
  color.alpha = 1;
  set(node, name, base::format_color(color));
  if (alpha != 1) set(node, alpha_name, alpha);
}

void write_gradient(xml_node defs, const scene::Gradient& gradient) {
  xml_node node = add_child(defs, "linearGradient");
  set(node, "id", gradient.id);
  const auto add_stop = [&](std::string_view offset, scene::Color color) {
    xml_node stop = add_child(node, "stop");
    set(stop, "offset", offset);
    set_color(stop, "stop-color", "stop-opacity", color);
  };
  add_stop("0", gradient.from);
  add_stop("1", gradient.to);
}

/// The region is large enough for the shadows of flat shapes too. Not as feDropShadow, which not
/// every viewer knows: librsvg 2.54 leaves out what has such a filter.
void write_shadow(xml_node defs, const scene::Shadow& shadow) {
  xml_node node = add_child(defs, "filter");
  set(node, "id", shadow.id);
  set(node, "color-interpolation-filters", "sRGB");
  set(node, "x", "-30%");
  set(node, "y", "-30%");
  set(node, "width", "160%");
  set(node, "height", "160%");
  const auto add = [&](const char* name) { return add_child(node, name); };
  xml_node offset;
  if (shadow.blur > 0) {
    xml_node blur = add("feGaussianBlur");
    set(blur, "in", "SourceAlpha");
    set(blur, "stdDeviation", shadow.blur);
    offset = add("feOffset");
  } else {
    offset = add("feOffset");
    set(offset, "in", "SourceAlpha");
  }
  set(offset, "dx", shadow.offset.x);
  set(offset, "dy", shadow.offset.y);
  set(offset, "result", "shape");
  set_color(add("feFlood"), "flood-color", "flood-opacity", shadow.color);
  xml_node composite = add("feComposite");
  set(composite, "operator", "in");
  set(composite, "in2", "shape");
  xml_node merge = add("feMerge");
  add_child(merge, "feMergeNode");
  set(add_child(merge, "feMergeNode"), "in", "SourceGraphic");
}

}  // namespace

void write_effects(xml_node root, const scene::Scene& scene) {
  if (scene.gradients.empty() && scene.shadows.empty()) return;
  xml_node defs = add_child(root, "defs");
  for (const scene::Gradient& gradient : scene.gradients) write_gradient(defs, gradient);
  for (const scene::Shadow& shadow : scene.shadows) write_shadow(defs, shadow);
}

}  // namespace mmdc::svg
