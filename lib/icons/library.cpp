#include "lib/icons/library.hpp"

#include <algorithm>
#include <cstddef>

#include "lib/base/edit_distance.hpp"
#include "lib/icons/font_awesome.hpp"
#include "lib/icons/pack.hpp"
#include "lib/icons/parse_body.hpp"
#include "lib/icons/parse_path_data.hpp"

namespace mmdc::icons {
namespace {

using base::Picture;

constexpr double font_awesome_height = 512;

struct Name {
  std::string_view prefix;
  std::string_view icon;

  explicit Name(std::string_view name) {
    const std::size_t colon = name.find(':');
    if (colon != name.npos) prefix = name.substr(0, colon);
    icon = name.substr(colon == name.npos ? 0 : colon + 1);
  }
};

std::shared_ptr<const Picture> draw_font_awesome(const FontAwesomeIcon& icon) {
  Picture picture{.view_box = {0, 0, icon.width, font_awesome_height}, .shapes = {}};
  picture.shapes.push_back({.path = parse_path_data(icon.outline)});
  return std::make_shared<const Picture>(std::move(picture));
}

base::Transform orientation(const PackedIcon& icon) {
  constexpr base::Transform turns[] = {
      {1, 0, 0, 1, 0, 0}, {0, 1, -1, 0, 0, 0}, {-1, 0, 0, -1, 0, 0}, {0, -1, 1, 0, 0, 0}};
  const base::Transform flip{icon.flips_x ? -1.0 : 1.0, 0, 0, icon.flips_y ? -1.0 : 1.0, 0, 0};
  const Point center = icon.view_box.center();
  return base::Transform::translation(center) * turns[icon.quarter_turns] * flip *
         base::Transform::translation({-center.x, -center.y});
}

std::shared_ptr<const Picture> draw_packed(const PackedIcon& icon) {
  auto shapes = parse_body(icon.body);
  if (!shapes) return nullptr;
  const base::Transform turn = orientation(icon);
  Picture picture{.view_box = icon.view_box, .shapes = std::move(*shapes)};
  if (icon.quarter_turns % 2 != 0) {
    picture.view_box =
        mmdc::Rect::around(icon.view_box.center(), {icon.view_box.height, icon.view_box.width});
  }
  if (!turn.is_identity()) {
    for (base::PictureShape& shape : picture.shapes) {
      shape.path = base::transformed(shape.path, turn);
    }
  }
  return std::make_shared<const Picture>(std::move(picture));
}

/// Keeps the name that is most like an unknown one; of equal ones, the first with its prefix.
class Nearest {
 public:
  explicit Nearest(const Name& wanted) : wanted_(wanted) {
    const std::size_t size = wanted.icon.size();
    least_ = 2 * std::max<std::size_t>(size / 3, size < 4 ? 1 : 2) + 2;
  }

  void offer(std::string_view name, std::string_view prefix) {
    const std::size_t longer = std::max(name.size(), wanted_.icon.size());
    const std::size_t shorter = std::min(name.size(), wanted_.icon.size());
    if (2 * (longer - shorter) >= least_) return;
    const std::size_t distance =
        2 * base::edit_distance(wanted_.icon, name) + (prefix == wanted_.prefix ? 0 : 1);
    if (distance >= least_) return;
    least_ = distance;
    found_ = std::string(prefix) + ':' + std::string(name);
  }

  std::string take() { return std::move(found_); }

 private:
  Name wanted_;
  std::size_t least_ = 0;
  std::string found_;
};

/// How people write the styles of Font Awesome.
std::string_view prefix_of_style(std::string_view style) {
  if (style == "brands") return "fab";
  if (style == "regular") return "far";
  return "fa";
}

void offer_font_awesome(Nearest& nearest) {
  std::string_view rest = font_awesome_lines;
  while (!rest.empty()) {
    const std::string_view key = rest.substr(0, rest.find(' '));
    const std::size_t slash = key.find('/');
    nearest.offer(key.substr(slash + 1), prefix_of_style(key.substr(0, slash)));
    rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
  }
}

}  // namespace

std::shared_ptr<const Picture> Library::find_packed(std::string_view name) const {
  if (packs_.empty()) return nullptr;
  const auto known = packed_.find(name);
  if (known != packed_.end()) return known->second;
  return packed_.emplace(name, look_for(name)).first->second;
}

std::shared_ptr<const Picture> Library::look_for(std::string_view name) const {
  const Name parts(name);
  for (const IconPack& pack : packs_) {
    if (pack.prefix() != parts.prefix) continue;
    if (const auto icon = find_in_pack(pack.pack(), parts.icon)) return draw_packed(*icon);
  }
  return nullptr;
}

std::shared_ptr<const Picture> Library::find(std::string_view name) const {
  if (auto packed = find_packed(name)) return packed;
  const Name parts(name);
  const auto icon = find_font_awesome(parts.prefix, parts.icon);
  return icon ? draw_font_awesome(*icon) : nullptr;
}

std::string Library::nearest(std::string_view name) const {
  Name parts(name);
  if (parts.icon.starts_with("fa-")) parts.icon.remove_prefix(3);
  Nearest nearest(parts);
  for (const IconPack& pack : packs_) {
    for (const auto& [known, entry] : pack.pack().icons) nearest.offer(known, pack.prefix());
  }
  offer_font_awesome(nearest);
  return nearest.take();
}

bool Library::has_prefix_of(std::string_view name) const {
  const std::string_view prefix = Name(name).prefix;
  return prefix.empty() || is_font_awesome_prefix(prefix) ||
         std::ranges::find(packs_, prefix, &IconPack::prefix) != packs_.end();
}

std::shared_ptr<const Picture> placeholder() {
  Picture picture{.view_box = {0, 0, 512, 512}, .shapes = {}};
  const base::PictureShape::Stroke stroke{
      .ink = {}, .width = 36, .cap = base::LineCap::round, .join = base::LineJoin::round};
  for (const std::string_view data :
       {"M96 40h320a56 56 0 0 1 56 56v320a56 56 0 0 1-56 56H96a56 56 0 0 1-56-56V96a56 56 0 0 1 "
        "56-56z",
        "M180 200a76 76 0 1 1 120 62c-28 20-44 34-44 66", "M256 388v4"}) {
    picture.shapes.push_back(
        {.path = parse_path_data(data), .fill = std::nullopt, .stroke = stroke});
  }
  return std::make_shared<const Picture>(std::move(picture));
}

}  // namespace mmdc::icons
