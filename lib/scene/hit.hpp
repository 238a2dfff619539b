// What of a scene lies at a point.
#pragma once

#include "lib/scene/scene.hpp"

namespace mmdc::scene {

/// The subject whose picture is seen at `p`, in the plane of the scene. Areas count by their true
/// outline and hide what is painted below them; lines count within `tolerance` of their middle or
/// half their width, and of several lines the nearest does. What has no subject hides nothing.
SubjectIndex hit(const Scene& scene, Point p, double tolerance);

}  // namespace mmdc::scene
