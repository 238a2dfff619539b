#include "lib/css/parse.hpp"

#include <algorithm>
#include <utility>

#include "lib/base/ascii.hpp"
#include "lib/base/hints.hpp"
#include "lib/base/utf8.hpp"
#include "lib/css/scan.hpp"

namespace mmdc::css {
namespace {

constexpr std::size_t most_bytes = 262'144;
constexpr std::size_t most_rules = 2'000;
constexpr std::size_t most_selectors = 4'000;
constexpr std::size_t most_warnings = 20;
constexpr std::size_t longest_quote = 40;

std::string without_blanks(std::string_view text) {
  std::string out = base::lower(text);
  std::erase_if(out, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
  return out;
}

/// A stretch of the text as it may stand in a message.
std::string quoted(std::string_view text) {
  const std::string_view start = base::first_utf8(text, longest_quote);
  std::string out = '\'' + std::string(start) + (start.size() < text.size() ? "...'" : "'");
  std::ranges::replace(out, '\n', ' ');
  return out;
}

/// The scheme that a media rule asks for; nothing for other rules.
std::optional<Scheme> scheme_of(std::string_view rule) {
  const std::string media = without_blanks(rule);
  if (media == "@media(prefers-color-scheme:dark)") return Scheme::dark;
  if (media == "@media(prefers-color-scheme:light)") return Scheme::light;
  return std::nullopt;
}

class Parser {
 public:
  explicit Parser(std::string_view css) : css_(css) {}

  Parsed run() {
    read_rules({css_, 0}, std::nullopt);
    return std::move(parsed_);
  }

 private:
  // --- Rules

  void read_rules(Part block, std::optional<Scheme> scheme) {
    std::size_t at = 0;
    while (true) {
      const Part rest = without_leading_blanks({block.text.substr(at), block.begin + at});
      if (rest.text.empty()) return;
      at = rest.begin - block.begin;
      if (parsed_.sheet.rules.size() == most_rules || selectors_ == most_selectors) {
        return leave_rest(rest);
      }
      at += rest.text.front() == '@' ? read_at_rule(rest, scheme) : read_rule(rest, scheme);
    }
  }

  void leave_rest(Part rest) {
    if (std::exchange(is_full_, true)) return;
    warn("css.too-long", "the rest of the style sheet is left out: it has too many rules",
         {rest.text.substr(0, 1), rest.begin});
  }

  /// Returns how many bytes the rule takes.
  std::size_t read_rule(Part rest, std::optional<Scheme> scheme) {
    const std::size_t open = find_outside(rest.text, 0, "{}");
    const Part prelude = trimmed({rest.text.substr(0, open), rest.begin});
    if (open == rest.text.size() || rest.text[open] == '}') {
      warn("css.bad-rule", "a rule needs a block in braces", prelude);
      return std::min(open + 1, rest.text.size());
    }
    const std::size_t end = block_end(rest.text, open + 1);
    Rule rule;
    rule.scheme = scheme;
    for_each_part(prelude, ',', [&](Part selector) { read_selector(selector, rule); });
    read_declarations({rest.text.substr(open + 1, end - open - 1), rest.begin + open + 1}, rule);
    const bool says_something = !rule.selectors.empty() && !rule.declarations.empty();
    if (says_something) parsed_.sheet.rules.push_back(std::move(rule));
    return std::min(end + 1, rest.text.size());
  }

  std::size_t read_at_rule(Part rest, std::optional<Scheme> scheme) {
    const std::size_t open = find_outside(rest.text, 0, "{;}");
    const Part prelude = trimmed({rest.text.substr(0, open), rest.begin});
    const bool has_block = open < rest.text.size() && rest.text[open] == '{';
    if (!has_block) {
      warn_of_at_rule(prelude);
      return std::min(open + 1, rest.text.size());
    }
    const std::size_t end = block_end(rest.text, open + 1);
    const Part block{rest.text.substr(open + 1, end - open - 1), rest.begin + open + 1};
    const auto asked = scheme ? std::nullopt : scheme_of(prelude.text);
    if (asked) {
      read_rules(block, asked);
    } else {
      warn_of_at_rule(prelude);
    }
    return std::min(end + 1, rest.text.size());
  }

  void warn_of_at_rule(Part prelude) {
    warn("css.at-rule", quoted(prelude.text) + " is left out", prelude,
         "only `@media (prefers-color-scheme: dark)` and `light` are known");
  }

  void read_selector(Part part, Rule& rule) {
    if (selectors_ == most_selectors) return leave_rest(part);
    if (auto selector = parse_selector(part.text)) {
      ++selectors_;
      rule.selectors.push_back(*std::move(selector));
    } else {
      warn("css.selector", quoted(part.text) + " is no selector that is known here", part);
    }
  }

  // --- Declarations

  void read_declarations(Part block, Rule& rule) {
    for_each_part(block, ';', [&](Part declaration) {
      if (!declaration.text.empty()) read_one(declaration, rule);
    });
  }

  void read_one(Part declaration, Rule& rule) {
    const std::size_t colon = declaration.text.find(':');
    if (colon == std::string_view::npos) {
      warn("css.bad-declaration", quoted(declaration.text) + " is no declaration", declaration);
      return;
    }
    const Part name = trimmed({declaration.text.substr(0, colon), declaration.begin});
    Part value = trimmed({declaration.text.substr(colon + 1), declaration.begin + colon + 1});
    const bool important = take_important(value);
    const std::string property = base::lower(name.text);
    if (!is_known_property(property)) return warn_of_property(name, property);
    auto read = read_declaration(property, value.text, important);
    if (!read) {
      warn("css.value", quoted(value.text) + " is no value of '" + property + "' here", value);
      return;
    }
    if (read->property == Property::only_svg) {
      warn("css.only-svg", "'" + property + "' has an effect in SVG only", name);
    }
    rule.declarations.push_back(*std::move(read));
  }

  static bool take_important(Part& value) {
    const std::size_t bang = value.text.rfind('!');
    if (bang == std::string_view::npos) return false;
    if (without_blanks(value.text.substr(bang)) != "!important") return false;
    value = trimmed({value.text.substr(0, bang), value.begin});
    return true;
  }

  void warn_of_property(Part name, const std::string& property) {
    warn("css.property", quoted(name.text) + " is no property that is known here", name,
         base::did_you_mean(nearest_property(property)));
  }

  void warn(std::string code, std::string message, Part where, std::string hint = {}) {
    if (parsed_.warnings.size() == most_warnings) return;
    const Span span{where.begin, where.begin + where.text.size()};
    parsed_.warnings.push_back({Severity::warning, std::move(code), std::move(message), span,
                                base::hints_of(std::move(hint))});
  }

  std::string_view css_;
  std::size_t selectors_ = 0;
  bool is_full_ = false;
  Parsed parsed_;
};

}  // namespace

Specificity specificity_of(const Selector& selector) {
  Specificity sum{};
  for (const Selector::Step& step : selector.steps) {
    const Compound& one = step.compound;
    if (!one.id.empty()) ++sum[0];
    sum[1] += static_cast<int>(one.classes.size() + one.attributes.size() + one.states.size());
    if (one.is_root) ++sum[1];
    if (!one.type.empty()) ++sum[2];
  }
  return sum;
}

Parsed parse(std::string_view css) {
  if (css.size() > most_bytes) {
    Parsed parsed;
    parsed.warnings.push_back(
        {Severity::warning,
         "css.too-long",
         "a style sheet may have " + std::to_string(most_bytes) + " bytes; this one is left out",
         Span{0, 0},
         {}});
    return parsed;
  }
  const std::string text = without_comments(css);
  return Parser(text).run();
}

}  // namespace mmdc::css
