#include "misfits.hpp"

#include <string_view>
#include <vector>

#include "file_names.hpp"

namespace mmdc_cpp {
namespace {

bool is_standard_input(const std::string& path) {
  return path == "-" || path == "/dev/stdin";
}

/// A document of another program's.
bool reads_document(Mode mode) {
  return mode == Mode::pandoc || mode == Mode::mdbook;
}

/// pandoc itself names the format that it writes.
std::optional<std::string> misfit_of_pandoc(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    const bool is_format = &word == &words.front() && !is_diagram(word) && !is_markdown(word);
    if (is_format) continue;
    return "--pandoc reads standard input, and takes one word, the format that pandoc writes: '" +
           word + "' is none";
  }
  return std::nullopt;
}

/// mdBook itself asks which renderers are supported.
std::optional<std::string> misfit_of_mdbook(const std::vector<std::string>& words) {
  const bool asks = !words.empty() && words.front() == "supports";
  if (words.empty() || (asks && words.size() == 2)) return std::nullopt;
  if (asks && words.size() == 1) return "supports needs the name of a renderer";
  return "--mdbook reads standard input, and takes no words but 'supports RENDERER': not '" +
         (asks ? words[2] : words.front()) + "'";
}

std::optional<std::string> misfit_among_words(const Arguments& arguments) {
  const std::vector<std::string>& words = arguments.files.inputs;
  switch (arguments.mode) {
    case Mode::pandoc:
      return misfit_of_pandoc(words);
    case Mode::mdbook:
      return misfit_of_mdbook(words);
    case Mode::gallery:
    case Mode::completion:
    case Mode::man_page:
      if (words.empty()) return std::nullopt;
      return "--" + name_of(arguments.mode) + " takes no inputs, and '" + words.front() +
             "' is one";
    default:
      return std::nullopt;
  }
}

/// Whatever comes from there is gone once it was read.
std::optional<std::string> misfit_of_standard_input(const Arguments& arguments) {
  std::vector<std::string_view> readers;
  if (reads_document(arguments.mode)) {
    readers.emplace_back("the document");
  } else {
    for (const std::string& input : arguments.files.inputs) {
      if (is_standard_input(input)) readers.emplace_back("an input");
    }
  }
  if (is_standard_input(arguments.look.config_file)) readers.emplace_back("--configFile");
  if (is_standard_input(arguments.look.css_file)) readers.emplace_back("--cssFile");
  if (readers.size() < 2) return std::nullopt;
  return "standard input can be read once, and is named twice: for " + std::string(readers[0]) +
         " and for " + std::string(readers[1]);
}

}  // namespace

std::optional<std::string> find_misfit(const Arguments& arguments) {
  if (auto misfit = misfit_among_words(arguments)) return misfit;
  return misfit_of_standard_input(arguments);
}

std::string name_of(Mode mode) {
  switch (mode) {
    case Mode::lint:
      return "lint";
    case Mode::check:
      return "check";
    case Mode::watch:
      return "watch";
    case Mode::pandoc:
      return "pandoc";
    case Mode::mdbook:
      return "mdbook";
    case Mode::gallery:
      return "gallery";
    case Mode::completion:
      return "completion";
    case Mode::man_page:
      return "man";
    default:
      return {};
  }
}

}  // namespace mmdc_cpp
