#include "cairo_runs.hpp"

#include <algorithm>
#include <string>

#include <sys/stat.h>

#include "file_names.hpp"
#include "files.hpp"
#include "inputs.hpp"

namespace mmdc_cpp {
namespace {

bool is_cairo_mode(Mode mode) {
  return mode == Mode::watch || mode == Mode::pandoc || mode == Mode::mdbook ||
         mode == Mode::gallery;
}

/// Not a page, nor a folder or pattern, which may stand for many. Standard input may be handed on.
bool is_one_diagram(const std::string& input, const Arguments& arguments) {
  if (is_page(input, arguments)) return false;
  if (input == "-") return true;
  struct stat status {};
  if (::stat(input.c_str(), &status) == 0) return S_ISREG(status.st_mode);
  return !has_wildcard(input);
}

}  // namespace

bool is_cairo_run(const Arguments& arguments) {
  if (arguments.mode == Mode::completion || arguments.mode == Mode::man_page) return false;
  const auto is_diagram = [&](const std::string& input) {
    return is_one_diagram(input, arguments);
  };
  const auto is_lasting_pack = [](const IconPackPlace& pack) { return is_lasting(pack.place); };
  return is_cairo_mode(arguments.mode) || arguments.trust.is_sandboxed ||
         arguments.files.inputs.size() > 1 ||
         !std::ranges::all_of(arguments.files.inputs, is_diagram) ||
         !std::ranges::all_of(arguments.settings_files, is_lasting) ||
         !std::ranges::all_of(arguments.look.icon_pack_places, is_lasting_pack);
}

}  // namespace mmdc_cpp
