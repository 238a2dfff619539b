#include "lib/icons/pack.hpp"

#include <algorithm>

namespace mmdc::icons {
namespace {

constexpr double default_side = 16;  // Iconify's

/// What an alias says goes before what is known of its parent; turns and flips add up.
void inherit(PackFields& fields, const PackFields& parent) {
  if (!fields.left) fields.left = parent.left;
  if (!fields.top) fields.top = parent.top;
  if (!fields.width) fields.width = parent.width;
  if (!fields.height) fields.height = parent.height;
  fields.quarter_turns = (fields.quarter_turns + parent.quarter_turns) % 4;
  fields.flips_x ^= parent.flips_x;
  fields.flips_y ^= parent.flips_y;
}

}  // namespace

std::optional<PackedIcon> find_in_pack(const Pack& pack, std::string_view name) {
  constexpr int longest_chain = 16;
  PackFields fields;
  auto at = pack.icons.find(name);
  for (int i = 0; at != pack.icons.end() && i < longest_chain; ++i) {
    inherit(fields, at->second.fields);
    if (at->second.parent.empty()) break;
    at = pack.icons.find(at->second.parent);
  }
  if (at == pack.icons.end() || !at->second.parent.empty()) return std::nullopt;
  inherit(fields, pack.defaults);
  PackedIcon icon{at->second.body, {}, fields.quarter_turns, fields.flips_x, fields.flips_y};
  icon.view_box = {fields.left.value_or(0), fields.top.value_or(0),
                   fields.width.value_or(default_side), fields.height.value_or(default_side)};
  const bool is_seen = icon.view_box.width > 0 && icon.view_box.height > 0;
  return is_seen ? std::optional(icon) : std::nullopt;
}

}  // namespace mmdc::icons
