#include "lib/svg/names.hpp"

#include <algorithm>
#include <variant>

#include "lib/svg/references.hpp"

namespace mmdc::svg {
namespace {

/// True if something in the element would be read out. Shapes without a name are not (SVG-AAM).
bool says_something(const scene::Element& element) {
  const auto* const group = std::get_if<scene::Group>(&element.shape);
  if (group != nullptr) return std::ranges::any_of(group->children, says_something);
  return std::holds_alternative<scene::Text>(element.shape) ||
         std::holds_alternative<scene::Image>(element.shape);
}

bool is_empty(const scene::Element& element) {
  const auto* const group = std::get_if<scene::Group>(&element.shape);
  return group != nullptr && group->children.empty();
}

}  // namespace

Names::Names(const scene::Scene& scene) : scene_(scene), bearers_(scene.subjects.size()) {
  find_bearers(scene.elements);
}

void Names::find_bearers(const std::vector<scene::Element>& elements) {
  for (const scene::Element& element : elements) {
    const bool can_bear = element.subject && *element.subject < bearers_.size() &&
                          !is_empty(element) && element.shown != scene::Shown::removed;
    if (can_bear) {
      const scene::Element*& bearer = bearers_[*element.subject];
      const bool is_named = !scene_.subjects[*element.subject].name.empty();
      if (bearer == nullptr && is_named) bearer = &element;
    }
    if (const auto* const group = std::get_if<scene::Group>(&element.shape)) {
      find_bearers(group->children);
    }
  }
}

const scene::Element* Names::bearer_of(const scene::Element& element) const {
  if (!element.subject || *element.subject >= bearers_.size()) return nullptr;
  return bearers_[*element.subject];
}

const std::string* Names::name_of(const scene::Element& element) const {
  return bearer_of(element) == &element ? &scene_.subjects[*element.subject].name : nullptr;
}

bool Names::is_silent(const scene::Element& element) const {
  const scene::Element* const bearer = bearer_of(element);
  const bool is_other_part = bearer != nullptr && bearer != &element;
  return is_other_part && says_something(element) && !has_link(element);
}

std::string Names::id_of(const scene::Element& element) const {
  const auto* const group = std::get_if<scene::Group>(&element.shape);
  const bool is_linked = group != nullptr && group->link.has_value();
  const bool has_good_id =
      !element.tag.id.empty() && element.tag.id.find_first_of(" \t\r\n\f") == std::string::npos;
  if (has_good_id && !is_linked) return element.tag.id;
  return scene_.tag.id + "-name-" + std::to_string(*element.subject);
}

std::string Names::reading_order() const {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < bearers_.size(); ++i) {
    if (bearers_[i] != nullptr) order.push_back(i);
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return scene_.subjects[i].span.begin; });
  std::string ids;
  for (const std::size_t i : order) {
    if (!ids.empty()) ids += ' ';
    ids += id_of(*bearers_[i]);
  }
  return ids;
}

}  // namespace mmdc::svg
