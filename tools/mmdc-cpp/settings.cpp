#include "settings.hpp"

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include <mmdc/check.hpp>
#include <mmdc/diagnostic.hpp>

#include "files.hpp"
#include "handed_over.hpp"
#include "icon_packs.hpp"
#include "report.hpp"

namespace mmdc_cpp {
namespace {

/// Reads a file that an option names, if one does. What a pipe held is known from the first time.
bool read_named(const std::string& path, std::string& text, bool is_told, Findings& found) {
  if (path.empty() || (!text.empty() && !is_lasting(path))) return true;
  std::string trouble;
  auto read = read_file(path, trouble);
  if (!trouble.empty()) {
    if (is_told) std::fputs(trouble.c_str(), stderr);
    found.push_back(trouble_with(shown_name(path), "settings.unreadable", trouble));
  }
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

/// Tells of files of options what they hold and nobody understands: once, and not for each diagram.
class Teller {
 public:
  Teller(const Arguments& arguments, bool have_changed, Findings& found)
      : arguments_(arguments), have_changed_(have_changed), found_(found) {}

  /// Whether there is anybody to hear a warning.
  bool has_warnings() const { return have_changed_ && !arguments_.quiet && !is_known(); }

  /// False if nothing can be drawn with the file.
  bool tell(const std::vector<mmdc::Diagnostic>& diagnostics, const std::string& path,
            const std::string& text) {
    bool is_usable = true;
    const mmdc::LineTable lines(text);
    for (const mmdc::Diagnostic& one : diagnostics) {
      const bool is_error = one.severity == mmdc::Severity::error;
      is_usable = is_usable && !is_error;
      if (is_error ? !have_changed_ : !has_warnings()) continue;
      if (is_error || !has_report(arguments_)) {
        std::fputs(mmdc::format(one, shown_name(path), lines).c_str(), stderr);
      }
      found_.push_back(finding_in(shown_name(path), one, lines));
      found_.back().is_trouble = is_error;
    }
    return is_usable;
  }

 private:
  /// The program that this one goes on for has told people, but has written no report.
  bool is_known() const { return is_beginning_told() && !has_report(arguments_); }

  const Arguments& arguments_;
  bool have_changed_;
  Findings& found_;
};

bool check_settings(const LookArguments& look, Teller teller) {
  bool is_usable = true;
  if (!look.config.empty()) {
    is_usable = teller.tell(mmdc::check_config(look.config), look.config_file, look.config);
  }
  if (!look.css.empty() && teller.has_warnings()) {
    is_usable &= teller.tell(mmdc::check_style_sheet(look.css), look.css_file, look.css);
  }
  return is_usable;
}

/// Lines of which each tells of one pack.
void note_icon_packs(const std::string& told, bool all_read, Findings& found) {
  std::istringstream lines(told);
  for (std::string line; std::getline(lines, line);) {
    found.push_back(trouble_with({}, "icons.unread", line));
    // A pack that would have to be fetched is only left out.
    if (!all_read) continue;
    found.back().is_trouble = false;
    found.back().diagnostic.severity = mmdc::Severity::warning;
  }
}

/// The packs of icons, whose files are settings too.
bool read_icon_packs(Arguments& arguments, bool is_told, Findings& found) {
  std::string told;
  const bool all_read = load_icon_packs(arguments.look, told);
  std::vector<std::string>& files = arguments.settings_files;
  for (const IconFile& file : arguments.look.icon_files) {
    if (std::ranges::find(files, file.path) == files.end()) files.push_back(file.path);
  }
  if (!is_told || (all_read && arguments.quiet)) return all_read;
  if (!all_read || (!is_beginning_told() && !has_report(arguments))) {
    std::fputs(told.c_str(), stderr);
  }
  note_icon_packs(told, all_read, found);
  return all_read;
}

}  // namespace

bool read_settings(Arguments& arguments, Findings& found, bool have_changed) {
  LookArguments& look = arguments.look;
  if (!read_named(look.config_file, look.config, have_changed, found) ||
      !read_named(look.css_file, look.css, have_changed, found)) {
    return false;
  }
  prefer_theme_of_file(look);
  if (!check_settings(look, Teller(arguments, have_changed, found))) return false;
  return read_icon_packs(arguments, have_changed, found);
}

}  // namespace mmdc_cpp
