#include "completion.hpp"

#include <string_view>

#include "option.hpp"

namespace mmdc_cpp {
namespace {

template <typename Visit>
void for_each_option(Visit visit) {
  for (const OptionGroup* const group : option_groups()) {
    for (const Option& option : group->options) visit(option);
  }
}

/// Inside single quotes of a shell.
std::string shell_quoted(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out;
}

/// "-t|--theme" or "--theme".
std::string names_of(const Option& option, const char* between) {
  const std::string name = std::string("--") + option.name;
  return option.short_name == '\0' ? name : std::string("-") + option.short_name + between + name;
}

std::string bash_case(const Option& option) {
  std::string words = "COMPREPLY=()";
  if (option.kind == Value::word) {
    words = "COMPREPLY=($(compgen -W '" + shell_quoted(option.wants) + "' -- \"$current\"))";
  } else if (option.kind == Value::folder) {
    words = "COMPREPLY=($(compgen -d -- \"$current\"))";
  } else if (option.kind == Value::file) {
    words = "COMPREPLY=($(compgen -f -- \"$current\"))";
  }
  return "    " + names_of(option, "|") + ") " + words + "; return ;;\n";
}

std::string bash_script() {
  std::string cases;
  std::string names;
  for_each_option([&](const Option& option) {
    names += (names.empty() ? "" : " ") + names_of(option, " ");
    if (option.argument != nullptr) cases += bash_case(option);
  });
  return "# bash completion for mmdc-cpp\n"
         "_mmdc_cpp() {\n"
         "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
         "  case $previous in\n" +
         cases +
         "  esac\n"
         "  if [[ $current == -* ]]; then\n"
         "    COMPREPLY=($(compgen -W '" +
         names +
         "' -- \"$current\"))\n"
         "  else\n"
         "    COMPREPLY=($(compgen -f -- \"$current\"))\n"
         "  fi\n"
         "}\n"
         "complete -o filenames -F _mmdc_cpp mmdc-cpp mmdc\n";
}

/// zsh reads brackets and colons of a description as its own.
std::string zsh_help(const Option& option) {
  std::string out;
  for (const char c : std::string_view(option.help)) {
    if (c == '[' || c == ']' || c == ':') out += '\\';
    out += c;
  }
  return shell_quoted(out);
}

std::string zsh_value(const Option& option) {
  if (option.argument == nullptr) return {};
  const std::string name = std::string(":") + option.argument + ':';
  if (option.kind == Value::word) return shell_quoted(name + '(' + option.wants + ')');
  if (option.kind == Value::folder) return name + "_files -/";
  return option.kind == Value::file ? name + "_files" : name;
}

std::string zsh_script() {
  std::string script = "#compdef mmdc-cpp mmdc\n_arguments -s \\\n";
  for_each_option([&](const Option& option) {
    const std::string rest = '[' + zsh_help(option) + ']' + zsh_value(option) + "' \\\n";
    if (option.short_name == '\0') {
      script += std::string("  '--") + option.name + rest;
    } else {
      script += "  '(" + names_of(option, " ") + ")'{" + names_of(option, ",") + "}'" + rest;
    }
  });
  return script + "  '*:input:_files'\n";
}

std::string fish_script() {
  std::string script = "# fish completion for mmdc-cpp\n";
  for_each_option([&](const Option& option) {
    script += "complete -c mmdc-cpp";
    if (option.short_name != '\0') script += std::string(" -s ") + option.short_name;
    script += std::string(" -l ") + option.name;
    if (option.kind == Value::word) {
      script += " -x -a '" + shell_quoted(option.wants) + '\'';
    } else if (option.kind == Value::folder) {
      script += " -x -a '(__fish_complete_directories)'";
    } else if (option.argument != nullptr) {
      script += option.kind == Value::file ? " -r -F" : " -x";
    }
    script += " -d '" + shell_quoted(option.help) + "'\n";
  });
  return script + "complete -c mmdc -w mmdc-cpp\n";
}

}  // namespace

std::string completion_script(const std::string& shell) {
  if (shell == "bash") return bash_script();
  return shell == "zsh" ? zsh_script() : fish_script();
}

}  // namespace mmdc_cpp
