// The library's hints, in the words of the command line.
#pragma once

#include <set>
#include <string>

#include <mmdc/diagnostic.hpp>

#include "arguments.hpp"

namespace mmdc_cpp {

/// A diagnostic of the library's whose hints name options in the place of what a program would call
/// or set. `input` is what it is about, "-" for standard input.
mmdc::Diagnostic with_option(mmdc::Diagnostic diagnostic, const Arguments& arguments,
                             const std::string& input = {});

/// The hints of one file: what the same errors have in common is told with the first of them.
class HintsOnce {
 public:
  /// The diagnostic without what was told before. Hints with a place of their own stay.
  mmdc::Diagnostic new_in(mmdc::Diagnostic diagnostic);

 private:
  std::set<std::string> told_;
};

}  // namespace mmdc_cpp
