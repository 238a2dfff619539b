#include "lib/config/keys.hpp"

#include <algorithm>

#include "lib/base/read_number.hpp"
#include "lib/config/schema.hpp"

namespace mmdc::config {
namespace {

bool assign(double& field, const Value& value) {
  const auto number = number_of(value);
  if (number) field = base::bounded_length(*number);
  return number.has_value();
}

bool assign(std::optional<double>& field, const Value& value) {
  const auto number = number_of(value);
  if (number) field = number;
  return number.has_value();
}

bool assign(bool& field, const Value& value) {
  if (const auto flag = value.flag()) {
    field = *flag;
  } else if (const auto number = value.number()) {
    field = *number != 0;
  } else if (const std::string* const text = value.text()) {
    field = *text != "false" && *text != "0" && *text != "null";  // Mermaid: these three
  }
  return value.flag() || value.number() || value.text() != nullptr;
}

bool assign(std::optional<bool>& field, const Value& value) {
  bool flag = false;
  if (!assign(flag, value)) return false;
  field = flag;
  return true;
}

bool assign(std::string& field, const Value& value) {
  const bool fits = value.text() != nullptr || value.number();
  if (fits) field = value.to_text();
  return fits;
}

bool assign(std::optional<std::string>& field, const Value& value) {
  std::string text;
  if (!assign(text, value)) return false;
  field = std::move(text);
  return true;
}

bool assign(Align& field, const Value& value) {
  if (value.is_text("left")) field = Align::left;
  if (value.is_text("center")) field = Align::center;
  if (value.is_text("right")) field = Align::right;
  return value.text() != nullptr;
}

bool assign(std::optional<LayoutQuality>& field, const Value& value) {
  if (value.is_text("faithful")) field = LayoutQuality::faithful;
  if (value.is_text("best")) field = LayoutQuality::best;
  return value.is_text("faithful") || value.is_text("best");
}

template <auto Member>
bool set_top(Config& config, const Value& value) {
  return assign(config.*Member, value);
}
template <auto Member>
bool set_flowchart(Config& config, const Value& value) {
  return assign(config.flowchart.*Member, value);
}
template <auto Member>
bool set_sequence(Config& config, const Value& value) {
  return assign(config.sequence.*Member, value);
}

bool set_title_margin(Config& config, const Value& value) {
  if (!value.is_object()) return false;
  if (const Value* const top = value.find("top")) {
    assign(config.flowchart.sub_graph_title_margin_top, *top);
  }
  if (const Value* const bottom = value.find("bottom")) {
    assign(config.flowchart.sub_graph_title_margin_bottom, *bottom);
  }
  return true;
}

/// Mermaid: a look of unknown name is the classic one.
bool set_look(Config& config, const Value& value) {
  if (value.text() == nullptr) return false;
  config.look = look_named(*value.text()).value_or(Look::classic);
  return true;
}

/// No length: any number is another seed.
bool set_seed(Config& config, const Value& value) {
  const auto number = number_of(value);
  if (number) config.hand_drawn_seed = *number;
  return number.has_value();
}

/// A shape can't be smaller than what is in it.
bool set_padding(Config& config, const Value& value) {
  const bool is_set = assign(config.flowchart.padding, value);
  config.flowchart.padding = std::max(0.0, config.flowchart.padding);
  return is_set;
}

/// As in CSS one below 0 is no size.
template <bool set(Config&, const Value&)>
bool set_size(Config& config, const Value& value) {
  const auto number = number_of(value);
  return (!number || *number >= 0) && set(config, value);
}

/// Mermaid: spacings at the top level count for flowcharts too.
bool set_node_spacing(Config& config, const Value& value) {
  return assign(config.flowchart.node_spacing, value);
}
bool set_rank_spacing(Config& config, const Value& value) {
  return assign(config.flowchart.rank_spacing, value);
}

using F = Flowchart;
using S = Sequence;

constexpr Key keys[] = {
    {"", "fontFamily", set_top<&Config::font_family>},
    {"", "fontSize", set_size<set_top<&Config::font_size>>},
    {"", "fontWeight", set_top<&Config::font_weight>},
    {"", "theme", set_top<&Config::theme>},
    {"", "look", set_look},
    {"", "handDrawnSeed", set_seed},
    {"", "htmlLabels", set_top<&Config::html_labels>},
    {"", "wrap", set_top<&Config::wrap>},
    {"", "markdownAutoWrap", set_top<&Config::markdown_auto_wrap>},
    {"", "securityLevel", set_top<&Config::security_level>},
    {"", "themeCSS", set_top<&Config::theme_css>},
    {"", "maxTextSize", set_top<&Config::max_text_size>},
    {"", "maxEdges", set_top<&Config::max_edges>},
    {"", "layoutQuality", set_top<&Config::layout_quality>},
    {"flowchart", "titleTopMargin", set_flowchart<&F::title_top_margin>},
    {"flowchart", "subGraphTitleMargin", set_title_margin},
    {"flowchart", "diagramPadding", set_flowchart<&F::diagram_padding>},
    {"flowchart", "htmlLabels", set_flowchart<&F::html_labels>},
    {"flowchart", "nodeSpacing", set_flowchart<&F::node_spacing>},
    {"flowchart", "rankSpacing", set_flowchart<&F::rank_spacing>},
    {"flowchart", "curve", set_flowchart<&F::curve>},
    {"flowchart", "padding", set_padding},
    {"flowchart", "wrappingWidth", set_flowchart<&F::wrapping_width>},
    {"flowchart", "inheritDir", set_flowchart<&F::inherit_dir>},
    {"", "nodeSpacing", set_node_spacing},
    {"", "rankSpacing", set_rank_spacing},
    {"sequence", "hideUnusedParticipants", set_sequence<&S::hide_unused_participants>},
    {"sequence", "activationWidth", set_size<set_sequence<&S::activation_width>>},
    {"sequence", "diagramMarginX", set_sequence<&S::diagram_margin_x>},
    {"sequence", "diagramMarginY", set_sequence<&S::diagram_margin_y>},
    {"sequence", "actorMargin", set_sequence<&S::actor_margin>},
    {"sequence", "width", set_size<set_sequence<&S::width>>},
    {"sequence", "height", set_size<set_sequence<&S::height>>},
    {"sequence", "boxMargin", set_sequence<&S::box_margin>},
    {"sequence", "boxTextMargin", set_sequence<&S::box_text_margin>},
    {"sequence", "noteMargin", set_sequence<&S::note_margin>},
    {"sequence", "messageAlign", set_sequence<&S::message_align>},
    {"sequence", "mirrorActors", set_sequence<&S::mirror_actors>},
    {"sequence", "forceMenus", set_sequence<&S::force_menus>},
    {"sequence", "bottomMarginAdj", set_sequence<&S::bottom_margin_adj>},
    {"sequence", "rightAngles", set_sequence<&S::right_angles>},
    {"sequence", "showSequenceNumbers", set_sequence<&S::show_sequence_numbers>},
    {"sequence", "actorFontSize", set_size<set_sequence<&S::actor_font_size>>},
    {"sequence", "actorFontWeight", set_sequence<&S::actor_font_weight>},
    {"sequence", "noteFontSize", set_size<set_sequence<&S::note_font_size>>},
    {"sequence", "noteFontWeight", set_sequence<&S::note_font_weight>},
    {"sequence", "noteAlign", set_sequence<&S::note_align>},
    {"sequence", "messageFontSize", set_size<set_sequence<&S::message_font_size>>},
    {"sequence", "messageFontWeight", set_sequence<&S::message_font_weight>},
    {"sequence", "wrap", set_sequence<&S::wrap>},
    {"sequence", "wrapPadding", set_sequence<&S::wrap_padding>},
    {"sequence", "labelBoxWidth", set_size<set_sequence<&S::label_box_width>>},
    {"sequence", "labelBoxHeight", set_size<set_sequence<&S::label_box_height>>},
};

}  // namespace

std::span<const Key> known_keys() {
  return keys;
}

}  // namespace mmdc::config
