#include "lib/css/schemes.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "lib/base/css_name.hpp"
#include "lib/scene/presentation.hpp"

namespace mmdc::css {
namespace {

using Looks = std::vector<std::pair<std::string, std::string>>;

/// What a property is where no attribute says anything.
std::string initial_of(std::string_view property) {
  struct Initial {
    std::string_view property;
    std::string_view value;
  };
  constexpr Initial initials[] = {{"stroke", "none"},           {"stroke-width", "1"},
                                  {"stroke-dasharray", "none"}, {"stroke-linecap", "butt"},
                                  {"stroke-linejoin", "miter"}, {"font-weight", "400"},
                                  {"font-style", "normal"},     {"display", "inline"},
                                  {"visibility", "visible"},    {"filter", "none"}};
  const auto* const found = std::ranges::find(initials, property, &Initial::property);
  return found == std::end(initials) ? "1" : std::string(found->value);
}

Looks looks_of(const scene::Element& element) {
  Looks looks;
  const auto add = [&](const char* name, std::string value) {
    looks.emplace_back(name, std::move(value));
  };
  scene::visit_common_looks(element, add);
  scene::visit_looks(element.shape, add);
  return looks;
}

const std::string* value_in(const Looks& looks, const std::string& name) {
  const auto found = std::ranges::find(looks, name, &Looks::value_type::first);
  return found == looks.end() ? nullptr : &found->second;
}

/// The declarations that turn the first looks into the second.
std::string difference(const Looks& from, const Looks& to) {
  std::string css;
  for (const auto& [name, value] : to) {
    const std::string* const before = value_in(from, name);
    if (before == nullptr || *before != value) css += name + ':' + value + ';';
  }
  for (const auto& [name, value] : from) {
    if (value_in(to, name) == nullptr) css += name + ':' + initial_of(name) + ';';
  }
  return css;
}

/// References to effects of the dark picture, and what they are where both are one.
using Renamed = std::map<std::string, std::string, std::less<>>;

/// Takes over the effects that the light picture lacks, also where it has others by their ids.
template <typename Effect>
void adopt(std::vector<Effect>& light, const std::vector<Effect>& dark, Renamed& renamed) {
  const auto known = static_cast<std::ptrdiff_t>(light.size());
  for (const Effect& effect : dark) {
    const auto same = std::find_if(light.begin(), light.begin() + known,
                                   [&](const Effect& one) { return one.id == effect.id; });
    const bool is_other = same != light.begin() + known;
    if (is_other && *same == effect) continue;
    Effect taken = effect;
    if (is_other) {
      taken.id += "-dark";
      renamed.emplace(scene::reference(effect.id), scene::reference(taken.id));
    }
    light.push_back(std::move(taken));
  }
}

class Darkener {
 public:
  Darkener(const std::string& id, const Renamed& renamed)
      : id_(base::css_name(id)), renamed_(renamed) {}

  void darken_all(std::vector<scene::Element>& light, const std::vector<scene::Element>& dark) {
    for (std::size_t i = 0; i < std::min(light.size(), dark.size()); ++i) {
      if (light[i].shape.index() == dark[i].shape.index()) darken(light[i], dark[i]);
    }
  }

  std::string rules() const {
    std::vector<const std::string*> in_order(classes_.size());
    for (const auto& [css, number] : classes_) in_order[number - 1] = &css;
    std::string out;
    for (std::size_t i = 0; i < in_order.size(); ++i) {
      out += '#' + id_ + " .dark-" + std::to_string(i + 1) + '{' + *in_order[i] + '}';
    }
    return out;
  }

 private:
  void darken(scene::Element& light, const scene::Element& dark) {
    const std::string css = difference(looks_of(light), dark_looks_of(dark));
    if (!css.empty()) {
      const std::size_t number = classes_.try_emplace(css, classes_.size() + 1).first->second;
      std::string& classes = light.tag.classes;
      classes += (classes.empty() ? "dark-" : " dark-") + std::to_string(number);
    }
    if (auto* const group = std::get_if<scene::Group>(&light.shape)) {
      darken_all(group->children, std::get<scene::Group>(dark.shape).children);
    }
  }

  Looks dark_looks_of(const scene::Element& dark) const {
    Looks looks = looks_of(dark);
    for (auto& [name, value] : looks) {
      const auto found = renamed_.find(value);
      if (found != renamed_.end()) value = found->second;
    }
    return looks;
  }

  std::string id_;
  const Renamed& renamed_;
  std::map<std::string, std::size_t> classes_;  ///< declarations to the number of their class
};

}  // namespace

void add_dark(scene::Scene& light, const scene::Scene& dark) {
  const std::string& id = light.tag.id;
  Renamed renamed;
  adopt(light.gradients, dark.gradients, renamed);
  adopt(light.shadows, dark.shadows, renamed);
  Darkener darkener(id, renamed);
  darkener.darken_all(light.elements, dark.elements);
  for (std::size_t i = 0; i < std::min(light.markers.size(), dark.markers.size()); ++i) {
    darkener.darken_all(light.markers[i].children, dark.markers[i].children);
  }
  std::string rules = darkener.rules();
  if (dark.background && dark.background != light.background) {
    rules += '#' + base::css_name(id) +
             "{background-color:" + base::format_color(*dark.background) + "!important;}";
  }
  if (rules.empty()) return;
  light.style_sheet += "@media (prefers-color-scheme:dark){" + rules + '}';
}

}  // namespace mmdc::css
