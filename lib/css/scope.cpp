#include "lib/css/scope.hpp"

#include <algorithm>
#include <utility>

#include "lib/base/css_name.hpp"
#include "lib/css/parse.hpp"

namespace mmdc::css {
namespace {

/// The ids by which a picture may be called in a style sheet.
std::vector<std::string> names_of(std::string_view id) {
  std::vector<std::string> names = {std::string(id), "my-svg"};
  const std::size_t last = id.find_last_not_of("0123456789");
  const bool is_numbered =
      last != std::string_view::npos && last > 0 && id[last] == '-' && last + 1 < id.size();
  if (is_numbered) names.emplace_back(id.substr(0, last));
  return names;
}

class Scoper {
 public:
  explicit Scoper(std::string_view id) : id_(id), names_(names_of(id)) {}

  void scope(Selector& selector) const {
    for (Selector::Step& step : selector.steps) step.compound.id = renamed(step.compound.id);
    Compound& first = selector.steps.front().compound;
    const bool means_picture = first.id == id_ || (first.id.empty() && is_top(first));
    if (means_picture) {
      first.id = id_;
      first.type.clear();
      first.is_root = false;
      return;
    }
    selector.steps.insert(selector.steps.begin(), Selector::Step{});
    selector.steps.front().compound.id = id_;
  }

 private:
  static bool is_top(const Compound& compound) {
    return compound.is_root || compound.type == "svg";
  }

  std::string renamed(const std::string& id) const {
    for (const std::string& name : names_) {
      if (id == name) return id_;
      if (id.starts_with(name + '-')) return id_ + id.substr(name.size());
    }
    return id;
  }

  std::string id_;
  std::vector<std::string> names_;
};

std::string format(const AttributeTest& test) {
  std::string out = '[' + test.name;
  if (test.relation != 0) {
    if (test.relation != '=') out += test.relation;
    out += "=\"" + test.value + '"';
  }
  return out + ']';
}

std::string format(const Compound& compound) {
  std::string out = base::css_name(compound.type);
  if (!compound.id.empty()) out += '#' + base::css_name(compound.id);
  for (const std::string& name : compound.classes) out += '.' + base::css_name(name);
  for (const AttributeTest& test : compound.attributes) out += format(test);
  if (compound.is_root) out += ":root";
  for (const std::string& state : compound.states) out += ':' + state;
  return out.empty() ? "*" : out;
}

std::string format(const Selector& selector) {
  std::string out;
  for (const Selector::Step& step : selector.steps) {
    if (!out.empty()) out += step.is_child ? '>' : ' ';
    out += format(step.compound);
  }
  return out;
}

std::string format(const Rule& rule) {
  std::string out;
  for (const Selector& selector : rule.selectors) {
    if (!out.empty()) out += ',';
    out += format(selector);
  }
  out += '{' + format(rule.declarations) + '}';
  if (!rule.scheme) return out;
  const std::string name = *rule.scheme == Scheme::dark ? "dark" : "light";
  return "@media (prefers-color-scheme:" + name + "){" + out + '}';
}

bool concerns(const Rule& rule, Property property) {
  return std::ranges::any_of(rule.declarations,
                             [&](const Declaration& one) { return one.property == property; });
}

/// Texts have no outline, whatever the group around them says. Mermaid: those of participants have
/// the class of their boxes, and no outline either.
Rule unstroked_texts() {
  Rule rule;
  rule.selectors.push_back(*parse_selector("text"));
  rule.selectors.push_back(*parse_selector("text.actor>tspan"));
  rule.declarations.push_back({Property::stroke, "stroke", "none", false});
  return rule;
}

}  // namespace

StyleSheet scoped(StyleSheet sheet, std::string_view id) {
  const bool has_strokes = std::ranges::any_of(
      sheet.rules, [](const Rule& rule) { return concerns(rule, Property::stroke); });
  if (has_strokes) sheet.rules.insert(sheet.rules.begin(), unstroked_texts());
  const Scoper scoper(id);
  for (Rule& rule : sheet.rules) {
    for (Selector& selector : rule.selectors) scoper.scope(selector);
  }
  return sheet;
}

std::string format(const std::vector<Declaration>& declarations) {
  std::string out;
  for (const Declaration& one : declarations) {
    out += one.name + ':' + one.value + (one.important ? "!important;" : ";");
  }
  return out;
}

std::string format(const StyleSheet& sheet) {
  std::string out;
  for (const Rule& rule : sheet.rules) out += format(rule);
  return out;
}

}  // namespace mmdc::css
