// The pictures that labels show among their words.
#pragma once

#include "lib/icons/library.hpp"
#include "lib/text/inline_box.hpp"

namespace mmdc::diagrams {

class LabelPictures final : public text::InlineSource {
 public:
  explicit LabelPictures(const icons::Library& icons) : icons_(icons) {}

  text::InlineBox icon(std::string_view name, const text::Font& font) const override;

 private:
  const icons::Library& icons_;
};

}  // namespace mmdc::diagrams
