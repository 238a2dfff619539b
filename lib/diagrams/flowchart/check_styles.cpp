#include "lib/diagrams/flowchart/check_styles.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "lib/base/ascii.hpp"
#include "lib/base/css_number.hpp"
#include "lib/base/hints.hpp"
#include "lib/base/trim.hpp"
#include "lib/base/utf8.hpp"
#include "lib/css/browser_values.hpp"
#include "lib/css/properties.hpp"
#include "lib/source/white_space.hpp"
#include "lib/theme/declarations.hpp"

namespace mmdc::diagrams::flowchart {
namespace {

/// The text without blanks and semicolons around it.
std::string_view trimmed(std::string_view text) {
  return source::trimmed(base::trimmed(source::trimmed(text), ";"));
}

/// The end of the declaration that begins at `at`: a comma, unless a backslash stands before it.
std::size_t declaration_end(std::string_view list, std::size_t at) {
  std::size_t end = list.find(',', at);
  while (end != std::string_view::npos && end > at && list[end - 1] == '\\') {
    end = list.find(',', end + 1);
  }
  return std::min(end, list.size());
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 40;
  const std::string_view start = base::first_utf8(text, longest);
  return '\'' + std::string(start) + (start.size() < text.size() ? "...'" : "'");
}

class StyleChecker {
 public:
  StyleChecker(std::string_view list, std::size_t begin, source::Diagnostics& diagnostics)
      : list_(list), begin_(begin), diagnostics_(diagnostics) {}

  void check_all() {
    for (std::size_t at = 0; at < list_.size() && diagnostics_.takes_warnings();) {
      const std::size_t end = declaration_end(list_, at);
      check(trimmed(list_.substr(at, end - at)));
      at = end + 1;
    }
  }

 private:
  void check(std::string_view declaration) {
    const std::size_t colon = std::min(declaration.find(':'), declaration.size());
    const std::string_view name = trimmed(declaration.substr(0, colon));
    const std::string property = base::lower(name);
    if (name.empty()) return;
    if (!css::is_browser_property(property)) return warn_of_property(name, property);
    const std::string_view rest = declaration.substr(std::min(colon + 1, declaration.size()));
    const std::string_view value = trimmed(rest);
    if (value.empty() && !property.starts_with("--")) {
      return warn("css.value", quoted(name) + " has no value", name, "write `fill:red`");
    }
    if (value.size() > base::longest_css_value) {
      return warn("css.value",
                  "this value is longer than " + std::to_string(base::longest_css_value) + " bytes",
                  value, "");
    }
    // What stands behind a second colon is lost.
    const bool is_joined = value.find_first_of(":;") != std::string_view::npos;
    if (!is_joined && css::may_be_value(property, base::lower(theme::without_important(value)))) {
      return;
    }
    warn("css.value", quoted(value) + " is no value of '" + property + "'", value,
         is_joined ? std::string(comma_hint) : std::string());
  }

  void warn_of_property(std::string_view name, const std::string& property) {
    std::string hint = base::did_you_mean(css::nearest_property(property));
    if (base::is_digit(name.front())) {
      hint = "a comma inside of a value is written `\\,`: `stroke-dasharray:5\\,5`";
    }
    warn("css.property", quoted(name) + " is no property of CSS", name, std::move(hint));
  }

  /// `where` is a part of the list.
  void warn(std::string code, std::string message, std::string_view where, std::string hint) {
    const std::size_t at = begin_ + static_cast<std::size_t>(where.data() - list_.data());
    diagnostics_.warning(std::move(code), std::move(message), {at, at + where.size()},
                         base::hints_of(std::move(hint)));
  }

  std::string_view list_;
  std::size_t begin_;
  source::Diagnostics& diagnostics_;
};

}  // namespace

void check_declarations(std::string_view list, std::size_t begin,
                        source::Diagnostics& diagnostics) {
  StyleChecker(list, begin, diagnostics).check_all();
}

bool is_cut_off_declaration(std::string_view text, std::size_t at) {
  // A line may hold many statements: none of them looks at all of it.
  constexpr std::size_t furthest = 400;
  const std::string_view own = text.substr(at, furthest);
  const std::string_view name = own.substr(0, own.find_first_of(":\n;"));
  if (name.size() == own.size() || own[name.size()] != ':') return false;
  std::string_view before = source::trimmed_end(text.substr(0, at));
  if (!before.ends_with(';') || !css::is_browser_property(base::lower(name))) return false;
  before.remove_prefix(before.size() - std::min(before.size(), furthest));
  const std::string_view line = source::trimmed(before.substr(before.rfind('\n') + 1));
  return line.starts_with("style") || line.starts_with("classDef") || line.starts_with("linkStyle");
}

}  // namespace mmdc::diagrams::flowchart
