#include "settings.hpp"

#include <algorithm>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <mmdc/check.hpp>
#include <mmdc/diagnostic.hpp>

#include "files.hpp"
#include "handed_over.hpp"
#include "icon_packs.hpp"

namespace mmdc_cpp {
namespace {

/// Reads a file that an option names, if one does. What a pipe held is known from the first time.
bool read_named(const std::string& path, std::string& text, bool is_told) {
  if (path.empty() || (!text.empty() && !is_lasting(path))) return true;
  std::string trouble;
  auto read = read_file(path, trouble);
  if (is_told) std::fputs(trouble.c_str(), stderr);
  if (!read) return false;
  text = std::move(*read);
  return true;
}

/// Mermaid: a theme in the configuration file beats the option.
void prefer_theme_of_file(LookArguments& look) {
  if (look.config.empty()) return;
  const auto config = nlohmann::json::parse(look.config, nullptr, false);
  if (config.is_object() && config.contains("theme")) look.theme.clear();
}

/// What the files of options hold and nobody understands is told once, and not for each diagram.
/// False if nothing can be drawn with it.
bool tell_of_settings(const LookArguments& look, bool has_errors, bool has_warnings) {
  bool is_usable = true;
  const auto tell = [&](const std::vector<mmdc::Diagnostic>& found, const std::string& path,
                        const std::string& text) {
    for (const mmdc::Diagnostic& one : found) {
      const bool is_error = one.severity == mmdc::Severity::error;
      is_usable = is_usable && !is_error;
      if (is_error ? !has_errors : !has_warnings) continue;
      std::fputs(mmdc::format(one, path == "-" ? "<stdin>" : path, text).c_str(), stderr);
    }
  };
  if (!look.config.empty()) tell(mmdc::check_config(look.config), look.config_file, look.config);
  if (!look.css.empty() && has_warnings) {
    tell(mmdc::check_style_sheet(look.css), look.css_file, look.css);
  }
  return is_usable;
}

/// The packs of icons, whose files are settings too.
bool read_icon_packs(Arguments& arguments, bool is_told) {
  std::string told;
  const bool all_read = load_icon_packs(arguments.look, told);
  std::vector<std::string>& files = arguments.settings_files;
  for (const IconFile& file : arguments.look.icon_files) {
    if (std::ranges::find(files, file.path) == files.end()) files.push_back(file.path);
  }
  const bool is_wanted = !all_read || (!arguments.quiet && !is_beginning_told());
  if (is_told && is_wanted) std::fputs(told.c_str(), stderr);
  return all_read;
}

}  // namespace

bool read_settings(Arguments& arguments, bool have_changed) {
  LookArguments& look = arguments.look;
  if (!read_named(look.config_file, look.config, have_changed) ||
      !read_named(look.css_file, look.css, have_changed)) {
    return false;
  }
  prefer_theme_of_file(look);
  const bool has_warnings = have_changed && !arguments.quiet && !is_beginning_told();
  if (!tell_of_settings(look, have_changed, has_warnings)) return false;
  return read_icon_packs(arguments, have_changed);
}

}  // namespace mmdc_cpp
