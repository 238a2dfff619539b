#include "read_arguments.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

#include <mmdc/version.hpp>

#include "file_names.hpp"
#include "files.hpp"
#include "help.hpp"
#include "misfits.hpp"
#include "notes.hpp"
#include "option.hpp"
#include "option_meant.hpp"
#include "usage.hpp"

namespace mmdc_cpp {
namespace {

std::string shown(const Option& option) {
  const std::string name = std::string("--") + option.name;
  return option.short_name == '\0' ? name : std::string("-") + option.short_name + ", " + name;
}

/// What a user of an option that takes many words has meant for something else.
bool is_like_input(const std::string& word) {
  return word == "-" || is_diagram(word) || is_markdown(word);
}

/// How an input is written that such an option has taken.
std::string way_past(const std::string& option, const std::string& input) {
  return "--" + option + " takes all words up to the next option, '" + input + "' too; write '" +
         input + " --" + option + " ...' or '-i " + input + "'";
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
    const std::string name(letters.substr(0, letters.find('=')));
    if (name.size() > 1 && is_long_name(name)) {
      trouble_ = "long options have two dashes: --" + name + ", not -" + name;
    }
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

  static bool is_long_name(std::string_view name) {
    return find([&](const Option& candidate) { return candidate.name == name; }).option != nullptr;
  }

  /// Where a number is wanted, one below 0 is a wrong value and no option.
  static bool is_value_of(const Option& option, std::string_view word) {
    constexpr std::string_view digits = "0123456789.";
    const bool is_negative = word.size() > 1 && word[0] == '-' && digits.find(word[1]) != word.npos;
    return is_value(word) || (option.kind == Value::number && is_negative);
  }

  /// Takes what follows the option.
  void take_next(const Found& found) {
    const Option& option = *found.option;
    if (option.argument == nullptr) return take(found, {});
    if (at_ == words_.size() || !is_value_of(option, words_[at_])) {
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
    const Mode mode_before = arguments_.mode;
    const bool is_known = option.kind != Value::word || is_word_of(option.wants, value);
    if (!is_known || !option.take(arguments_, value)) {
      if (trouble_.empty()) trouble_ = is_known ? refusal(found, value) : wanted(option, value);
      return;
    }
    arguments_.given.emplace_back(option.name);
    if (arguments_.mode != mode_before) mode_option_ = &option;
    if (!found.group->shapes_pictures) return;
    arguments_.settings += std::string(option.name) + '=' + value + '\n';
    if (option.kind == Value::file) arguments_.settings_files.push_back(value);
  }

  static std::string wanted(const Option& option, const std::string& value) {
    const char* const choice = option.kind == Value::word ? "one of " : "";
    std::string message = shown(option) + " must be " + choice + option.wants;
    if (option.argument != nullptr) message += ", not '" + value + "'";
    return message;
  }

  /// Why an option has not taken a value that it may have.
  std::string refusal(const Found& found, const std::string& value) const {
    const Option& option = *found.option;
    if (found.group == &mode_options && mode_option_ != nullptr) {
      return std::string("--") + mode_option_->name + " and --" + option.name +
             " can't be done at once";
    }
    const bool is_past = option.takes_many && is_like_input(value);
    return is_past ? way_past(option.name, value) : wanted(option, value);
  }

  static std::string unknown(const std::string& name) {
    const std::string meant = option_meant(name);
    return "unknown option '--" + name + "'" +
           (meant.empty() ? "" : ": did you mean `--" + meant + "`?");
  }

  std::vector<std::string> words_;
  std::size_t at_ = 0;
  bool only_inputs_ = false;
  Arguments& arguments_;
  const Option* mode_option_ = nullptr;  ///< the one that says what is done
  std::string trouble_;
};

bool is_called(const char* program, std::string_view name) {
  const std::string_view path(program);
  return path.substr(path.find_last_of('/') + 1) == name;
}

bool needs_input(Mode mode) {
  return mode == Mode::draw || mode == Mode::lint || mode == Mode::check || mode == Mode::watch;
}

/// Why there is no input.
std::string no_input(const Arguments& arguments) {
  const std::vector<IconPackPlace>& packs = arguments.look.icon_pack_places;
  if (!packs.empty() && is_like_input(packs.back().place)) {
    return "an input file is needed: " + way_past("iconPacks", packs.back().place);
  }
  return "an input file is needed ('-' is standard input)";
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
  if (!trouble.empty()) return {std::nullopt, usage_error(trouble, arguments)};
  if (const auto text = text_asked_for(arguments)) {
    return {std::nullopt, print(*text) ? exit_success : exit_world};
  }
  FileArguments& files = arguments.files;
  if (arguments.as_mmdc && !files.inputs.empty()) {
    const char* const message = "there is one input, named by -i, and no others beside";
    return {std::nullopt, usage_error(message, arguments)};
  }
  if (files.named_input) files.inputs = {*files.named_input};
  return {std::move(arguments), exit_success};
}

int complete_arguments(Arguments& arguments) {
  LookArguments& look = arguments.look;
  if (look.is_auto && look.dark_theme.empty()) look.dark_theme = "dark";
  FileArguments& files = arguments.files;
  if (files.inputs.empty() && needs_input(arguments.mode)) {
    if (!arguments.as_mmdc) return usage_error(no_input(arguments), arguments);
    note("no input file is given, reading standard input (-i - says the same)");
    files.inputs = {"-"};
  }
  if (arguments.is_given("format") && arguments.mode != Mode::lint) {
    return usage_error("--format is how --lint tells; -e, --outputFormat is that of pictures",
                       arguments);
  }
  if (arguments.mode == Mode::watch && std::ranges::count(files.inputs, "-") > 0) {
    return usage_error("standard input does not change: there is nothing to --watch", arguments);
  }
  if (const auto misfit = find_misfit(arguments)) return usage_error(*misfit, arguments);
  const std::string& puppeteer_file = arguments.ignored.puppeteer_file;
  if (!puppeteer_file.empty() && ::access(puppeteer_file.c_str(), F_OK) != 0) {
    return usage_error("there is no file '" + puppeteer_file + "', which -p names", arguments);
  }
  tell_idle_options(arguments);
  if (!arguments.quiet && !puppeteer_file.empty()) note("-p is of no use: there is no browser");
  return exit_success;
}

}  // namespace mmdc_cpp
