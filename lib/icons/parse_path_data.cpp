// SVG 1.1, 8.3: path data.
#include "lib/icons/parse_path_data.hpp"

#include <cmath>
#include <numbers>

#include "lib/base/ascii.hpp"
#include "lib/base/read_number.hpp"
#include "lib/base/transform.hpp"
#include "lib/icons/parse_numbers.hpp"

namespace mmdc::icons {
namespace {

using base::Path;

class Parser {
 public:
  explicit Parser(std::string_view data) : rest_(data) {}

  Path run() {
    skip_separators();
    while (!rest_.empty() && base::is_letter(rest_.front())) {
      const char command = rest_.front();
      rest_.remove_prefix(1);
      if (path_.empty() && (command | 0x20) != 'm') break;
      if (!parse_command(command)) break;
      skip_separators();
    }
    return std::move(path_);
  }

 private:
  bool parse_command(char command) {
    relative_ = command >= 'a';
    const char kind = static_cast<char>(command | 0x20);
    if (kind == 'z') {
      path_.close();
      end_segment({start_, start_, start_});
      return true;
    }
    if (!parse_segment(kind, true)) return false;
    skip_separators();
    // Further numbers repeat the command; those of a move are lines.
    while (!rest_.empty() && !base::is_letter(rest_.front())) {
      if (!parse_segment(kind == 'm' ? 'l' : kind, false)) return false;
      skip_separators();
    }
    return true;
  }

  /// Where the pen is, and what the next smooth curve begins with.
  struct After {
    Point at;
    Point cubic;
    Point quadratic;
  };

  void end_segment(const After& after) {
    at_ = after.at;
    smooth_cubic_ = after.cubic;
    smooth_quadratic_ = after.quadratic;
  }

  bool parse_segment(char kind, bool is_first) {
    Point c1, c2, to = at_;
    switch (kind) {
      case 'm':
        if (!point(to)) return false;
        path_.move_to(to);
        if (is_first) start_ = to;
        break;
      case 'l':
        if (!point(to)) return false;
        path_.line_to(to);
        break;
      case 'h':
        if (!number(to.x)) return false;
        if (relative_) to.x += at_.x;
        path_.line_to(to);
        break;
      case 'v':
        if (!number(to.y)) return false;
        if (relative_) to.y += at_.y;
        path_.line_to(to);
        break;
      case 'c':
        if (!point(c1) || !point(c2) || !point(to)) return false;
        return cubic(c1, c2, to);
      case 's':
        if (!point(c2) || !point(to)) return false;
        return cubic(smooth_cubic_, c2, to);
      case 'q':
        if (!point(c1) || !point(to)) return false;
        return quadratic(c1, to);
      case 't':
        if (!point(to)) return false;
        return quadratic(smooth_quadratic_, to);
      case 'a':
        return arc();
      default:
        return false;
    }
    end_segment({to, to, to});
    return true;
  }

  bool cubic(Point c1, Point c2, Point to) {
    path_.cubic_to(c1, c2, to);
    end_segment({to, to + (to - c2), to});
    return true;
  }

  bool quadratic(Point c, Point to) {
    path_.quadratic_to(c, to);
    end_segment({to, to, to + (to - c)});
    return true;
  }

  bool arc() {
    Point radii, to;
    double turn = 0;
    bool large = false, sweep = false;
    const bool complete = number(radii.x) && number(radii.y) && number(turn) && flag(large) &&
                          flag(sweep) && point(to);
    if (!complete) return false;
    radii = {std::abs(radii.x), std::abs(radii.y)};
    if (radii.x == 0 || radii.y == 0) {
      path_.line_to(to);
    } else if (radii.x == radii.y || turn == 0) {
      path_.arc_to(radii, large, sweep, to);
    } else {
      turned_arc(radii, turn * std::numbers::pi / 180, large, sweep, to);
    }
    end_segment({to, to, to});
    return true;
  }

  /// A path's arcs lie along the axes: this one is drawn so and then turned.
  void turned_arc(Point radii, double turn, bool large, bool sweep, Point to) {
    const double c = std::cos(turn), s = std::sin(turn);
    const base::Transform forth{c, s, -s, c, 0, 0};
    const base::Transform back{c, -s, s, c, 0, 0};
    Path flat;
    flat.move_to(back.apply(at_)).arc_to(radii, large, sweep, back.apply(to));
    const Path turned = base::transformed(flat, forth);
    for (const Path::Segment& segment : turned.segments()) {
      if (segment.verb == Path::Verb::cubic) {
        path_.cubic_to(segment.control1, segment.control2, segment.to);
      }
    }
  }

  bool point(Point& value) {
    if (!number(value.x) || !number(value.y)) return false;
    if (relative_) value = value + at_;
    return std::abs(value.x) <= greatest_number && std::abs(value.y) <= greatest_number;
  }

  bool number(double& value) {
    skip_separators();
    const auto number = base::read_signed_number(rest_);
    if (!number || std::abs(number->value) > greatest_number) return false;
    value = number->value;
    rest_ = number->rest;
    return true;
  }

  /// A digit that needs no blank after it.
  bool flag(bool& value) {
    skip_separators();
    if (!rest_.starts_with('0') && !rest_.starts_with('1')) return false;
    value = rest_.front() == '1';
    rest_.remove_prefix(1);
    return true;
  }

  void skip_separators() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" ,\t\r\n\f"), rest_.size()));
  }

  std::string_view rest_;
  Path path_;
  Point at_;
  Point start_;
  Point smooth_cubic_;
  Point smooth_quadratic_;
  bool relative_ = false;
};

}  // namespace

base::Path parse_path_data(std::string_view data) {
  return Parser(data).run();
}

}  // namespace mmdc::icons
