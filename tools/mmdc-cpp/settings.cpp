#include "settings.hpp"

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

/// Reads a file that an option names, if one does.
bool read_named(const std::string& path, std::string& text) {
  if (path.empty()) return true;
  std::string trouble;
  auto read = read_file(path, trouble);
  std::fputs(trouble.c_str(), stderr);
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
void tell_of_settings(const LookArguments& look) {
  const auto tell = [](const std::vector<mmdc::Diagnostic>& found, const std::string& path,
                       const std::string& text) {
    for (const mmdc::Diagnostic& one : found) {
      if (one.severity != mmdc::Severity::warning) continue;
      std::fputs(mmdc::format(one, path, text).c_str(), stderr);
    }
  };
  if (!look.config.empty()) tell(mmdc::check_config(look.config), look.config_file, look.config);
  if (!look.css.empty()) tell(mmdc::check_style_sheet(look.css), look.css_file, look.css);
}

/// The packs of icons, whose files are settings too.
bool read_icon_packs(Arguments& arguments) {
  std::string told;
  const bool all_read = load_icon_packs(arguments.look, told);
  arguments.settings_files.insert(arguments.settings_files.end(), arguments.look.icon_files.begin(),
                                  arguments.look.icon_files.end());
  const bool is_wanted = !arguments.quiet && !is_beginning_told();
  if (is_wanted || !all_read) std::fputs(told.c_str(), stderr);
  return all_read;
}

}  // namespace

bool read_settings(Arguments& arguments) {
  LookArguments& look = arguments.look;
  if (!read_named(look.config_file, look.config) || !read_named(look.css_file, look.css)) {
    return false;
  }
  prefer_theme_of_file(look);
  if (!arguments.quiet && !is_beginning_told()) tell_of_settings(look);
  return read_icon_packs(arguments);
}

}  // namespace mmdc_cpp
