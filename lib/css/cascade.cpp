#include "lib/css/cascade.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

#include "lib/base/cancel.hpp"
#include "lib/css/match.hpp"
#include "lib/css/values.hpp"
#include "lib/css/values_of_rules.hpp"
#include "lib/scene/presentation.hpp"

namespace mmdc::css {
namespace {

/// The winner for an element: its own, or what is handed down if the picture says nothing.
struct Styles {
  Values own;
  Values all;  ///< own over handed down

  const Declaration* pick(Property property, bool has_attribute) const {
    return has_attribute ? own[property] : all[property];
  }
};

void set_color(std::optional<scene::Color>& color, const Declaration* value) {
  if (value == nullptr) return;
  if (value->value == "none") {
    color.reset();
  } else if (auto given = base::parse_color(value->value)) {
    color = given;
  }
}

void set_opacity(double& opacity, const Styles& styles, Property property) {
  if (const auto* const value = styles.pick(property, opacity != 1)) {
    opacity = number_of(value->value);
  }
}

void set_stroke(std::optional<scene::Stroke>& stroke, const Styles& styles) {
  const bool had = stroke.has_value();
  const scene::Stroke before = stroke.value_or(scene::Stroke{});
  std::optional<scene::Color> color;
  if (had) color = before.color;
  set_color(color, styles.pick(Property::stroke, had));
  if (!color) return stroke.reset();
  scene::Stroke after = before;
  after.color = *color;
  set_opacity(after.opacity, styles, Property::stroke_opacity);
  if (const auto* const width = styles.pick(Property::stroke_width, had)) {
    after.width = number_of(width->value);
  }
  if (const auto* const dashes = styles.pick(Property::stroke_dasharray, !before.dashes.empty())) {
    after.dashes = dashes_of(dashes->value);
  }
  stroke = std::move(after);
}

void set_paint(scene::Paint& paint, const Styles& styles) {
  set_color(paint.fill, styles.own[Property::fill]);
  set_opacity(paint.fill_opacity, styles, Property::fill_opacity);
  set_stroke(paint.stroke, styles);
}

void set_font(scene::Font& font, const Styles& styles, bool has_attributes) {
  if (const auto* const value = styles.pick(Property::font_family, has_attributes)) {
    font.family = value->value;
  }
  if (const auto* const value = styles.pick(Property::font_size, has_attributes)) {
    font.size = number_of(value->value);
  }
  if (const auto* const value = styles.pick(Property::font_weight, font.weight != 400)) {
    font.weight = static_cast<int>(number_of(value->value));
  }
  if (const auto* const value = styles.pick(Property::font_style, font.italic)) {
    font.italic = value->value == "italic";
  }
}

/// The colour of a text: `fill` of its own, or `color`, which people write for labels of HTML.
void set_text_color(scene::Color& color, const Values& own, const Declaration* inherited_color) {
  std::optional<scene::Color> set = color;
  if (own[Property::fill] != nullptr) {
    set_color(set, own[Property::fill]);
  } else if (inherited_color != nullptr) {
    set = base::parse_color(inherited_color->value);
  }
  if (const auto* const alpha = own[Property::fill_opacity]; alpha != nullptr && set) {
    set->alpha *= number_of(alpha->value);
  }
  color = set.value_or(scene::Color{0, 0, 0, 0});
}

void set_decoration(scene::Text& text, const Declaration* value) {
  if (value == nullptr) return;
  scene::Decoration decoration = scene::Decoration::none;
  if (value->value == "underline") decoration = scene::Decoration::underline;
  if (value->value == "line-through") decoration = scene::Decoration::line_through;
  for (scene::TextLine& line : text.lines) {
    for (scene::TextRun& run : line.runs) run.decoration = decoration;
  }
}

/// `names` are as in Tag::fixed.
bool contains(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::size_t end = names.find(';');
    if (names.substr(0, end) == name) return true;
    if (end == std::string_view::npos) return false;
    names.remove_prefix(end + 1);
  }
  return false;
}

void add_inline(scene::Tag& tag, const std::string& css) {
  if (css.empty()) return;
  const auto style =
      std::ranges::find(tag.attributes, "style", &std::pair<std::string, std::string>::first);
  if (style == tag.attributes.end()) {
    tag.attributes.emplace_back("style", css);
  } else {
    style->second += css;
  }
}

class Styler {
 public:
  Styler(const StyleSheet& sheet, Scheme scheme, const std::function<bool()>& cancelled)
      : rules_(sheet, scheme), any_scheme_(sheet, {}), cancel_(cancelled) {}

  void run(scene::Scene& scene) {
    chain_ = {{"svg", &scene.tag}};
    const Values root = rules_.values_for(chain_);
    style_all(scene.elements, root);
    chain_.push_back({"defs", nullptr});
    for (scene::Marker& marker : scene.markers) {
      chain_.push_back({"marker", &marker.tag});
      style_all(marker.children, rules_.values_for(chain_).over(root));
      chain_.pop_back();
    }
  }

 private:
  void style_all(std::vector<scene::Element>& elements, const Values& handed_down) {
    for (scene::Element& element : elements) {
      if (cancel_.requested()) return;
      style(element, handed_down);
    }
  }

  void style(scene::Element& element, const Values& handed_down) {
    const auto* const group = std::get_if<scene::Group>(&element.shape);
    const bool is_linked = group != nullptr && group->link.has_value();
    if (is_linked) chain_.push_back({"a", nullptr});
    chain_.push_back({type_of(element), &element.tag});
    Styles styles;
    styles.own = rules_.values_for(chain_);
    if (!element.tag.fixed.empty()) keep_fixed(element, styles.own);
    if (contains(element.tag.fixed, "font")) keep_font(element, styles.own);
    styles.all = styles.own.over(handed_down);
    set_common(element, styles);
    std::visit([&](auto& shape) { set(shape, element.tag, styles); }, element.shape);
    chain_.pop_back();
    if (is_linked) chain_.pop_back();
  }

  static std::string_view type_of(const scene::Element& element) {
    if (const auto* const ellipse = std::get_if<scene::Ellipse>(&element.shape)) {
      return ellipse->radii.width == ellipse->radii.height ? "circle" : "ellipse";
    }
    constexpr std::string_view types[] = {"rect", "ellipse", "polygon", "line",
                                          "path", "text",    "image",   "g"};
    return types[element.shape.index()];
  }

  static void set_common(scene::Element& element, const Styles& styles) {
    if (const auto* const opacity = styles.own[Property::opacity]) {
      element.opacity = number_of(opacity->value);
    }
    const bool is_group = std::holds_alternative<scene::Group>(element.shape);
    const auto* const visibility = styles.all[Property::visibility];
    if (!is_group && visibility != nullptr && visibility->value == "hidden") {
      element.shown = scene::Shown::hidden;
    }
    const auto* const display = styles.own[Property::display];
    if (display != nullptr && display->value == "none") element.shown = scene::Shown::removed;
  }

  // --- Kinds of elements

  void set(scene::Group& group, const scene::Tag& tag, const Styles& styles) {
    const Declaration* const before = background_;
    if (styles.own[Property::background_color] != nullptr && is_label(tag)) {
      background_ = styles.own[Property::background_color];
    }
    style_all(group.children, styles.all);
    background_ = before;
  }

  void set(scene::Rect& rect, const scene::Tag& tag, const Styles& styles) {
    if (has_class(tag.classes, "background")) set_background(rect.paint, styles);
    set_paint(rect.paint, styles);
    if (const auto* const radius = styles.own[Property::rx]) {
      rect.corner_radius = number_of(radius->value);
    }
  }

  /// What lies behind a label has no opacity but that of the colour that a rule gives it.
  void set_background(scene::Paint& paint, const Styles& styles) {
    const Declaration* const own = styles.own[Property::background_color];
    const Declaration* const color = own != nullptr ? own : background_;
    const bool has_fill = styles.own[Property::fill] != nullptr;
    if (color == nullptr && !has_fill) return;
    if (!has_fill) paint.fill = base::parse_color(color->value);
    paint.fill_opacity = 1;
  }

  void set(scene::Text& text, const scene::Tag&, const Styles& styles) {
    set_text_color(text.fill, styles.own, styles.all[Property::color]);
    set_font(text.font, styles, true);
    set_stroke(text.stroke, styles);
    set_decoration(text, styles.all[Property::text_decoration]);
    chain_.push_back({"tspan", nullptr});
    const Values of_line = rules_.values_for(chain_);
    chain_.pop_back();
    set_stroke(text.stroke, {of_line, of_line});
    for (scene::TextLine& line : text.lines) {
      for (scene::TextRun& run : line.runs) set_run(run, text, of_line);
    }
  }

  static void set_run(scene::TextRun& run, const scene::Text& text, const Values& own) {
    const bool has_color = own[Property::fill] != nullptr || own[Property::color] != nullptr;
    if (has_color) {
      scene::Color color = run.fill.value_or(text.fill);
      set_text_color(color, own, own[Property::color]);
      run.fill = color;
    }
    scene::Font font = run.font.value_or(text.font);
    set_font(font, {own, own}, true);
    if (font != run.font.value_or(text.font)) run.font = font;
  }

  void set(scene::Image&, const scene::Tag&, const Styles&) {}

  template <typename Shape>
  void set(Shape& shape, const scene::Tag&, const Styles& styles) {
    set_paint(shape.paint, styles);
  }

  static bool is_label(const scene::Tag& tag) {
    return has_class(tag.classes, "edgeLabel") || has_class(tag.classes, "label");
  }

  // --- What the diagram fixes

  /// Takes what the diagram fixes out of the values, and writes it down where a rule of either
  /// scheme would change it.
  void keep_fixed(scene::Element& element, Values& own) const {
    const Values any = any_scheme_.values_for(chain_);
    std::string css;
    for (std::size_t i = 0; i < property_count; ++i) {
      const auto property = static_cast<Property>(i);
      const bool is_text_fill = std::holds_alternative<scene::Text>(element.shape) &&
                                property == Property::fill && contains(element.tag.fixed, "color");
      if (!is_text_fill && !contains(element.tag.fixed, name_of(property))) continue;
      own.drop(property);
      if (any[property] != nullptr) css += looks_of(element, name_of(property), "!important;");
    }
    add_inline(element.tag, css);
  }

  /// The same for a font over which only important rules come.
  void keep_font(scene::Element& element, Values& own) const {
    const Values any = any_scheme_.values_for(chain_);
    std::string css;
    for (const Property property :
         {Property::font_family, Property::font_size, Property::font_weight}) {
      if (own[property] != nullptr && !own[property]->important) own.drop(property);
      if (any[property] != nullptr) css += looks_of(element, name_of(property), ";");
    }
    add_inline(element.tag, css);
  }

  /// The property of the picture as an inline style with that end.
  static std::string looks_of(const scene::Element& element, std::string_view property,
                              std::string_view end) {
    std::string css;
    const auto add = [&](std::string_view name, const std::string& value) {
      if (name == property) css += std::string(name) + ':' + value + std::string(end);
    };
    scene::visit_looks(element.shape, add);
    if (const auto* const text = std::get_if<scene::Text>(&element.shape)) {
      // What is usual is not told of a font.
      if (text->font.weight == 400) add("font-weight", "400");
      if (!text->font.italic) add("font-style", "normal");
    }
    return css;
  }

  Rules rules_;
  Rules any_scheme_;
  base::Cancel cancel_;
  Chain chain_;
  const Declaration* background_ = nullptr;  ///< of the label that is being walked through
};

}  // namespace

void apply(const StyleSheet& sheet, Scheme scheme, scene::Scene& scene,
           const std::function<bool()>& cancelled) {
  Styler(sheet, scheme, cancelled).run(scene);
}

}  // namespace mmdc::css
