// The data of nodes and edges: `@{ shape: diam, label: "Really?" }`.
#include <algorithm>

#include "lib/base/hints.hpp"
#include "lib/base/nearest.hpp"
#include "lib/base/read_number.hpp"
#include "lib/config/yaml_fields.hpp"
#include "lib/diagrams/flowchart/parse_build.hpp"
#include "lib/shapes/curve.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

using config::YamlField;

std::optional<double> number_of(const YamlField& field) {
  const auto number = base::read_leading_number(field.value);
  if (!number || number->value <= 0) return std::nullopt;
  return base::bounded_length(number->value);
}

/// Mermaid: a line feed inside a quoted text is a line break, blanks behind it are none.
std::string with_breaks(std::string_view data) {
  std::string out;
  bool is_quoted = false;
  for (std::size_t i = 0; i < data.size(); ++i) {
    if (data[i] == '"') is_quoted = !is_quoted;
    if (!is_quoted || data[i] != '\n') {
      out += data[i];
      continue;
    }
    out += "<br/>";
    while (i + 1 < data.size() && (data[i + 1] == ' ' || data[i + 1] == '\t')) ++i;
  }
  return out;
}

LabelKind kind_of(std::string_view name) {
  if (name == "text") return LabelKind::text;
  if (name == "string") return LabelKind::string;
  return LabelKind::markdown;
}

void set_edge_data(Edge& edge, const std::vector<YamlField>& fields) {
  for (const YamlField& field : fields) {
    if (field.key == "animate") edge.is_animated = !field.is_falsy();
    if (field.key == "animation" && field.value == "slow") edge.speed = Animation::slow;
    if (field.key == "animation" && field.value == "fast") edge.speed = Animation::fast;
    if (field.key == "curve") edge.curve = field.value;
  }
}

void set_media(Node& node, const std::vector<YamlField>& fields) {
  for (const YamlField& field : fields) {
    if (field.is_falsy()) continue;
    if (field.key == "icon") node.media.icon = field.value;
    if (field.key == "img") node.media.image = field.value;
    if (field.key == "form") node.media.form = field.value;
    if (field.key == "pos") node.media.label_above = field.value == "t";
    if (field.key == "w") node.media.width = number_of(field);
    if (field.key == "h") node.media.height = number_of(field);
    if (field.key == "constraint") node.media.keeps_ratio = field.value == "on";
  }
  if (!node.media.icon.empty()) node.shape = Shape::icon;
  if (!node.media.image.empty()) node.shape = Shape::image;
}

void set_label(Node& node, const std::vector<YamlField>& fields) {
  const auto find = [&](std::string_view key) {
    const auto found = std::ranges::find(fields, key, &YamlField::key);
    return found == fields.end() ? nullptr : &*found;
  };
  const YamlField* const label = find("label");
  const YamlField* const kind = find("labelType");
  if (label != nullptr && !label->is_falsy()) {
    node.label = {label->value, kind_of(kind == nullptr ? "" : kind->value)};
  }
  const bool is_blank =
      label == nullptr || label->value.find_first_not_of(" \t\n") == std::string::npos;
  const bool has_media = find("icon") != nullptr || find("img") != nullptr;
  if (has_media && is_blank && node.label.text == node.id) node.label.text.clear();
}

constexpr std::string_view speeds[] = {"fast", "slow"};
constexpr std::string_view forms[] = {"circle", "square", "rounded", "none"};
constexpr std::string_view positions[] = {"t", "b"};
constexpr std::string_view switches[] = {"on", "off"};
constexpr std::string_view kinds[] = {"text", "string", "markdown"};

/// A key whose value is one of some words.
struct Choice {
  std::string_view key;
  std::span<const std::string_view> words;
};

constexpr Choice choices[] = {{"animation", speeds},
                              {"form", forms},
                              {"pos", positions},
                              {"constraint", switches},
                              {"labelType", kinds}};

}  // namespace

void ModelBuilder::set_shape(Node& node, const std::string& name, Span place) {
  const std::optional<Shape> shape = shapes::shape_named(name);
  if (shape) {
    node.shape = *shape;
    return;
  }
  diagnostics_.error(
      "flowchart.unknown-shape", "there is no shape '" + name + "'", place,
      base::hints_of(base::did_you_mean(
          shapes::nearest_shape_name(name),
          "some are `rect`, `rounded`, `stadium`, `circle`, `diam`, `hex`, `cyl`, `doc`")));
}

void ModelBuilder::warn_of_data(const std::vector<YamlField>& fields, bool is_edge,
                                const DataPlace& place) {
  constexpr std::string_view of_nodes[] = {
      "shape", "label", "labelType", "icon", "img", "form", "pos", "w", "h", "constraint", "view"};
  constexpr std::string_view of_edges[] = {"animate", "animation", "curve"};
  const std::span<const std::string_view> known =
      is_edge ? std::span<const std::string_view>(of_edges) : of_nodes;
  for (const YamlField& field : fields) {
    if (field.is_lone) continue;
    if (std::ranges::find(known, field.key) != known.end()) {
      warn_of_value(field, place);
      continue;
    }
    warning("flowchart.unknown-data",
            std::string(is_edge ? "links" : "nodes") + " have no '" + field.key + "'",
            place.of(field.key_place), base::did_you_mean(base::nearest_of(known, field.key)));
  }
}

void ModelBuilder::warn_of_value(const YamlField& field, const DataPlace& place) {
  if (field.is_falsy()) return;
  if (field.key == "curve") return warn_of_curve(field.value, place.of(field.key_place));
  const auto* const choice = std::ranges::find(choices, field.key, &Choice::key);
  if (choice == std::end(choices)) return;
  if (std::ranges::find(choice->words, field.value) != choice->words.end()) return;
  std::string hint;
  for (const std::string_view word : choice->words) {
    hint += (hint.empty() ? "known are `" : ", `") + std::string(word) + '`';
  }
  warning("flowchart.unknown-value", "'" + field.value + "' is no value of '" + field.key + "'",
          place.of(field.key_place), hint);
}

void ModelBuilder::warn_of_curve(const std::string& name, Span span) {
  if (shapes::curve_named(name)) return;
  warning("flowchart.unknown-curve", "there is no curve '" + name + "'", span,
          base::did_you_mean(shapes::nearest_curve_name(name),
                             "some are `basis`, `linear`, `stepAfter`, `natural`, `cardinal`"));
}

void ModelBuilder::read_data(const ast::NodeRef& ref) {
  const std::string_view raw = source::view_of(*ref.data);
  const std::string data = with_breaks(raw);
  const Result<std::vector<YamlField>> fields = config::read_yaml_fields(data);
  const DataPlace place{span_of(*ref.data), data == raw};
  if (!fields) {
    const Diagnostic& problem = fields.diagnostics().front();
    diagnostics_.error("flowchart.bad-data", problem.message, place.of(problem.span),
                       {{"node data is YAML: `A@{ shape: diam, label: \"Really?\" }`"}});
    return;
  }
  for (const Diagnostic& one : fields.diagnostics()) {
    diagnostics_.warning(one.code, one.message, place.of(one.span), one.hints);
  }
  const std::string id = source::string_of(ref.id);
  Edge* const edge = find_edge(id);
  warn_of_data(*fields, edge != nullptr, place);
  if (edge != nullptr) return set_edge_data(*edge, *fields);
  const auto view = std::ranges::find(*fields, "view", &YamlField::key);
  if (view != fields->end() && view->value == "collapsed") collapsed_.insert(id);
  const auto found = node_of_.find(id);
  if (found == node_of_.end()) return;
  Node& node = model_.nodes[found->second];
  const auto shape = std::ranges::find(*fields, "shape", &YamlField::key);
  if (shape != fields->end() && !shape->is_falsy()) {
    set_shape(node, shape->value, place.of(shape->key_place));
  }
  set_label(node, *fields);
  set_media(node, *fields);
}

}  // namespace mmdc::diagrams::flowchart
