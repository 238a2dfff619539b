// Attributes that many elements share are written once, at an element around them, which hands them
// down: SVG's inheritance. Everything looks the same, also to who asks for computed styles.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lib/scene/scene.hpp"

namespace mmdc::svg {

/// Names and values of what an element has from around it.
using HandedDown = std::vector<std::pair<const char*, std::string>>;

bool has(const HandedDown& handed_down, std::string_view name, std::string_view value);

/// False if there is a style sheet of somebody else: it may tell what an element has from around it
/// from its own.
bool hands_down(const scene::Scene& scene);

/// The font and the anchor of most texts of a picture, for its root. Texts that differ have to say
/// all of theirs. Nothing if the scene doesn't hand down.
HandedDown handed_to_texts(const scene::Scene& scene);

/// The paint of most lines of a group, for the group; nothing if not all of its children are
/// painted lines, because the others would take it too.
HandedDown handed_to_lines(const scene::Group& group);

}  // namespace mmdc::svg
