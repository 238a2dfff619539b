#include "lib/cairo/dashes.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

#include "lib/cairo/handles.hpp"

namespace mmdc::cairo {
namespace {

bool is_dashed(const std::vector<double>& dashes) {
  const auto bad = [](double length) { return !(length >= 0); };
  const auto some = [](double length) { return length > 0; };
  return std::none_of(dashes.begin(), dashes.end(), bad) &&
         std::any_of(dashes.begin(), dashes.end(), some);
}

/// Not less than the length of the context's path: that from control point to control point.
double length_of_path(cairo_t* context) {
  const CopiedPath path(cairo_copy_path(context));
  double length = 0;
  cairo_path_data_t start{};
  cairo_path_data_t at{};
  const auto go_to = [&](const cairo_path_data_t& to) {
    length += std::hypot(to.point.x - at.point.x, to.point.y - at.point.y);
    at = to;
  };
  for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
    const cairo_path_data_t* const data = path->data + i;
    if (data->header.type == CAIRO_PATH_MOVE_TO) {
      start = at = data[1];
    } else if (data->header.type == CAIRO_PATH_CLOSE_PATH) {
      go_to(start);
    } else {
      for (int p = 1; p < data->header.length; ++p) go_to(data[p]);
    }
  }
  return length;
}

}  // namespace

void Dasher::set(cairo_t* context, const std::vector<double>& dashes) {
  std::size_t count = is_dashed(dashes) ? dashes.size() : 0;
  if (count > 0) {
    const double period = std::accumulate(dashes.begin(), dashes.end(), 0.0);
    left_ -= length_of_path(context) / period * static_cast<double>(count);
    if (left_ < 0) count = 0;
  }
  cairo_set_dash(context, dashes.data(), static_cast<int>(count), 0);
}

}  // namespace mmdc::cairo
