// Shadows and gradients of a theme as a scene has them.
#pragma once

#include <optional>
#include <string>

#include "lib/scene/scene.hpp"
#include "lib/theme/theme.hpp"

namespace mmdc::diagrams {

/// `id` is that of the picture, which the names of its effects begin with.
inline std::optional<scene::Shadow> scene_shadow(const theme::Theme& theme, const std::string& id) {
  if (!theme.shadow) return std::nullopt;
  return scene::Shadow{id + "-drop-shadow", theme.shadow->offset, theme.shadow->blur,
                       theme.shadow->color};
}

/// That of participants.
inline std::optional<scene::Shadow> scene_actor_shadow(const theme::Theme& theme,
                                                       const std::string& id) {
  if (!theme.actor_shadow) return std::nullopt;
  return scene::Shadow{id + "-actor-shadow", theme.actor_shadow->offset, theme.actor_shadow->blur,
                       theme.actor_shadow->color};
}

inline std::optional<scene::Gradient> scene_gradient(const theme::Theme& theme,
                                                     const std::string& id) {
  if (!theme.gradient) return std::nullopt;
  return scene::Gradient{id + "-gradient", theme.gradient->from, theme.gradient->to};
}

}  // namespace mmdc::diagrams
