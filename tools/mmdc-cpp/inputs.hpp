// The inputs that words of the command line stand for.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "finding.hpp"

namespace mmdc_cpp {

/// An input and what of its path is kept below an output folder.
struct Input {
  std::string path;
  std::filesystem::path relative;
};

struct Inputs {
  std::vector<Input> all;
  bool are_many = false;               ///< there may be more than one
  std::vector<std::string> fruitless;  ///< folders and patterns that stand for none
  Findings troubles;                   ///< folders that can't be read
};

/// True for an input that is a Markdown page. Standard input has no name to tell: it is a page
/// where an output or an option makes sense for nothing else.
bool is_page(const std::string& input, const Arguments& arguments);

/// True for a word that stands for the files which are like it.
bool is_pattern(const std::string& word);

/// A folder that nobody looks for diagrams in, unless it is named: a hidden one, or node_modules.
bool is_passed_over(const std::filesystem::path& folder);

/// Resolves folders and patterns. In the sandbox links that are found there are left out: who made
/// them may have meant a file that is not his.
Inputs find_inputs(const Arguments& arguments);

}  // namespace mmdc_cpp
