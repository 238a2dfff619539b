#include "lib/math/figures.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace mmdc::math {
namespace {

using base::Path;

/// Points of cubic curves, each of which starts where the last one ended: 1 + 3 n points.
using Curve = std::vector<Point>;

void add_polygon(Path& path, std::initializer_list<Point> corners) {
  bool is_first = true;
  for (const Point corner : corners) {
    if (is_first) {
      path.move_to(corner);
    } else {
      path.line_to(corner);
    }
    is_first = false;
  }
  path.close();
}

void add_box(Path& path, double left, double top, double right, double bottom) {
  add_polygon(path, {{left, top}, {right, top}, {right, bottom}, {left, bottom}});
}

void add_stroke(Path& path, Point from, Point to, double thickness) {
  const Point along = to - from;
  const double length = std::hypot(along.x, along.y);
  if (length == 0) return;
  const Point side = Point{-along.y, along.x} * (thickness / 2 / length);
  // Always the same way round: strokes that cross must not cancel out.
  add_polygon(path, {from + side, to + side, to - side, from - side});
}

/// What a curve passes over when it is moved by `by`.
void add_ribbon(Path& path, const Curve& curve, Point by) {
  path.move_to(curve.front());
  for (std::size_t i = 1; i + 2 < curve.size(); i += 3) {
    path.cubic_to(curve[i], curve[i + 1], curve[i + 2]);
  }
  path.line_to(curve.back() + by);
  for (std::size_t i = curve.size() - 1; i >= 3; i -= 3) {
    path.cubic_to(curve[i - 1] + by, curve[i - 2] + by, curve[i - 3] + by);
  }
  path.close();
}

/// Left delimiters are drawn; right ones are their mirror images.
class Pen {
 public:
  Pen(const mmdc::Rect& box, double thickness, bool is_mirrored)
      : box_(box), thickness_(thickness), is_mirrored_(is_mirrored) {}

  Path take() { return std::move(path_); }

  void parenthesis() {
    const double tip = 0.88;
    // Where both control points are is where the middle is 0.1 from the side.
    const double control = (8 * 0.1 - 2 * tip) / 6;
    const Curve curve = {at(tip, 0), at(control, 0.27), at(control, 0.73), at(tip, 1)};
    ribbon(curve, 1.35 * thickness_);
  }

  void brace() {
    const double turn = std::min(0.5 * box_.width / box_.height, 0.22);
    const double spine = 0.46;
    const Curve curve = {at(0.95, 0),
                         at(spine, 0),
                         at(spine, 0.4 * turn),
                         at(spine, 1.4 * turn),
                         at(spine, 0.3),
                         at(spine, 0.3),
                         at(spine, 0.5 - turn),
                         at(spine, 0.49),
                         at(0.25, 0.5),
                         at(0.02, 0.5),
                         at(0.25, 0.5),
                         at(spine, 0.51),
                         at(spine, 0.5 + turn),
                         at(spine, 0.7),
                         at(spine, 0.7),
                         at(spine, 1 - 1.4 * turn),
                         at(spine, 1 - 0.4 * turn),
                         at(spine, 1),
                         at(0.95, 1)};
    ribbon(curve, 1.3 * thickness_);
  }

  void angle() {
    const double width = 1.1 * thickness_;
    stroke({0.9, 0}, {0.15, 0.5}, width);
    stroke({0.15, 0.5}, {0.9, 1}, width);
  }

  /// A bar with feet at its ends.
  void bracket(bool has_top, bool has_bottom) {
    bar(0.3, 1.1 * thickness_);
    const double left = 0.3 * box_.width, right = 0.92 * box_.width;
    if (has_top) block(left, right, 0, thickness_);
    if (has_bottom) block(left, right, box_.height - thickness_, box_.height);
  }

  void bar(double x, double width) {
    const double left = x * box_.width - (x == 0.5 ? width / 2 : 0);
    block(left, left + width, 0, box_.height);
  }

  void two_bars() {
    const double width = thickness_;
    const double middle = box_.width / 2;
    const double apart = std::min(0.12 * box_.width + width, 2.5 * width);
    block(middle - apart - width / 2, middle - apart + width / 2, 0, box_.height);
    block(middle + apart - width / 2, middle + apart + width / 2, 0, box_.height);
  }

  void slash() { stroke({0.95, 0}, {0.05, 1}, 1.1 * thickness_); }

  void upright_arrow(bool up, bool down) {
    const double middle = box_.x + box_.width / 2;
    const double reach = 0.35 * box_.width;
    add_stroke(path_, {middle, box_.top()}, {middle, box_.bottom()}, thickness_);
    if (up) head(middle, box_.top(), reach);
    if (down) head(middle, box_.bottom(), -reach);
  }

 private:
  Point at(double x, double y) const {
    return {box_.x + (is_mirrored_ ? 1 - x : x) * box_.width, box_.y + y * box_.height};
  }

  void ribbon(const Curve& curve, double width) {
    add_ribbon(path_, curve, {is_mirrored_ ? -width : width, 0});
  }

  void stroke(Point from, Point to, double width) {
    add_stroke(path_, at(from.x, from.y), at(to.x, to.y), width);
  }

  /// In px from the corner of the box.
  void block(double left, double right, double top, double bottom) {
    if (is_mirrored_) {
      std::swap(left, right);
      left = box_.width - left;
      right = box_.width - right;
    }
    add_box(path_, box_.x + left, box_.y + top, box_.x + right, box_.y + bottom);
  }

  void head(double x, double y, double reach) {
    const double side = std::abs(reach);
    add_stroke(path_, {x, y}, {x - side, y + reach * 1.2}, thickness_);
    add_stroke(path_, {x, y}, {x + side, y + reach * 1.2}, thickness_);
  }

  const mmdc::Rect& box_;
  double thickness_;
  bool is_mirrored_;
  Path path_;
};

struct Delimiter {
  std::string_view text;
  void (*draw)(Pen&);
  bool is_mirrored = false;
};

constexpr Delimiter delimiters[] = {
    {"(", [](Pen& pen) { pen.parenthesis(); }},
    {")", [](Pen& pen) { pen.parenthesis(); }, true},
    {"[", [](Pen& pen) { pen.bracket(true, true); }},
    {"]", [](Pen& pen) { pen.bracket(true, true); }, true},
    {"{", [](Pen& pen) { pen.brace(); }},
    {"}", [](Pen& pen) { pen.brace(); }, true},
    {"\u27E8", [](Pen& pen) { pen.angle(); }},
    {"\u27E9", [](Pen& pen) { pen.angle(); }, true},
    {"\u230A", [](Pen& pen) { pen.bracket(false, true); }},
    {"\u230B", [](Pen& pen) { pen.bracket(false, true); }, true},
    {"\u2308", [](Pen& pen) { pen.bracket(true, false); }},
    {"\u2309", [](Pen& pen) { pen.bracket(true, false); }, true},
    {"\u2223", [](Pen& pen) { pen.bar(0.5, 1); }},
    {"|", [](Pen& pen) { pen.bar(0.5, 1); }},
    {"\u2225", [](Pen& pen) { pen.two_bars(); }},
    {"/", [](Pen& pen) { pen.slash(); }},
    {"\\", [](Pen& pen) { pen.slash(); }, true},
    {"\u2191", [](Pen& pen) { pen.upright_arrow(true, false); }},
    {"\u2193", [](Pen& pen) { pen.upright_arrow(false, true); }},
    {"\u2195", [](Pen& pen) { pen.upright_arrow(true, true); }},
};

const Delimiter* find_delimiter(std::string_view text) {
  const auto* const found = std::find_if(std::begin(delimiters), std::end(delimiters),
                                         [&](const Delimiter& one) { return one.text == text; });
  return found != std::end(delimiters) ? found : nullptr;
}

// --- Large operators

void draw_sum(Path& path, const mmdc::Rect& box, double thin) {
  const double left = box.left() + 0.06 * box.width, right = box.right() - 0.08 * box.width;
  const double top = box.top() + 0.04 * box.height, bottom = box.bottom() - 0.04 * box.height;
  const double thick = 1.9 * thin;
  const double middle = box.center().y;
  const double waist = left + 0.48 * box.width;
  const double serif = 0.14 * box.height;
  // Round the outside, then back along the inside.
  add_polygon(path, {{left, top},
                     {right - 0.03 * box.width, top},
                     {right, top + serif},
                     {right - 0.7 * thin, top + serif},
                     {right - 0.12 * box.width, top + thin},
                     {left + 1.3 * thick, top + thin},
                     {waist, middle},
                     {left + 1.2 * thin, bottom - 1.3 * thin},
                     {right - 0.12 * box.width, bottom - 1.3 * thin},
                     {right - 0.5 * thin, bottom - 1.2 * serif},
                     {right + 0.3 * thin, bottom - 1.2 * serif},
                     {right - 0.03 * box.width, bottom},
                     {left, bottom},
                     {left, bottom - 0.6 * thin},
                     {waist - thick, middle},
                     {left, top + 0.6 * thin}});
}

/// Two legs, their feet, and a beam over them or under them.
void draw_product(Path& path, const mmdc::Rect& box, double thin, bool is_upside_down) {
  const double leg = 1.8 * thin;
  const double top = box.top() + 0.03 * box.height, bottom = box.bottom() - 0.03 * box.height;
  const double beam = is_upside_down ? bottom - thin : top;
  const double foot = is_upside_down ? top : bottom - thin;
  const double reach = 0.07 * box.width;
  const double left = box.left() + 0.17 * box.width, right = box.right() - 0.17 * box.width;
  add_box(path, left, top, left + leg, bottom);
  add_box(path, right - leg, top, right, bottom);
  add_box(path, left - reach, beam, right + reach, beam + thin);
  add_box(path, left - reach, foot, left + leg + reach, foot + thin);
  add_box(path, right - leg - reach, foot, right + reach, foot + thin);
}

/// `count` signs side by side; a ring goes through them if `is_closed`.
void draw_integrals(Path& path, const mmdc::Rect& box, double thin, int count, bool is_closed) {
  const double width = box.width / count;
  const double thick = 1.5 * thin;
  for (int i = 0; i < count; ++i) {
    const auto at = [&](double x, double y) {
      return Point{box.left() + (i + x) * width, box.top() + y * box.height};
    };
    add_ribbon(path,
               {at(-0.05, 0.93), at(0.1, 1.02), at(0.3, 1.02), at(0.37, 0.8), at(0.42, 0.6),
                at(0.5, 0.35), at(0.55, 0.2), at(0.6, 0), at(0.75, -0.04), at(0.95, 0.06)},
               {thick, 0});
  }
  if (!is_closed) return;
  const double middle = box.center().x + thick / 2;
  const double radius = 0.14 * box.height;
  const double reach = width * (count - 1) / 2 + radius;
  for (const double inward : {0.0, thin}) {
    const bool is_outer = inward == 0;
    path.move_to({middle - reach + inward, box.center().y})
        .arc_to({reach - inward, radius - inward}, true, is_outer,
                {middle + reach - inward, box.center().y})
        .arc_to({reach - inward, radius - inward}, true, is_outer,
                {middle - reach + inward, box.center().y})
        .close();
  }
}

struct Operator {
  std::string_view text;
  void (*draw)(Path& path, const mmdc::Rect& box, double thin);
};

constexpr Operator operators[] = {
    {"\u2211", draw_sum},
    {"\u220F", [](Path& p, const mmdc::Rect& b, double t) { draw_product(p, b, t, false); }},
    {"\u2210", [](Path& p, const mmdc::Rect& b, double t) { draw_product(p, b, t, true); }},
    {"\u222B", [](Path& p, const mmdc::Rect& b, double t) { draw_integrals(p, b, t, 1, false); }},
    {"\u222C", [](Path& p, const mmdc::Rect& b, double t) { draw_integrals(p, b, t, 2, false); }},
    {"\u222D", [](Path& p, const mmdc::Rect& b, double t) { draw_integrals(p, b, t, 3, false); }},
    {"\u222E", [](Path& p, const mmdc::Rect& b, double t) { draw_integrals(p, b, t, 1, true); }},
    {"\u222F", [](Path& p, const mmdc::Rect& b, double t) { draw_integrals(p, b, t, 2, true); }},
    {"\u2230", [](Path& p, const mmdc::Rect& b, double t) { draw_integrals(p, b, t, 3, true); }},
};

const Operator* find_operator(std::string_view text) {
  const auto* const found = std::find_if(std::begin(operators), std::end(operators),
                                         [&](const Operator& one) { return one.text == text; });
  return found != std::end(operators) ? found : nullptr;
}

}  // namespace

bool has_figure(std::string_view delimiter) {
  return find_delimiter(delimiter) != nullptr;
}

Path delimiter_figure(std::string_view delimiter, const mmdc::Rect& box, double thickness) {
  const Delimiter* const found = find_delimiter(delimiter);
  if (found == nullptr) return {};
  Pen pen(box, thickness, found->is_mirrored);
  found->draw(pen);
  return pen.take();
}

bool has_operator_figure(std::string_view character) {
  return find_operator(character) != nullptr;
}

Path operator_figure(std::string_view character, const mmdc::Rect& box, double thickness) {
  const Operator* const found = find_operator(character);
  if (found == nullptr) return {};
  Path path;
  found->draw(path, box, thickness);
  return path;
}

Path radical_figure(const mmdc::Rect& box, double line_end, double thickness) {
  Path path;
  const double unit = box.width;
  const double knee = box.bottom() - std::min(0.55 * box.height, 0.95 * unit);
  const Point start{box.x + 0.04 * unit, knee + 0.1 * unit};
  const Point top{box.x + 0.26 * unit, knee};
  const Point foot{box.x + 0.56 * unit, box.bottom()};
  const Point end{box.right(), box.top() + thickness / 2};
  add_stroke(path, start, top, thickness);
  add_stroke(path, top, foot, 1.9 * thickness);
  add_stroke(path, {foot.x - 0.2 * thickness, foot.y}, end, thickness);
  add_stroke(path, {end.x - thickness / 2, end.y}, {line_end, end.y}, thickness);
  return path;
}

Path lying_brace(const mmdc::Rect& box, bool points_up, double thickness) {
  const double turn = std::min(0.6 * box.height / box.width, 0.22);
  const auto at = [&](double along, double across) {
    return Point{box.x + along * box.width, box.y + (points_up ? across : 1 - across) * box.height};
  };
  const double spine = 0.5;
  const Curve curve = {at(0, 0.95),
                       at(0, spine),
                       at(0.4 * turn, spine),
                       at(1.4 * turn, spine),
                       at(0.3, spine),
                       at(0.3, spine),
                       at(0.5 - turn, spine),
                       at(0.49, spine),
                       at(0.5, 0.3),
                       at(0.5, 0.02),
                       at(0.5, 0.3),
                       at(0.51, spine),
                       at(0.5 + turn, spine),
                       at(0.7, spine),
                       at(0.7, spine),
                       at(1 - 1.4 * turn, spine),
                       at(1 - 0.4 * turn, spine),
                       at(1, spine),
                       at(1, 0.95)};
  Path path;
  add_ribbon(path, curve, {0, points_up ? 1.3 * thickness : -1.3 * thickness});
  return path;
}

Path arrow_figure(const mmdc::Rect& box, ArrowEnds ends, double thickness) {
  Path path;
  const double middle = box.center().y;
  const double reach = box.height / 2;
  const double apart = ends.is_double ? 0.35 * reach : 0;
  const double inset = ends.is_double ? 0.6 * reach : 0;
  const double from = box.left() + (ends.left ? inset : 0);
  const double to = box.right() - (ends.right ? inset : 0);
  add_stroke(path, {from, middle - apart}, {to, middle - apart}, thickness);
  if (ends.is_double) add_stroke(path, {from, middle + apart}, {to, middle + apart}, thickness);
  const auto head = [&](double x, double back) {
    add_stroke(path, {x, middle}, {x + back, middle - reach}, thickness);
    add_stroke(path, {x, middle}, {x + back, middle + reach}, thickness);
  };
  if (ends.left) head(box.left(), 1.1 * reach);
  if (ends.right) head(box.right(), -1.1 * reach);
  if (ends.has_bar) add_stroke(path, {from, middle - reach}, {from, middle + reach}, thickness);
  return path;
}

Path hat_figure(const mmdc::Rect& box, double thickness) {
  Path path;
  const Point top{box.center().x, box.top() + thickness / 2};
  add_stroke(path, {box.left(), box.bottom()}, top, thickness);
  add_stroke(path, top, {box.right(), box.bottom()}, thickness);
  return path;
}

Path tilde_figure(const mmdc::Rect& box, double thickness) {
  const auto at = [&](double x, double y) {
    return Point{box.x + x * box.width, box.y + y * (box.height - thickness)};
  };
  Path path;
  add_ribbon(path,
             {at(0, 1), at(0.12, -0.35), at(0.34, -0.2), at(0.5, 0.5), at(0.66, 1.2),
              at(0.88, 1.35), at(1, 0)},
             {0, thickness});
  return path;
}

Path dots_figure(const mmdc::Rect& box, int count) {
  Path path;
  const double radius = box.height / 2;
  const double step = count > 1 ? (box.width - 2 * radius) / (count - 1) : 0;
  for (int i = 0; i < count; ++i) {
    const double x = count > 1 ? box.left() + i * step : box.center().x - radius;
    path.move_to({x, box.center().y})
        .arc_to({radius, radius}, true, true, {x + 2 * radius, box.center().y})
        .arc_to({radius, radius}, true, true, {x, box.center().y})
        .close();
  }
  return path;
}

Path line_figure(Point from, Point to, double thickness) {
  Path path;
  add_stroke(path, from, to, thickness);
  return path;
}

Path box_figure(const mmdc::Rect& box) {
  Path path;
  add_box(path, box.left(), box.top(), box.right(), box.bottom());
  return path;
}

Path frame_figure(const mmdc::Rect& box, double thickness) {
  Path path;
  add_box(path, box.left(), box.top(), box.right(), box.top() + thickness);
  add_box(path, box.left(), box.bottom() - thickness, box.right(), box.bottom());
  add_box(path, box.left(), box.top(), box.left() + thickness, box.bottom());
  add_box(path, box.right() - thickness, box.top(), box.right(), box.bottom());
  return path;
}

Path blackboard_stroke(std::string_view letter, double size) {
  struct Stroke {
    char letter;
    Point from, to;  // thousandths of the size, y upward
  };
  // Beside the stem where there is one, within the bowl or along the diagonal elsewhere.
  static constexpr Stroke strokes[] = {
      {'A', {235, 20}, {408, 520}},  {'B', {245, 25}, {245, 637}},  {'C', {150, 120}, {150, 545}},
      {'D', {225, 25}, {225, 637}},  {'E', {230, 25}, {230, 637}},  {'F', {240, 25}, {240, 637}},
      {'G', {150, 120}, {150, 545}}, {'H', {245, 25}, {245, 637}},  {'I', {220, 25}, {220, 637}},
      {'J', {270, 60}, {270, 637}},  {'K', {260, 25}, {260, 637}},  {'L', {230, 25}, {230, 637}},
      {'M', {170, 25}, {170, 637}},  {'N', {190, 540}, {640, 30}},  {'O', {150, 130}, {150, 530}},
      {'P', {235, 25}, {235, 637}},  {'Q', {150, 130}, {150, 530}}, {'R', {240, 25}, {240, 637}},
      {'S', {120, 440}, {395, 210}}, {'T', {355, 25}, {355, 637}},  {'U', {230, 150}, {230, 637}},
      {'V', {205, 637}, {405, 130}}, {'W', {165, 637}, {330, 160}}, {'X', {215, 637}, {580, 25}},
      {'Y', {225, 637}, {410, 320}}, {'Z', {95, 25}, {520, 637}},
  };
  Path path;
  for (const Stroke& one : strokes) {
    if (letter.size() != 1 || letter[0] != one.letter) continue;
    const double scale = size / 1000;
    add_stroke(path, {one.from.x * scale, -one.from.y * scale},
               {one.to.x * scale, -one.to.y * scale}, 0.045 * size);
  }
  return path;
}

}  // namespace mmdc::math
