#include "lib/diagrams/label_pictures.hpp"

#include <utility>

#include "lib/diagrams/picture_element.hpp"

namespace mmdc::diagrams {
namespace {

/// Of Font Awesome 7's style sheet: its icons are centred in that, in em.
constexpr double icon_width = 1.25;

/// Icons reach that far below the baseline, in em, and are 1 em high.
constexpr double icon_descent = 0.125;

}  // namespace

text::InlineBox LabelPictures::icon(std::string_view name, const text::Font& font) const {
  text::InlineBox box{.width = icon_width * font.size,
                      .ascent = (1 - icon_descent) * font.size,
                      .descent = icon_descent * font.size};
  std::shared_ptr<const base::Picture> picture = icons_.find_packed(name);
  if (picture) box.width = font.size * picture->view_box.width / picture->view_box.height;
  if (!picture) picture = icons_.find(name);
  if (!picture) picture = icons::placeholder();
  box.placement = fitted(*picture, {0, -box.ascent, box.width, font.size});
  box.picture = std::move(picture);
  return box;
}

}  // namespace mmdc::diagrams
