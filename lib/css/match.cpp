#include "lib/css/match.hpp"

#include <algorithm>

namespace mmdc::css {
namespace {

std::string_view value_of(const scene::Tag& tag, std::string_view name) {
  if (name == "id") return tag.id;
  if (name == "class") return tag.classes;
  const auto found =
      std::ranges::find(tag.attributes, name, &std::pair<std::string, std::string>::first);
  return found == tag.attributes.end() ? std::string_view() : std::string_view(found->second);
}

bool is_type(std::string_view wanted, std::string_view type) {
  if (wanted.empty() || wanted == type) return true;
  const bool is_html = wanted == "span" || wanted == "p";
  return is_html && (type == "text" || type == "tspan");
}

bool passes(const AttributeTest& test, const scene::Tag& tag) {
  const std::string_view value = value_of(tag, test.name);
  switch (test.relation) {
    case '=':
      return value == test.value && !value.empty();
    case '^':
      return !test.value.empty() && value.starts_with(test.value);
    case '$':
      return !test.value.empty() && value.ends_with(test.value);
    case '*':
      return !test.value.empty() && value.find(test.value) != std::string_view::npos;
    case '~':
      return has_class(value, test.value);
    default:
      return !value.empty();
  }
}

bool matches(const Compound& compound, const Node& node) {
  // No element of the picture but itself is a root, and nobody points at paper.
  if (compound.is_root || !compound.states.empty()) return false;
  if (!is_type(compound.type, node.type)) return false;
  const bool asks_more =
      !compound.id.empty() || !compound.classes.empty() || !compound.attributes.empty();
  if (!asks_more) return true;
  if (node.tag == nullptr) return false;
  if (!compound.id.empty() && compound.id != node.tag->id) return false;
  return std::ranges::all_of(
             compound.classes,
             [&](const std::string& name) { return has_class(node.tag->classes, name); }) &&
         std::ranges::all_of(compound.attributes,
                             [&](const AttributeTest& test) { return passes(test, *node.tag); });
}

/// Where the run of children begins whose last step stands before `end`.
std::size_t run_begin(const Selector& selector, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && selector.steps[begin].is_child) --begin;
  return begin;
}

/// True if the steps from `first` to before `last` are the elements right before `end`.
bool is_run_before(const Selector& selector, std::size_t first, std::size_t last,
                   const Chain& chain, std::size_t end) {
  const std::size_t length = last - first;
  if (length > end) return false;
  for (std::size_t i = length; i-- > 0;) {
    if (!matches(selector.steps[first + i].compound, chain[end - length + i])) return false;
  }
  return true;
}

}  // namespace

bool matches(const Selector& selector, const Chain& chain) {
  std::size_t last = selector.steps.size();
  std::size_t first = run_begin(selector, last);
  std::size_t end = chain.size();
  if (!is_run_before(selector, first, last, chain, end)) return false;
  end -= last - first;
  while (first > 0) {
    last = first;
    first = run_begin(selector, last);
    // The nearest place leaves the most room for the steps further out, so no other has to be
    // tried.
    while (end > 0 && !is_run_before(selector, first, last, chain, end)) --end;
    if (end == 0) return false;
    end -= last - first;
  }
  return true;
}

bool has_class(std::string_view classes, std::string_view name) {
  if (name.empty()) return false;
  for (std::size_t at = classes.find(name); at != std::string_view::npos;
       at = classes.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool begins = at == 0 || classes[at - 1] == ' ';
    if (begins && (end == classes.size() || classes[end] == ' ')) return true;
  }
  return false;
}

}  // namespace mmdc::css
