#include "lib/theme/declarations.hpp"

#include <algorithm>
#include <optional>

#include "lib/base/ascii.hpp"
#include "lib/base/css_number.hpp"
#include "lib/base/trim.hpp"

namespace mmdc::theme {
namespace {

std::string_view bare(std::string_view text) {
  return base::trimmed(text, " \t\n");
}

bool is_of_text(std::string_view property) {
  // Mermaid: the properties that go to the label and not to the shape.
  constexpr std::string_view properties[] = {
      "color",           "font-size",     "font-family",    "font-weight", "font-style",
      "text-decoration", "text-align",    "text-transform", "line-height", "letter-spacing",
      "word-spacing",    "text-shadow",   "text-overflow",  "white-space", "word-wrap",
      "word-break",      "overflow-wrap", "hyphens"};
  return std::ranges::find(properties, property) != std::end(properties);
}

std::optional<Declaration> read_declaration(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view property = bare(text.substr(0, colon));
  if (property.empty()) return std::nullopt;
  const bool is_custom = property.starts_with("--");
  std::string name = is_custom ? std::string(property) : base::lower(property);
  if (colon == std::string_view::npos) return Declaration{std::move(name), {}};
  const std::string_view rest = text.substr(colon + 1);
  const std::string_view value = bare(rest.substr(0, rest.find(':')));
  if (value.size() > base::longest_css_value) return std::nullopt;
  return Declaration{std::move(name), std::string(value)};
}

}  // namespace

std::vector<Declaration> split_declarations(std::string_view list) {
  std::vector<Declaration> declarations;
  std::string part;
  const auto finish = [&] {
    if (auto declaration = read_declaration(part)) declarations.push_back(*std::move(declaration));
    part.clear();
  };
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (list[i] == '\\' && i + 1 < list.size() && list[i + 1] == ',') {
      part += list[++i];
    } else if (list[i] == ',') {
      finish();
    } else {
      part += list[i];
    }
  }
  finish();
  return declarations;
}

void Style::set(const Declaration& declaration) {
  const auto found = std::ranges::find(declarations_, declaration.property, &Declaration::property);
  if (found == declarations_.end()) {
    declarations_.push_back(declaration);
  } else {
    found->value = declaration.value;
  }
}

void Style::set_all(const std::vector<Declaration>& declarations) {
  for (const Declaration& declaration : declarations) set(declaration);
}

std::string_view Style::operator[](std::string_view property) const {
  const auto found = std::ranges::find(declarations_, property, &Declaration::property);
  return found == declarations_.end() ? std::string_view() : without_important(found->value);
}

Style Style::of_text() const {
  Style style;
  for (const Declaration& one : declarations_) {
    if (is_of_text(one.property)) style.set(one);
  }
  return style;
}

Style Style::of_shape() const {
  Style style;
  for (const Declaration& one : declarations_) {
    if (!is_of_text(one.property)) style.set(one);
  }
  return style;
}

std::vector<double> parse_dashes(std::string_view css) {
  constexpr std::size_t most = 256;  // each element with the style has them
  std::vector<double> dashes;
  double sum = 0;
  std::size_t at = 0;
  while ((at = css.find_first_not_of(" ,\t", at)) != std::string_view::npos) {
    const std::size_t end = std::min(css.find_first_of(" ,\t", at), css.size());
    const auto length = base::parse_length(css.substr(at, end - at));
    if (!length || *length < 0 || dashes.size() == most) return {};
    dashes.push_back(*length);
    sum += *length;
    at = end;
  }
  if (sum == 0) dashes.clear();
  return dashes;
}

std::string_view without_important(std::string_view value) {
  const std::size_t bang = value.find('!');
  return bare(value.substr(0, bang));
}

}  // namespace mmdc::theme
