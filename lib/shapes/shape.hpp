// The shapes of nodes, by Mermaid's names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mmdc::shapes {

enum class Shape {
  rect,
  rounded,
  stadium,
  fr_rect,
  cyl,
  datastore,
  folder,
  bucket,
  console,
  browser,
  person,
  circle,
  bang,
  cloud,
  diam,
  hex,
  lean_r,
  lean_l,
  trap_b,
  trap_t,
  dbl_circ,
  text,
  notch_rect,
  lin_rect,
  sm_circ,
  fr_circ,
  fork,
  hourglass,
  brace,
  brace_r,
  braces,
  bolt,
  doc,
  delay,
  h_cyl,
  lin_cyl,
  curv_trap,
  div_rect,
  tri,
  win_pane,
  f_circ,
  notch_pent,
  flip_tri,
  sl_rect,
  docs,
  st_rect,
  bow_rect,
  cross_circ,
  tag_doc,
  tag_rect,
  flag,
  odd,
  lin_doc,
  ellipse,
  state,
  choice,
  note,
  composite,
  anchor,
  icon,   ///< a picture of an icon set, perhaps in a frame
  image,  ///< a picture from elsewhere
  empty_subgraph,
  collapsed_subgraph,
};

/// The shape that goes by a name or one of its aliases; nothing if there is none.
std::optional<Shape> shape_named(std::string_view name);

/// The known name that is most like `name`, or means the same; empty if none is close.
std::string nearest_shape_name(std::string_view name);

}  // namespace mmdc::shapes
