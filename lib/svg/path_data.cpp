#include "lib/svg/path_data.hpp"

#include "lib/base/number.hpp"

namespace mmdc::svg {
namespace {

using base::append_number;
using base::Path;

void append(std::string& out, Point point) {
  append_number(out, point.x);
  out += ',';
  append_number(out, point.y);
}

void append_arc(std::string& out, const Path::Segment& arc) {
  append(out, arc.control1);
  out += arc.large_arc ? " 0 1 " : " 0 0 ";
  out += arc.sweep ? "1 " : "0 ";
  append(out, arc.to);
}

void append(std::string& out, const Path::Segment& segment) {
  switch (segment.verb) {
    case Path::Verb::move:
      append(out += 'M', segment.to);
      break;
    case Path::Verb::line:
      append(out += 'L', segment.to);
      break;
    case Path::Verb::quadratic:
      append(out += 'Q', segment.control1);
      append(out += ',', segment.to);
      break;
    case Path::Verb::cubic:
      append(out += 'C', segment.control1);
      append(out += ',', segment.control2);
      append(out += ',', segment.to);
      break;
    case Path::Verb::arc:
      append_arc(out += 'A', segment);
      break;
    case Path::Verb::close:
      out += 'Z';
      break;
  }
}

}  // namespace

void append_path_data(std::string& out, const Path& path) {
  for (const Path::Segment& segment : path.segments()) append(out, segment);
}

}  // namespace mmdc::svg
