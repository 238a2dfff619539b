#include "lib/css/values.hpp"

#include <algorithm>

#include "lib/base/color.hpp"
#include "lib/base/css_number.hpp"
#include "lib/base/font_weight.hpp"
#include "lib/base/number.hpp"
#include "lib/base/trim.hpp"
#include "lib/css/scan.hpp"

namespace mmdc::css {
namespace {

constexpr std::size_t most_dashes = 32;

/// As base::parse_length(); no length of a style sheet is negative.
std::optional<double> pixels_of(std::string_view text) {
  const auto pixels = base::parse_length(text);
  return pixels && *pixels >= 0 ? pixels : std::nullopt;
}

std::optional<std::string> one_of(std::string_view value,
                                  std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (word == value) return std::string(word);
  }
  return std::nullopt;
}

/// One family, without its quotes; nothing if it could end the string that it is written as.
std::optional<std::string> read_family(std::string_view text) {
  text = base::trimmed(text, base::css_white_space);
  const bool is_quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
                         text.back() == text.front();
  if (is_quoted) text = text.substr(1, text.size() - 2);
  const bool is_safe = !text.empty() && std::ranges::all_of(text, [](char c) {
    return is_name_char(c) || c == ' ' || c == '.' || c == '+';
  });
  if (!is_safe) return std::nullopt;
  const bool needs_quotes = !std::ranges::all_of(text, is_name_char);
  return needs_quotes ? '"' + std::string(text) + '"' : std::string(text);
}

}  // namespace

std::optional<std::string> read_color(std::string_view value) {
  const auto color = base::parse_color(value);
  if (!color) return std::nullopt;
  return base::format_color(*color);
}

std::optional<std::string> read_paint(std::string_view value) {
  if (value == "none" || value == "transparent") return "none";
  return read_color(value);
}

std::optional<std::string> read_opacity(std::string_view value) {
  const auto number = base::read_css_number(value);
  if (!number || (!number->unit.empty() && number->unit != "%")) return std::nullopt;
  const double share = number->unit.empty() ? number->value : number->value / 100;
  return base::format_number(std::clamp(share, 0.0, 1.0));
}

std::optional<std::string> read_length(std::string_view value) {
  const auto pixels = pixels_of(value);
  if (!pixels) return std::nullopt;
  return base::format_number(*pixels) + "px";
}

std::optional<std::string> read_font_size(std::string_view value) {
  const auto pixels = base::parse_font_size(value);
  if (!pixels || *pixels < 0) return std::nullopt;
  return base::format_number(*pixels) + "px";
}

std::optional<std::string> read_dashes(std::string_view value) {
  if (value == "none") return "none";
  std::string read;
  double sum = 0;
  std::size_t count = 0;
  constexpr std::string_view separators = " ,\t\r\n\f";
  for (std::size_t at = value.find_first_not_of(separators); at != std::string_view::npos;) {
    const std::size_t end = std::min(value.find_first_of(separators, at), value.size());
    const auto length = pixels_of(value.substr(at, end - at));
    if (!length || ++count > most_dashes) return std::nullopt;
    sum += *length;
    read += (read.empty() ? "" : ",") + base::format_number(*length);
    at = value.find_first_not_of(separators, end);
  }
  if (read.empty()) return std::nullopt;
  return sum > 0 ? read : "none";
}

std::optional<std::string> read_families(std::string_view value) {
  std::string families;
  if (value.size() > base::longest_css_value) return std::nullopt;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(','), value.size());
    const auto family = read_family(value.substr(0, end));
    if (!family) return std::nullopt;
    families += (families.empty() ? "" : ", ") + *family;
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  if (families.empty()) return std::nullopt;
  return families;
}

std::optional<std::string> read_weight(std::string_view value) {
  const auto weight = base::parse_weight(value);
  if (!weight) return std::nullopt;
  return std::to_string(*weight);
}

std::optional<std::string> read_slant(std::string_view value) {
  if (value == "oblique") return "italic";
  return one_of(value, {"normal", "italic"});
}

std::optional<std::string> read_decoration(std::string_view value) {
  return one_of(value, {"none", "underline", "line-through"});
}

std::optional<std::string> read_display(std::string_view value) {
  if (value == "none") return "none";
  return one_of(value, {"inline", "block", "inline-block"}) ? std::optional<std::string>("inline")
                                                            : std::nullopt;
}

std::optional<std::string> read_visibility(std::string_view value) {
  if (value == "collapse") return "hidden";
  return one_of(value, {"visible", "hidden"});
}

double number_of(std::string_view value) {
  const auto number = base::read_css_number(value);
  return number ? number->value : 0;
}

std::vector<double> dashes_of(std::string_view value) {
  std::vector<double> dashes;
  if (value == "none") return dashes;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(','), value.size());
    dashes.push_back(number_of(value.substr(0, end)));
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return dashes;
}

bool is_plain_value(std::string_view value) {
  if (value.empty() || value.size() > base::longest_css_value) return false;
  int depth = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c == '(') {
      std::size_t begin = i;
      while (begin > 0 && is_name_char(value[begin - 1])) --begin;
      const auto name = value.substr(begin, i - begin);
      const auto computes = one_of(
          name, {"rgb",    "rgba",        "hsl",        "hsla",       "calc",         "min",
                 "max",    "clamp",       "translate",  "translateX", "translateY",   "scale",
                 "scaleX", "scaleY",      "rotate",     "skewX",      "skewY",        "matrix",
                 "blur",   "drop-shadow", "brightness", "contrast",   "grayscale",    "saturate",
                 "sepia",  "invert",      "opacity",    "hue-rotate", "cubic-bezier", "steps"});
      if (!computes) return false;
      ++depth;
    } else if (c == ')') {
      if (--depth < 0) return false;
    } else if (!is_name_char(c) &&
               std::string_view(" \t\r\n#%.,+/*").find(c) == std::string_view::npos) {
      return false;
    }
  }
  return depth == 0;
}

}  // namespace mmdc::css
