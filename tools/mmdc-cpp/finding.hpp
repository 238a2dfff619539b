// What there is to tell of a file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <mmdc/diagnostic.hpp>

#include "arguments.hpp"

namespace mmdc_cpp {

/// A stretch of a file, as editors count.
struct Place {
  mmdc::LineColumn begin;
  mmdc::LineColumn end;
};

/// A diagnostic of a file, with its place counted out.
struct Finding {
  std::string file;  ///< as it is shown; empty if it is about none
  mmdc::Diagnostic diagnostic;
  std::optional<Place> place;  ///< nothing if it is about the file as a whole
  bool is_trouble = false;     ///< for it something was not looked at
};

using Findings = std::vector<Finding>;

/// A path as it is shown: standard input has no name of its own.
std::string shown_name(const std::string& path);

/// A diagnostic of a file whose lines are given.
Finding finding_in(const std::string& file, mmdc::Diagnostic diagnostic,
                   const mmdc::LineTable& lines);

/// What keeps a file from being looked at. `told` is the line for people.
Finding trouble_with(const std::string& file, std::string code, std::string_view told);

/// The line for people of what has no place.
std::string line_of(const Finding& trouble);

}  // namespace mmdc_cpp
