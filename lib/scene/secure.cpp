#include "lib/scene/secure.hpp"

#include <string_view>
#include <utility>
#include <variant>

#include "lib/base/url.hpp"

namespace mmdc::scene {
namespace {

/// True of addresses within the place where the picture is.
bool is_relative(std::string_view url) {
  if (url.starts_with("//") || url.find('\\') != std::string_view::npos) return false;
  const std::size_t colon = url.find(':');
  return colon == std::string_view::npos || url.find_first_of("/?#") < colon;
}

class Securer {
 public:
  explicit Securer(Security level) : level_(level) {}

  void secure_all(std::vector<Element>& elements) {
    std::erase_if(elements, [&](const Element& element) {
      const auto* const image = std::get_if<Image>(&element.shape);
      if (image == nullptr || may_load(image->href)) return false;
      left_out_.push_back(image->href);
      return true;
    });
    for (Element& element : elements) {
      if (auto* const group = std::get_if<Group>(&element.shape)) secure_group(*group);
      if (auto* const text = std::get_if<Text>(&element.shape)) secure_text(*text);
    }
  }

  std::vector<std::string> take_left_out() { return std::move(left_out_); }

 private:
  /// Schemes that bring other content than pixels or lead into the reader's machine load nowhere.
  bool may_load(std::string_view url) const {
    if (level_ == Security::sandbox) return false;
    if (base::is_raster_image_data(url)) return true;
    if (base::safe_url(url) != url) return false;
    return level_ == Security::loose || is_relative(url);
  }

  bool may_lead_to(std::string_view url) const {
    return level_ != Security::sandbox && url != base::nowhere;
  }

  void secure_group(Group& group) {
    if (group.link && !may_lead_to(group.link->href)) group.link.reset();
    if (group.link && level_ == Security::strict) group.link->target.clear();
    secure_all(group.children);
  }

  void secure_text(Text& text) const {
    for (TextLine& line : text.lines) {
      for (TextRun& run : line.runs) {
        if (!may_lead_to(run.href)) run.href.clear();
      }
    }
  }

  Security level_;
  std::vector<std::string> left_out_;
};

}  // namespace

std::vector<std::string> secure(Scene& scene, Security level) {
  Securer securer(level);
  securer.secure_all(scene.elements);
  return securer.take_left_out();
}

}  // namespace mmdc::scene
