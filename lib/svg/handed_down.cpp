#include "lib/svg/handed_down.hpp"

#include <algorithm>
#include <variant>

#include "lib/scene/presentation.hpp"

namespace mmdc::svg {
namespace {

/// Finds the value that more than half have, if one has (Boyer and Moore's majority vote).
template <typename Value>
class Vote {
 public:
  void add(const Value& value) {
    if (lead_ == 0) candidate_ = &value;
    const bool is_same = *candidate_ == value;
    lead_ += is_same ? 1 : -1;
    ++count_;
  }

  /// Nothing where it would save nothing.
  const Value* winner() const { return count_ > 1 ? candidate_ : nullptr; }

 private:
  const Value* candidate_ = nullptr;
  long lead_ = 0;
  long count_ = 0;
};

struct TextVotes {
  Vote<std::string> family;
  Vote<double> size;
  Vote<scene::Anchor> anchor;

  void add(const std::vector<scene::Element>& elements) {
    for (const scene::Element& element : elements) {
      if (const auto* const group = std::get_if<scene::Group>(&element.shape)) add(group->children);
      if (const auto* const text = std::get_if<scene::Text>(&element.shape)) add(*text);
    }
  }

  void add(const scene::Text& text) {
    family.add(text.font.family);
    size.add(text.font.size);
    anchor.add(text.anchor);
  }
};

const scene::Paint* paint_of_line(const scene::Element& element) {
  if (const auto* const line = std::get_if<scene::Line>(&element.shape)) return &line->paint;
  if (const auto* const path = std::get_if<scene::Path>(&element.shape)) return &path->paint;
  return nullptr;
}

bool is_line(const scene::Element& element) {
  const scene::Paint* const paint = paint_of_line(element);
  return paint != nullptr && !paint->fill && paint->stroke && !paint->stroke->gradient;
}

}  // namespace

bool has(const HandedDown& handed_down, std::string_view name, std::string_view value) {
  return std::ranges::any_of(
      handed_down, [&](const auto& entry) { return entry.first == name && entry.second == value; });
}

bool hands_down(const scene::Scene& scene) {
  return scene.style_sheet.empty();
}

HandedDown handed_to_texts(const scene::Scene& scene) {
  if (!hands_down(scene)) return {};
  TextVotes votes;
  votes.add(scene.elements);
  HandedDown handed_down;
  if (const auto* const family = votes.family.winner()) {
    handed_down.emplace_back("font-family", *family);
  }
  if (const auto* const size = votes.size.winner()) {
    handed_down.emplace_back("font-size", scene::format_font_size(*size));
  }
  const auto* const anchor = votes.anchor.winner();
  if (anchor != nullptr && *anchor == scene::Anchor::middle) {
    handed_down.emplace_back("text-anchor", "middle");
  }
  return handed_down;
}

HandedDown handed_to_lines(const scene::Group& group) {
  if (!std::ranges::all_of(group.children, is_line)) return {};
  Vote<scene::Color> color;
  Vote<double> width;
  for (const scene::Element& element : group.children) {
    const scene::Stroke& stroke = *paint_of_line(element)->stroke;
    color.add(stroke.color);
    width.add(stroke.width);
  }
  if (color.winner() == nullptr) return {};
  return {{"fill", "none"},
          {"stroke", base::format_color(*color.winner())},
          {"stroke-width", base::format_number(*width.winner())}};
}

}  // namespace mmdc::svg
