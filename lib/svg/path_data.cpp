#include "lib/svg/path_data.hpp"

#include <optional>

namespace mmdc::svg {
namespace {

using base::Path;
using base::TextBuffer;

void append(TextBuffer& out, char before, Point point) {
  out.append(before);
  out.append_number(point.x);
  out.append(',');
  out.append_number(point.y);
}

/// A line with a command for one coordinate, if it goes along an axis.
void append_line(TextBuffer& out, Point from, Point to) {
  if (from.y == to.y) {
    out.append('H');
    out.append_number(to.x);
  } else if (from.x == to.x) {
    out.append('V');
    out.append_number(to.y);
  } else {
    append(out, 'L', to);
  }
}

void append_arc(TextBuffer& out, const Path::Segment& arc) {
  append(out, 'A', arc.control1);
  out.append(arc.large_arc ? " 0 1" : " 0 0");
  out.append(arc.sweep ? " 1" : " 0");
  append(out, ' ', arc.to);
}

/// `from` is where the segment begins; not known behind the end of a closed figure.
void append(TextBuffer& out, std::optional<Point> from, const Path::Segment& segment) {
  switch (segment.verb) {
    case Path::Verb::move:
      return append(out, 'M', segment.to);
    case Path::Verb::line:
      return from ? append_line(out, *from, segment.to) : append(out, 'L', segment.to);
    case Path::Verb::quadratic:
      append(out, 'Q', segment.control1);
      return append(out, ',', segment.to);
    case Path::Verb::cubic:
      append(out, 'C', segment.control1);
      append(out, ',', segment.control2);
      return append(out, ',', segment.to);
    case Path::Verb::arc:
      return append_arc(out, segment);
    case Path::Verb::close:
      return out.append('Z');
  }
}

}  // namespace

void append_path_data(TextBuffer& out, const Path& path) {
  std::optional<Point> from;
  for (const Path::Segment& segment : path.segments()) {
    append(out, from, segment);
    from = segment.verb == Path::Verb::close ? std::nullopt : std::optional(segment.to);
  }
}

}  // namespace mmdc::svg
