// What assistive technology is told of a picture's parts: their names, in the order of the text.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "lib/scene/scene.hpp"

namespace mmdc::svg {

/// Of several elements that show one thing, one bears its name and the others are silent.
class Names {
 public:
  explicit Names(const scene::Scene& scene);

  /// The name that the element bears; nothing if it bears none.
  const std::string* name_of(const scene::Element& element) const;

  /// True if another element speaks for what this one would say and nothing in it can be clicked.
  bool is_silent(const scene::Element& element) const;

  /// The id of the element that bears a name: its own, if names in lists of ids may look so.
  std::string id_of(const scene::Element& element) const;

  /// The ids of all bearers in the order of the text, separated by blanks.
  std::string reading_order() const;

 private:
  void find_bearers(const std::vector<scene::Element>& elements);
  const scene::Element* bearer_of(const scene::Element& element) const;

  const scene::Scene& scene_;
  std::vector<const scene::Element*> bearers_;  ///< parallel to Scene::subjects
};

}  // namespace mmdc::svg
