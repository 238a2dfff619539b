#include "help.hpp"

#include <string_view>

#include "option.hpp"

namespace mmdc_cpp {
namespace {

constexpr std::string_view purpose =
    "Draws Mermaid diagrams as SVG, PNG, PDF or EPS, without a browser.\n"
    "\n";

constexpr std::string_view usage =
    "mmdc-cpp [OPTIONS] INPUT...\n"
    "INPUT is a diagram, a Markdown page, a folder, a pattern, or - (standard input).\n";

constexpr std::string_view usage_as_mmdc =
    "mmdc [OPTIONS] -i INPUT\n"
    "INPUT is a diagram, a Markdown page, or - (standard input, also without -i).\n";

constexpr std::size_t help_column = 28;

std::string line_of(const Option& option) {
  std::string line = "  ";
  line += option.short_name == '\0' ? "   " : std::string("-") + option.short_name + ' ';
  line += std::string("--") + option.name;
  if (option.argument != nullptr) line += std::string(" ") + option.argument;
  line += line.size() < help_column ? std::string(help_column - line.size(), ' ') : "  ";
  return line + option.help + '\n';
}

}  // namespace

std::string help_text(bool is_full, bool as_mmdc) {
  std::string text(purpose);
  text += as_mmdc ? usage_as_mmdc : usage;
  for (const OptionGroup* const group : option_groups()) {
    std::string lines;
    for (const Option& option : group->options) {
      if (is_full || option.shown == Shown::in_help) lines += line_of(option);
    }
    if (!lines.empty()) text += std::string("\n") + group->title + ":\n" + lines;
  }
  if (!is_full) text += "\n--help-all shows all options.\n";
  return text;
}

}  // namespace mmdc_cpp
