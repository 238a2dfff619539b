#include "lib/svg/path_data.hpp"

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

void append_arc(TextBuffer& out, const Path::Segment& arc) {
  append(out, 'A', arc.control1);
  out.append(arc.large_arc ? " 0 1" : " 0 0");
  out.append(arc.sweep ? " 1" : " 0");
  append(out, ' ', arc.to);
}

void append(TextBuffer& out, const Path::Segment& segment) {
  switch (segment.verb) {
    case Path::Verb::move:
      return append(out, 'M', segment.to);
    case Path::Verb::line:
      return append(out, 'L', segment.to);
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
  for (const Path::Segment& segment : path.segments()) append(out, segment);
}

}  // namespace mmdc::svg
