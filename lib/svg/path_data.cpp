#include "lib/svg/path_data.hpp"

#include "lib/base/number.hpp"

namespace mmdc::svg {
namespace {

using base::format_number;
using base::Path;

void append(std::string& out, Point point) {
  out += format_number(point.x) + ',' + format_number(point.y);
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

std::string format_path_data(const Path& path) {
  std::string out;
  for (const Path::Segment& segment : path.segments()) append(out, segment);
  return out;
}

}  // namespace mmdc::svg
