#include "lib/text/label.hpp"

#include <catch2/catch.hpp>

using mmdc::text::BuiltinMeasurer;
using mmdc::text::Font;
using mmdc::text::InlineBox;
using mmdc::text::LabelKind;
using mmdc::text::SetLabel;

namespace {

/// Boxes of one size for all icons.
class Boxes final : public mmdc::text::InlineSource {
 public:
  explicit Boxes(InlineBox box) : box_(std::move(box)) {}
  InlineBox icon(std::string_view, const Font&) const override { return box_; }

 private:
  InlineBox box_;
};

SetLabel set(std::string_view label, const InlineBox& box, bool is_svg = false) {
  const Boxes boxes(box);
  return mmdc::text::set_label(BuiltinMeasurer(), label, LabelKind::text,
                               {Font{}, 200, is_svg, &boxes});
}

}  // namespace

TEST_CASE("a picture takes its width in the line") {
  const SetLabel label = set("fa:fa-user", {20, 14, 2});
  CHECK(label.size == mmdc::Size{20, 24});
  REQUIRE(label.lines.front().runs.size() == 1);
  CHECK(label.lines.front().runs.front().box);
}

TEST_CASE("text goes on behind a picture") {
  const SetLabel label = set("fa:fa-user Car", {20, 14, 2});
  CHECK(label.size.width == Approx(50.234).margin(0.01));
  CHECK(label.lines.front().runs.back().x == 20);
}

TEST_CASE("a line is as high as its highest picture") {
  const SetLabel label = set("a<br>fa:fa-user<br>b", {20, 28, 4});
  CHECK(label.size.height == 24 + 35 + 24);
  CHECK(label.lines[1].baseline - label.lines[0].baseline == 7 + 28);
}

TEST_CASE("lines break before and after pictures") {
  CHECK(set("fa:fa-userfa:fa-userfa:fa-user", {90, 14, 2}).lines.size() == 2);
}

TEST_CASE("SVG labels show icons as they are written") {
  const SetLabel label = set("fa:fa-user", {20, 14, 2}, true);
  CHECK(label.lines.front().runs.front().text == "fa:fa-user");
}

TEST_CASE("sub- and superscripts make their line higher, as in browsers") {
  const auto height = [](std::string_view label) { return set(label, {}).size.height; };
  CHECK(height("a") == 24);
  CHECK(height("a<sub>2</sub>") == Approx(27.172).margin(0.02));
  CHECK(height("a<sup>2</sup>") > 24);
}
