// Whether another program shows our SVGs as our PNGs.
//
//   same-picture FOLDER DIAGRAM.mmd...
//
// FOLDER holds what the other program has made of each SVG, DIAGRAM.png, at scale 1 on white. For
// each diagram a line tells the mean difference of all colours in percent and how far the most
// moved line of text is off, in px. The exit code is 1 if one is past 1 % or 1 px.
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <cairo.h>

#include <mmdc/cairo.hpp>

#include "lib/base/transform.hpp"
#include "lib/scene/bounds.hpp"
#include "lib/scene/scene.hpp"

namespace {

namespace fs = std::filesystem;
namespace scene = mmdc::scene;

constexpr double most_difference = 1;  // percent
constexpr int most_shift = 1;          // px

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

class Image {
 public:
  explicit Image(const std::string& png) {
    std::string_view rest = png;
    const auto take = [](void* closure, unsigned char* data, unsigned length) {
      auto& bytes = *static_cast<std::string_view*>(closure);
      if (bytes.size() < length) return CAIRO_STATUS_READ_ERROR;
      bytes.copy(reinterpret_cast<char*>(data), length);
      bytes.remove_prefix(length);
      return CAIRO_STATUS_SUCCESS;
    };
    surface_.reset(cairo_image_surface_create_from_png_stream(take, &rest));
    width_ = cairo_image_surface_get_width(surface_.get());
    height_ = cairo_image_surface_get_height(surface_.get());
  }

  int width() const { return width_; }
  int height() const { return height_; }

  /// The three colours of a pixel; white outside.
  const unsigned char* at(int x, int y) const {
    static constexpr unsigned char white[] = {255, 255, 255, 255};
    if (x < 0 || y < 0 || x >= width_ || y >= height_) return white;
    return cairo_image_surface_get_data(surface_.get()) +
           y * cairo_image_surface_get_stride(surface_.get()) + 4 * x;
  }

 private:
  struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  };
  std::unique_ptr<cairo_surface_t, Destroy> surface_;
  int width_ = 0;
  int height_ = 0;
};

int difference_at(const unsigned char* a, const unsigned char* b) {
  return std::abs(a[0] - b[0]) + std::abs(a[1] - b[1]) + std::abs(a[2] - b[2]);
}

/// The mean difference of both images in percent.
double difference(const Image& a, const Image& b) {
  double sum = 0;
  for (int y = 0; y < a.height(); ++y) {
    for (int x = 0; x < a.width(); ++x) sum += difference_at(a.at(x, y), b.at(x, y));
  }
  return 100 * sum / (3.0 * 255 * a.width() * a.height());
}

/// How far the part of `theirs` in `box` has to be moved to look most like that of `ours`.
int shift_in(const mmdc::Rect& box, const Image& ours, const Image& theirs) {
  constexpr int reach = 4;
  double least = INFINITY;
  int shift = 0;
  const auto try_shift = [&](int dx, int dy) {
    double sum = 0;
    for (int y = static_cast<int>(box.top()); y < box.bottom(); ++y) {
      for (int x = static_cast<int>(box.left()); x < box.right(); ++x) {
        sum += difference_at(ours.at(x, y), theirs.at(x + dx, y + dy));
      }
    }
    const int size = std::max(std::abs(dx), std::abs(dy));
    if (sum < least || (sum == least && size < shift)) {
      least = sum;
      shift = size;
    }
  };
  for (int dy = -reach; dy <= reach; ++dy) {
    for (int dx = -reach; dx <= reach; ++dx) try_shift(dx, dy);
  }
  return shift;
}

/// The boxes of all lines of text in the picture.
void collect_lines(const std::vector<scene::Element>& elements, const mmdc::base::Transform& map,
                   std::vector<mmdc::Rect>& boxes) {
  for (const scene::Element& element : elements) {
    if (const auto* const group = std::get_if<scene::Group>(&element.shape)) {
      collect_lines(group->children, map * group->transform, boxes);
    } else if (const auto* const text = std::get_if<scene::Text>(&element.shape)) {
      for (const scene::TextLine& line : text->lines) {
        const mmdc::Rect box = scene::bounds(line, *text);
        boxes.push_back(mmdc::Rect::between(map.apply({box.left(), box.top()}),
                                            map.apply({box.right(), box.bottom()})));
      }
    }
  }
}

bool compare(const fs::path& diagram, const fs::path& folder) {
  const std::string name = diagram.stem().string();
  // As the command draws them.
  const mmdc::Options options{.text_measurer = mmdc::pango_measurer, .shown_here = true};
  const auto parsed = mmdc::Diagram::parse(read(diagram), options);
  if (!parsed) return true;  // no diagram, no picture
  const mmdc::Drawing drawing = parsed->draw(options).value();
  const auto png = mmdc::to_png(drawing);
  if (!png) return true;
  const Image ours(*png);
  const Image theirs(read(folder / (name + ".png")));
  if (std::abs(ours.width() - theirs.width()) > 1 ||
      std::abs(ours.height() - theirs.height()) > 1) {
    std::printf("%s: %d x %d px, but %d x %d\n", name.c_str(), ours.width(), ours.height(),
                theirs.width(), theirs.height());
    return false;
  }
  const mmdc::Rect& view = drawing.scene().view_box;
  std::vector<mmdc::Rect> boxes;
  collect_lines(drawing.scene().elements, mmdc::base::Transform::translation({-view.x, -view.y}),
                boxes);
  int shift = 0;
  for (const mmdc::Rect& box : boxes) shift = std::max(shift, shift_in(box, ours, theirs));
  const double percent = difference(ours, theirs);
  const bool is_same = percent < most_difference && shift <= most_shift;
  std::printf("%s: %.3f %%, %d px%s\n", name.c_str(), percent, shift, is_same ? "" : "  <--");
  return is_same;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  bool all_same = true;
  for (int i = 2; i < argc; ++i) all_same = compare(argv[i], argv[1]) && all_same;
  return all_same ? 0 : 1;
}
