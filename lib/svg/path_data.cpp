#include "lib/svg/path_data.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <optional>

namespace mmdc::svg {
namespace {

using base::Path;
using base::TextBuffer;

bool are_same(std::initializer_list<double> values) {
  constexpr double unseen = 1e-6;
  const auto [least, greatest] = std::minmax(values);
  return greatest - least < unseen;
}

bool are_in_order(std::initializer_list<double> values) {
  return std::is_sorted(values.begin(), values.end()) ||
         std::is_sorted(std::rbegin(values), std::rend(values));
}

/// Writes what goes along an axis in one direction as one line, be it lines or curves: those of
/// edges have many such pieces.
class Writer {
 public:
  explicit Writer(TextBuffer& out) : out_(out) {}

  void write(const Path::Segment& segment) {
    switch (segment.verb) {
      case Path::Verb::move:
        append('M', segment.to);
        break;
      case Path::Verb::line:
        line_to(segment.to);
        break;
      case Path::Verb::quadratic:
        append('Q', segment.control1);
        append(',', segment.to);
        break;
      case Path::Verb::cubic:
        cubic_to(segment);
        break;
      case Path::Verb::arc:
        arc_to(segment);
        break;
      case Path::Verb::close:
        end_run();
        out_.append('Z');
        break;
    }
    // Not known behind the end of a closed figure.
    at_ = segment.verb == Path::Verb::close ? std::nullopt : std::optional(segment.to);
  }

  void end_run() {
    if (!run_) return;
    out_.append(run_->command);
    out_.append_number(run_->to);
    run_.reset();
  }

 private:
  /// A line along an axis that may go on.
  struct Run {
    char command;  ///< H or V
    double from;
    double to;
  };

  void append(char before, Point point) {
    end_run();
    out_.append(before);
    out_.append_number(point.x);
    out_.append(',');
    out_.append_number(point.y);
  }

  void run_to(char command, double from, double to) {
    const bool goes_on = run_ && run_->command == command && are_in_order({run_->from, from, to});
    if (goes_on) {
      run_->to = to;
      return;
    }
    end_run();
    run_ = Run{command, from, to};
  }

  void line_to(Point to) {
    if (at_ && at_->y == to.y) {
      run_to('H', at_->x, to.x);
    } else if (at_ && at_->x == to.x) {
      run_to('V', at_->y, to.y);
    } else {
      append('L', to);
    }
  }

  void cubic_to(const Path::Segment& segment) {
    const Point& first = segment.control1;
    const Point& second = segment.control2;
    const Point& to = segment.to;
    if (at_ && are_same({at_->y, first.y, second.y, to.y}) &&
        are_in_order({at_->x, first.x, second.x, to.x})) {
      run_to('H', at_->x, to.x);
    } else if (at_ && are_same({at_->x, first.x, second.x, to.x}) &&
               are_in_order({at_->y, first.y, second.y, to.y})) {
      run_to('V', at_->y, to.y);
    } else {
      append('C', first);
      append(',', second);
      append(',', to);
    }
  }

  void arc_to(const Path::Segment& arc) {
    append('A', arc.control1);
    out_.append(arc.large_arc ? " 0 1" : " 0 0");
    out_.append(arc.sweep ? " 1" : " 0");
    append(' ', arc.to);
  }

  TextBuffer& out_;
  std::optional<Point> at_;
  std::optional<Run> run_;
};

}  // namespace

void append_path_data(TextBuffer& out, const Path& path) {
  Writer writer(out);
  for (const Path::Segment& segment : path.segments()) writer.write(segment);
  writer.end_run();
}

}  // namespace mmdc::svg
