// The table of options: the command line is read by it, and the help is written from it.
#pragma once

#include <span>
#include <string>

#include "arguments.hpp"

namespace mmdc_cpp {

/// How often an option is shown: what few people need is left to `--help-all`.
enum class Shown { in_help, in_full_help };

/// What a value is.
enum class Value {
  text,
  word,    ///< one of those that `wants` lists
  number,  ///< a negative one is no option
  file,    ///< a path of one
  folder,
};

/// One option. A new one is a row in the table of its group (`options_*.cpp`) and a field of that
/// group in Arguments.
struct Option {
  char short_name;       ///< '\0' for none
  const char* name;      ///< the long name, without its dashes
  const char* argument;  ///< what the help calls the value; null if there is none
  const char* help;      ///< one line
  /// Takes the value (empty if there is none). False if it makes no sense.
  bool (*take)(Arguments& arguments, const std::string& value);
  /// What a value has to be, for the message about one that makes no sense: "a number above 0", or
  /// the words that can be chosen: "svg png pdf".
  const char* wants = "";
  Value kind = Value::text;
  bool takes_many = false;  ///< takes every word up to the next option
  Shown shown = Shown::in_help;
};

struct OptionGroup {
  const char* title;
  std::span<const Option> options;
  bool shapes_pictures = false;  ///< what a picture is made of depends on these options
};

extern const OptionGroup file_options;
extern const OptionGroup page_options;
extern const OptionGroup look_options;
extern const OptionGroup paper_options;
extern const OptionGroup cache_options;
extern const OptionGroup trust_options;
extern const OptionGroup mode_options;
extern const OptionGroup telling_options;
extern const OptionGroup ignored_options;

/// All groups, in the order of the help.
std::span<const OptionGroup* const> option_groups();

/// True if `word` is one of the words of a list such as "svg png pdf".
bool is_word_of(const char* words, const std::string& word);

/// The number that a value is; 0 if it is none.
int integer_of(const std::string& value);
double number_of(const std::string& value);

/// The same for an option of mermaid-cli's. Called mmdc, the number counts that the value begins
/// with, as mermaid-cli reads "12.7" or "5px".
int integer_of(const std::string& value, const Arguments& arguments);
double number_of(const std::string& value, const Arguments& arguments);

}  // namespace mmdc_cpp
