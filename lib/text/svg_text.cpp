#include "lib/text/svg_text.hpp"

#include <algorithm>
#include <cmath>

namespace mmdc::text {
namespace {

/// As `\s` of regular expressions.
constexpr std::string_view any_space = " \t\r\n\f\v";

bool is_any_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Length of the `<br>` that starts at `at`, 0 if there is none.
size_t br_length(std::string_view label, size_t at) {
  if (label.size() - at < 4 || label[at] != '<') return 0;
  if ((label[at + 1] | 0x20) != 'b' || (label[at + 2] | 0x20) != 'r') return 0;
  size_t end = std::min(label.find_first_not_of(any_space, at + 3), label.size());
  if (end < label.size() && label[end] == '/') ++end;
  return end < label.size() && label[end] == '>' ? end + 1 - at : 0;
}

}  // namespace

std::vector<std::string_view> split_at_br(std::string_view label) {
  std::vector<std::string_view> lines;
  size_t start = 0;
  for (size_t at = label.find('<'); at < label.size(); at = label.find('<', at)) {
    const size_t length = br_length(label, at);
    if (length > 0) lines.push_back(label.substr(start, at - start));
    at += std::max<size_t>(length, 1);
    if (length > 0) start = at;
  }
  lines.push_back(label.substr(start));
  return lines;
}

std::string collapse_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (!is_any_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

double round_half_up(double value) {
  return std::floor(value + 0.5);
}

Size svg_text_size(const Measurer& measurer, std::string_view label, const Font& font) {
  if (label.empty()) return {};
  Size size;
  for (const std::string_view line : split_at_br(label)) {
    const Rect box = text_box(measurer, collapse_spaces(line), font);
    size.width = std::max(size.width, round_half_up(box.width));
    size.height += round_half_up(box.height);
  }
  return size;
}

}  // namespace mmdc::text
