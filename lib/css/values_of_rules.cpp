#include "lib/css/values_of_rules.hpp"

#include <algorithm>

namespace mmdc::css {
namespace {

bool is_handed_down(Property property) {
  return property != Property::opacity && property != Property::display &&
         property != Property::rx && property != Property::background_color;
}

}  // namespace

void Values::offer(const Declaration& declaration) {
  if (declaration.property == Property::only_svg) return;
  const Declaration*& value = values_[static_cast<std::size_t>(declaration.property)];
  if (value == nullptr || declaration.important || !value->important) value = &declaration;
}

Values Values::over(const Values& parent) const {
  Values merged = *this;
  for (std::size_t i = 0; i < property_count; ++i) {
    if (merged.values_[i] == nullptr && is_handed_down(static_cast<Property>(i))) {
      merged.values_[i] = parent.values_[i];
    }
  }
  return merged;
}

Rules::Rules(const StyleSheet& sheet, std::optional<Scheme> scheme) {
  for (const Rule& rule : sheet.rules) {
    if (scheme && rule.scheme && rule.scheme != scheme) continue;
    for (const Selector& selector : rule.selectors) {
      entries_.push_back({specificity_of(selector), &selector, &rule});
    }
  }
  std::ranges::stable_sort(entries_, {}, &Entry::specificity);
}

Values Rules::values_for(const Chain& chain) const {
  Values values;
  for (const Entry& entry : entries_) {
    if (!matches(*entry.selector, chain)) continue;
    for (const Declaration& declaration : entry.rule->declarations) values.offer(declaration);
  }
  return values;
}

}  // namespace mmdc::css
