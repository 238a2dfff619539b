// Sets of icons in Iconify's JSON format.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <mmdc/geometry.hpp>
#include <mmdc/result.hpp>

namespace mmdc::icons {

/// What the format says of an icon, an alias or, as defaults, of a whole set.
struct PackFields {
  std::optional<double> left = std::nullopt;
  std::optional<double> top = std::nullopt;
  std::optional<double> width = std::nullopt;
  std::optional<double> height = std::nullopt;
  int quarter_turns = 0;  ///< clockwise
  bool flips_x = false;
  bool flips_y = false;
};

/// An icon, or a second name of one.
struct PackEntry {
  std::string body;    ///< SVG's markup, as it stands; empty in an alias
  std::string parent;  ///< of an alias; empty in an icon
  PackFields fields;
};

struct Pack {
  std::string prefix;
  PackFields defaults;
  std::map<std::string, PackEntry, std::less<>> icons;
};

/// Fails with `icons.bad-json` and `icons.no-prefix`. Entries that make no sense are left out. Ends
/// early, with any of these, once `cancelled`, which may be empty, has said so.
Result<Pack> parse_pack(std::string_view json, std::string_view prefix,
                        const std::function<bool()>& cancelled = nullptr);

/// An icon with everything settled that its aliases and its set say.
struct PackedIcon {
  std::string_view body;
  Rect view_box;
  int quarter_turns = 0;  ///< clockwise, 0 to 3, once it is flipped
  bool flips_x = false;
  bool flips_y = false;
};

std::optional<PackedIcon> find_in_pack(const Pack& pack, std::string_view name);

}  // namespace mmdc::icons
