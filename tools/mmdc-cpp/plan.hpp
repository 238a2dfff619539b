// Which inputs there are, and where each one's output goes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "finding.hpp"

namespace mmdc_cpp {

/// One input and the places of what is made of it.
struct Job {
  std::string input;        ///< a path, or "-" for standard input
  std::string output;       ///< a path, or "-" for standard output
  std::string pictures;     ///< of a page: its pictures' path without number and extension
  std::string picture_end;  ///< of a page: the extension of its pictures, with its dot
  Format format = Format::svg;
  bool is_page = false;
  bool is_mdx = false;  ///< and so is what becomes of it
};

/// Whether missing folders of the job's outputs are made; otherwise they are a mistake.
bool makes_folders(const Job& job, const Arguments& arguments);

/// The inputs in order, with folders and patterns resolved. Nothing, and a message on standard
/// error, if an argument makes no sense; `exit_code` then says how the program ends. Where only
/// some folders can't be read, or nothing is in them, that is told and joins `found`, and
/// `exit_code` says how the program ends at best.
std::optional<std::vector<Job>> plan_jobs(const Arguments& arguments, int& exit_code,
                                          Findings& found);

}  // namespace mmdc_cpp
