// The elements of a scene, and the markers that they use, as SVG.
#pragma once

#include <string_view>
#include <vector>

#include "lib/base/cancel.hpp"
#include "lib/scene/scene.hpp"
#include "lib/svg/handed_down.hpp"
#include "lib/svg/names.hpp"
#include "lib/svg/xml_stream.hpp"

namespace mmdc::svg {

class ElementWriter {
 public:
  /// `to_texts` is what the root hands down to texts. After `cancel` has said so it writes nothing
  /// more.
  ElementWriter(const scene::Scene& scene, const Names& names, const HandedDown& to_texts,
                XmlStream& stream, base::Cancel& cancel)
      : scene_(scene),
        names_(names),
        to_texts_(to_texts),
        hands_down_(hands_down(scene)),
        stream_(stream),
        cancel_(cancel) {}

  void write_markers();
  void write_all(const std::vector<scene::Element>& elements);

 private:
  void begin(const char* name, const scene::Element& element);
  void set_tag(const scene::Tag& tag, bool has_id);
  void set_link(const std::string& href);
  void begin_link(const scene::Element& element, const scene::Hyperlink& link);
  void set_all(const HandedDown& handed_down);
  void set_markers(scene::MarkerIndex start, scene::MarkerIndex end);

  /// What sets visited looks as attributes, but those that the element has from around it.
  auto setter(const HandedDown& handed_down) {
    return [this, &handed_down](std::string_view name, std::string_view value) {
      if (!has(handed_down, name, value)) stream_.set(name, value);
    };
  }
  auto setter() {
    return [this](std::string_view name, std::string_view value) { stream_.set(name, value); };
  }

  void write(const scene::Marker& marker);
  void write(const scene::Element& element, const scene::Rect& rect);
  void write(const scene::Element& element, const scene::Ellipse& ellipse);
  void write(const scene::Element& element, const scene::Polygon& polygon);
  void write(const scene::Element& element, const scene::Line& line);
  void write(const scene::Element& element, const scene::Path& path);
  void write(const scene::Element& element, const scene::Text& text);
  void write(const scene::TextLine& line, bool has_fixed_length);
  void write(const std::vector<scene::TextRun>& runs);
  void write(const scene::TextRun& run, double rise);
  void write(const scene::Element& element, const scene::Image& image);
  void write(const scene::Element& element, const scene::Group& group);

  const scene::Scene& scene_;
  const Names& names_;
  const HandedDown& to_texts_;
  bool hands_down_;
  XmlStream& stream_;
  base::Cancel& cancel_;
  HandedDown to_lines_;  ///< by the group that is being written
};

}  // namespace mmdc::svg
