#include "lib/theme/derive.hpp"

#include <optional>
#include <set>
#include <vector>

#include "lib/base/read_number.hpp"
#include "lib/base/trim.hpp"
#include "lib/theme/arithmetic.hpp"
#include "lib/theme/rules.hpp"

namespace mmdc::theme {
namespace {

std::string_view trim(std::string_view text) {
  return base::trimmed(text, " ");
}

double number_of(std::string_view text) {
  const auto number = base::read_leading_number(text);
  return number ? number->value : 0;
}

std::vector<std::string_view> split_arguments(std::string_view list) {
  std::vector<std::string_view> arguments;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= list.size(); ++i) {
    if (i == list.size() || (list[i] == ',' && depth == 0)) {
      arguments.push_back(trim(list.substr(begin, i - begin)));
      begin = i + 1;
    } else if (list[i] == '(') {
      ++depth;
    } else if (list[i] == ')') {
      --depth;
    }
  }
  return arguments;
}

/// Computes the expressions of the rules.
class Evaluator {
 public:
  explicit Evaluator(const Variables& variables) : variables_(variables) {}

  std::optional<std::string> evaluate(std::string_view expression) const {
    if (expression.starts_with('\'')) {
      return std::string(expression.substr(1, expression.size() - 2));
    }
    const std::size_t paren = expression.find('(');
    if (paren == std::string_view::npos) return value_of(expression);
    const std::string_view name = expression.substr(0, paren);
    const auto arguments =
        split_arguments(expression.substr(paren + 1, expression.size() - paren - 2));
    if (name == "dm") return evaluate(arguments[is_dark() ? 0 : 1]);
    const auto color = evaluate(arguments[0]);
    if (name == "or") return color ? color : evaluate(arguments[1]);
    if (!color) return std::nullopt;
    return call(name, *color, arguments);
  }

 private:
  std::optional<std::string> value_of(std::string_view variable) const {
    const auto found = variables_.find(variable);
    if (found == variables_.end() || found->second.empty()) return std::nullopt;
    return found->second;
  }

  bool is_dark() const {
    const auto dark = value_of("darkMode");
    return dark && *dark != "false" && *dark != "0";
  }

  std::optional<std::string> call(std::string_view name, const std::string& color,
                                  const std::vector<std::string_view>& arguments) const {
    if (name == "inv") return invert(color);
    if (name == "lost") return without_lightness(color);
    if (name == "border") return adjust(color, {0, -40, is_dark() ? 10.0 : -10.0});
    if (name == "light") return lighten(color, number_of(arguments[1]));
    if (name == "dark") return lighten(color, -number_of(arguments[1]));
    return adjusted(color, arguments);
  }

  /// `adj(color, h=30, l=-10)`, or all three channels alike: `adj(color, r=5, g=5, b=5)`.
  static std::optional<std::string> adjusted(const std::string& color,
                                             const std::vector<std::string_view>& arguments) {
    Adjustment by;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
      const double amount = number_of(arguments[i].substr(2));
      if (arguments[i][0] == 'r') return add_to_channels(color, amount);
      if (arguments[i][0] == 'h') by.hue = amount;
      if (arguments[i][0] == 's') by.saturation = amount;
      if (arguments[i][0] == 'l') by.lightness = amount;
    }
    return adjust(color, by);
  }

  const Variables& variables_;
};

template <typename Visit>
void for_each_line(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void copy(const Variables& from, Variables& to) {
  for (const auto& [name, value] : from) to.insert_or_assign(name, value);
}

void run_rule(std::string_view rule, const Evaluator& evaluator, Variables& variables) {
  const std::size_t equals = rule.find('=');
  const bool keeps = rule[equals - 1] == '?';
  const std::string_view name = trim(rule.substr(0, equals - (keeps ? 1 : 0)));
  const auto known = variables.find(name);
  if (keeps && known != variables.end() && !known->second.empty()) return;
  if (auto value = evaluator.evaluate(trim(rule.substr(equals + 1)))) {
    variables.insert_or_assign(std::string(name), *std::move(value));
  }
}

/// The rule for one number of those that it stands for.
std::string with_number(std::string_view rule, int number) {
  std::string out;
  for (const char c : rule) {
    if (c == '#') {
      out += std::to_string(number);
    } else {
      out += c;
    }
  }
  return out;
}

void run_line(std::string_view line, Variables& variables) {
  const Evaluator evaluator(variables);
  constexpr std::string_view range = " for ";
  const std::size_t at = line.find(range);
  if (at == std::string_view::npos) return run_rule(line, evaluator, variables);
  const std::string_view numbers = line.substr(at + range.size());
  const int last = static_cast<int>(number_of(numbers.substr(numbers.find("..") + 2)));
  for (int i = static_cast<int>(number_of(numbers)); i <= last; ++i) {
    run_rule(with_number(line.substr(0, at), i), evaluator, variables);
  }
}

/// Runs rules in their order.
void run(std::string_view rules, Variables& variables) {
  for_each_line(rules, [&](std::string_view line) { run_line(line, variables); });
}

constexpr std::string_view without = "without ";

/// The name that a line is about.
std::string_view subject_of(std::string_view line) {
  if (line.starts_with(without)) line.remove_prefix(without.size());
  std::string_view name = trim(line.substr(0, line.find('=')));
  if (name.ends_with('?')) name = trim(name.substr(0, name.size() - 1));
  return name;
}

/// Runs the shared rules with the theme's own in their places, and then its others.
void run(std::string_view shared, std::string_view own, Variables& variables) {
  std::set<std::string_view> placed;
  for_each_line(shared, [&](std::string_view line) {
    const std::string_view subject = subject_of(line);
    bool is_shared = true;
    for_each_line(own, [&](std::string_view other) {
      if (subject_of(other) != subject) return;
      is_shared = false;
      placed.insert(subject);
      if (!other.starts_with(without)) run_line(other, variables);
    });
    if (is_shared) run_line(line, variables);
  });
  for_each_line(own, [&](std::string_view line) {
    if (!placed.contains(subject_of(line))) run_line(line, variables);
  });
}

void set_values(std::string_view lines, Variables& variables) {
  for_each_line(lines, [&](std::string_view line) {
    const std::size_t equals = line.find('=');
    variables.insert_or_assign(std::string(line.substr(0, equals)),
                               std::string(line.substr(equals + 1)));
  });
}

}  // namespace

Variables derive(std::string_view theme, const Variables& user) {
  std::optional<ThemeRules> rules = find_rules(theme);
  if (!rules) rules = find_rules("default");
  Variables variables;
  set_values(rules->shared_values, variables);
  set_values(rules->values, variables);
  copy(user, variables);
  run(rules->shared_rules, rules->rules, variables);
  if (rules->is_classic) run(common_classic_rules(), variables);
  run(common_rules(), variables);
  run(rules->own_nested, variables);
  if (rules->is_classic) run(shared_classic_rules(), variables);
  run(shared_rules(), variables);
  // Mermaid: the user's values are copied in a second time, over whatever the rules made.
  copy(user, variables);
  return variables;
}

}  // namespace mmdc::theme
