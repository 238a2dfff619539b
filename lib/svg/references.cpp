#include "lib/svg/references.hpp"

#include <algorithm>
#include <variant>

namespace mmdc::svg {
namespace {

bool has_link(const scene::Text& text) {
  return std::ranges::any_of(text.lines, [](const scene::TextLine& line) {
    return std::ranges::any_of(line.runs,
                               [](const scene::TextRun& run) { return !run.href.empty(); });
  });
}

/// One walk for both.
bool has_reference(const scene::Element& element) {
  if (std::holds_alternative<scene::Image>(element.shape)) return true;
  const auto* const text = std::get_if<scene::Text>(&element.shape);
  if (text != nullptr) return has_link(*text);
  const auto* const group = std::get_if<scene::Group>(&element.shape);
  return group != nullptr && (group->link || std::ranges::any_of(group->children, has_reference));
}

}  // namespace

bool has_link(const scene::Element& element) {
  const auto* const text = std::get_if<scene::Text>(&element.shape);
  if (text != nullptr) return has_link(*text);
  const auto* const group = std::get_if<scene::Group>(&element.shape);
  if (group == nullptr) return false;
  return group->link.has_value() ||
         std::ranges::any_of(group->children,
                             [](const scene::Element& child) { return has_link(child); });
}

bool has_references(const scene::Scene& scene) {
  return std::ranges::any_of(scene.elements, has_reference);
}

}  // namespace mmdc::svg
