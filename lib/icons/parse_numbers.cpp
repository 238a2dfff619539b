#include "lib/icons/parse_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "lib/base/read_number.hpp"
#include "lib/base/trim.hpp"

namespace mmdc::icons {
namespace {

using base::Transform;

constexpr std::string_view separators = " ,\t\r\n\f";

bool take_number(std::string_view& text, double& value) {
  const auto number = base::read_signed_number(text);
  if (!number || std::abs(number->value) > greatest_number) return false;
  value = number->value;
  text = number->rest;
  return true;
}

double radians(double degrees) {
  return degrees * std::numbers::pi / 180;
}

Transform rotation(const std::vector<double>& v) {
  const double c = std::cos(radians(v[0])), s = std::sin(radians(v[0]));
  const Transform turn{c, s, -s, c, 0, 0};
  if (v.size() < 3) return turn;
  return Transform::translation({v[1], v[2]}) * turn * Transform::translation({-v[1], -v[2]});
}

std::optional<Transform> one_transform(std::string_view name, const std::vector<double>& v) {
  if (v.empty()) return std::nullopt;
  if (name == "translate") return Transform::translation({v[0], v.size() > 1 ? v[1] : 0});
  if (name == "scale") return Transform{v[0], 0, 0, v.size() > 1 ? v[1] : v[0], 0, 0};
  if (name == "rotate") return rotation(v);
  if (name == "skewX") return Transform{1, 0, std::tan(radians(v[0])), 1, 0, 0};
  if (name == "skewY") return Transform{1, std::tan(radians(v[0])), 0, 1, 0, 0};
  if (name == "matrix" && v.size() == 6) return Transform{v[0], v[1], v[2], v[3], v[4], v[5]};
  return std::nullopt;
}

}  // namespace

std::vector<double> parse_numbers(std::string_view list) {
  std::vector<double> numbers;
  for (double value = 0;;) {
    list.remove_prefix(std::min(list.find_first_not_of(separators), list.size()));
    if (!take_number(list, value)) return numbers;
    numbers.push_back(value);
  }
}

std::optional<double> parse_number(std::string_view text) {
  text = base::trimmed(text, separators);
  double value = 0;
  if (!take_number(text, value) || !(text.empty() || text == "px")) return std::nullopt;
  return value;
}

Transform parse_transform(std::string_view text) {
  Transform all;
  while (!(text = base::trimmed(text, separators)).empty()) {
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')');
    if (open >= close || close == text.npos) return {};
    const auto one = one_transform(base::trimmed(text.substr(0, open), separators),
                                   parse_numbers(text.substr(open + 1, close - open - 1)));
    if (!one) return {};
    all = all * *one;
    text.remove_prefix(close + 1);
  }
  return all;
}

}  // namespace mmdc::icons
