#include "read_arguments.hpp"

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

#include <mmdc/diagnostic.hpp>
#include <mmdc/version.hpp>

#include "files.hpp"
#include "handed_over.hpp"
#include "help.hpp"
#include "option.hpp"

namespace mmdc_cpp {
namespace {

int usage_error(const std::string& message) {
  std::fprintf(stderr, "mmdc-cpp: %s\nSee mmdc-cpp --help.\n", mmdc::printable(message).c_str());
  return exit_usage;
}

void note(const char* message) {
  if (!is_beginning_told()) std::fprintf(stderr, "mmdc-cpp: %s\n", message);
}

std::string shown(const Option& option) {
  const std::string name = std::string("--") + option.name;
  return option.short_name == '\0' ? name : std::string("-") + option.short_name + ", " + name;
}

/// Reads words into arguments; stops at the first that makes no sense.
class Reader {
 public:
  Reader(int argc, char** argv, Arguments& arguments)
      : words_(argv + 1, argv + argc), arguments_(arguments) {}

  /// What is wrong with the command line; empty if nothing is.
  std::string read() {
    while (at_ < words_.size() && trouble_.empty()) {
      const std::string word = words_[at_++];
      if (is_value(word) || only_inputs_) {
        arguments_.files.inputs.push_back(word);
      } else if (word == "--") {
        only_inputs_ = true;
      } else if (word.starts_with("--")) {
        read_long(word.substr(2));
      } else {
        read_short(word.substr(1));
      }
    }
    return trouble_;
  }

 private:
  /// As in mermaid-cli, what begins with a dash is an option, but a dash alone is a value.
  static bool is_value(std::string_view word) { return !word.starts_with('-') || word == "-"; }

  void read_long(const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const Found found = find([&](const Option& candidate) { return candidate.name == name; });
    if (found.option == nullptr) {
      trouble_ = unknown(name);
    } else if (equals == std::string::npos) {
      take_next(found);
    } else if (found.option->argument == nullptr) {
      trouble_ = shown(*found.option) + " takes no value";
    } else {
      take(found, word.substr(equals + 1));
    }
  }

  /// `-o FILE`, `-oFILE`, or flags together: `-rq`.
  void read_short(std::string_view letters) {
    while (!letters.empty() && trouble_.empty()) {
      const char letter = letters.front();
      letters.remove_prefix(1);
      const Found found =
          find([&](const Option& candidate) { return candidate.short_name == letter; });
      if (found.option == nullptr) {
        trouble_ = std::string("unknown option '-") + letter + "'";
      } else if (found.option->argument == nullptr || letters.empty()) {
        take_next(found);
      } else {
        take(found, std::string(letters));
        letters = {};
      }
    }
  }

  struct Found {
    const OptionGroup* group;
    const Option* option;
  };

  template <typename Match>
  static Found find(Match match) {
    for (const OptionGroup* const group : option_groups()) {
      const auto found = std::ranges::find_if(group->options, match);
      if (found != group->options.end()) return {group, &*found};
    }
    return {nullptr, nullptr};
  }

  /// Takes what follows the option.
  void take_next(const Found& found) {
    const Option& option = *found.option;
    if (option.argument == nullptr) return take(found, {});
    if (at_ == words_.size() || !is_value(words_[at_])) {
      // Mermaid: the value of an option is true where it is left out.
      if (arguments_.as_mmdc && option.short_name != 'i') return take(found, "true");
      trouble_ = shown(option) + " needs a value";
      return;
    }
    do {
      take(found, words_[at_++]);
    } while (option.takes_many && at_ < words_.size() && is_value(words_[at_]));
  }

  void take(const Found& found, const std::string& value) {
    const Option& option = *found.option;
    const bool is_word = option.kind == Value::word;
    if ((is_word && !is_word_of(option.wants, value)) || !option.take(arguments_, value)) {
      if (!trouble_.empty()) return;
      trouble_ = shown(option) + " must be " + (is_word ? "one of " : "") + option.wants;
      if (option.argument != nullptr) trouble_ += ", not '" + value + "'";
    } else if (found.group->shapes_pictures) {
      arguments_.settings += std::string(option.name) + '=' + value + '\n';
      if (option.kind == Value::file) arguments_.settings_files.push_back(value);
    }
  }

  static std::string unknown(const std::string& name) {
    std::string message = "unknown option '--" + name + "'";
    const Option* const near =
        find([&](const Option& candidate) {
          const std::string_view other = candidate.name;
          return name.size() > 2 && (other.starts_with(name) || name.starts_with(other));
        }).option;
    return near == nullptr ? message : message + "; is --" + near->name + " meant?";
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
  bool only_inputs_ = false;
  Arguments& arguments_;
  std::string trouble_;
};

bool is_called(const char* program, std::string_view name) {
  const std::string_view path(program);
  return path.substr(path.find_last_of('/') + 1) == name;
}

bool needs_input(Mode mode) {
  return mode == Mode::draw || mode == Mode::lint || mode == Mode::check || mode == Mode::watch;
}

/// Help or version, if that is all that is wanted.
std::optional<std::string> text_asked_for(const Arguments& arguments) {
  const bool is_full = arguments.mode == Mode::help_all;
  if (arguments.mode == Mode::help || is_full) return help_text(is_full, arguments.as_mmdc);
  if (arguments.mode != Mode::version) return std::nullopt;
  const std::string version = mmdc::version();
  // Scripts that call mmdc compare the version that they get with mermaid-cli's.
  return arguments.as_mmdc ? "11.17.0 (mmdc-cpp " + version + ")\n" : "mmdc-cpp " + version + '\n';
}

}  // namespace

bool is_called_mmdc(const char* program) {
  return is_called(program, "mmdc");
}

ReadArguments read_arguments(int argc, char** argv) {
  Arguments arguments;
  arguments.as_mmdc = is_called_mmdc(argv[0]);
  constexpr int mmdc_width = 800;
  if (arguments.as_mmdc) arguments.paper.width = mmdc_width;
  // pandoc calls a filter without any options.
  if (is_called(argv[0], "mmdc-cpp-pandoc")) arguments.mode = Mode::pandoc;
  arguments.words = argv;
  const std::string trouble = Reader(argc, argv, arguments).read();
  if (!trouble.empty()) return {std::nullopt, usage_error(trouble)};
  if (const auto text = text_asked_for(arguments)) {
    return {std::nullopt, print(*text) ? exit_success : exit_world};
  }
  FileArguments& files = arguments.files;
  if (arguments.as_mmdc && !files.inputs.empty()) {
    return {std::nullopt, usage_error("there is one input, named by -i, and no others beside")};
  }
  if (files.named_input) files.inputs = {*files.named_input};
  return {std::move(arguments), exit_success};
}

int complete_arguments(Arguments& arguments) {
  LookArguments& look = arguments.look;
  if (look.is_auto && look.dark_theme.empty()) look.dark_theme = "dark";
  FileArguments& files = arguments.files;
  if (files.inputs.empty() && needs_input(arguments.mode)) {
    if (!arguments.as_mmdc) return usage_error("an input file is needed ('-' is standard input)");
    note("no input file is given, reading standard input (-i - says the same)");
    files.inputs = {"-"};
  }
  if (arguments.mode == Mode::watch && std::ranges::count(files.inputs, "-") > 0) {
    return usage_error("standard input does not change: there is nothing to --watch");
  }
  const std::string& puppeteer_file = arguments.ignored.puppeteer_file;
  if (!puppeteer_file.empty() && ::access(puppeteer_file.c_str(), F_OK) != 0) {
    return usage_error("there is no file '" + puppeteer_file + "'");
  }
  if (!arguments.quiet && !puppeteer_file.empty()) note("-p is of no use: there is no browser");
  return exit_success;
}

}  // namespace mmdc_cpp
