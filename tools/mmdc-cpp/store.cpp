#include "store.hpp"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include <mmdc/version.hpp>

#include "file_stamp.hpp"
#include "hand_over.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

/// Without the inode: a cache may be carried to another machine of the same image.
std::string line_of(const std::string& path) {
  const FileStamp stamp = stamp_of(path);
  return path + ' ' + std::to_string(stamp.size) + ' ' + std::to_string(stamp.nanoseconds) + '\n';
}

using Stamps = std::map<std::string, std::string>;

/// Of a folder and those in it, which change when a file comes or goes, as fonts do; of settings,
/// which are written anew, each file too.
void add_stamps(const fs::path& folder, bool are_settings, Stamps& stamps) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return;
  stamps[folder.string()] = line_of(folder.string());
  const auto options = fs::directory_options::skip_permission_denied;
  for (auto at = fs::recursive_directory_iterator(folder, options, error);
       at != fs::recursive_directory_iterator(); at.increment(error)) {
    const std::string path = at->path().string();
    if (are_settings || at->is_directory(error)) stamps[path] = line_of(path);
  }
}

/// The folder that a variable names, or else one in the user's home; empty if there is neither.
fs::path folder_of(const char* variable, const char* in_home) {
  if (const char* const named = std::getenv(variable); named != nullptr && *named != '\0') {
    return named;
  }
  const char* const home = std::getenv("HOME");
  return home != nullptr ? fs::path(home) / in_home : fs::path();
}

std::string value_of(const char* name) {
  const char* const value = std::getenv(name);
  return std::string(name) + '=' + (value != nullptr ? value : "") + '\n';
}

/// The folders that fontconfig looks into by default, and what leads it elsewhere.
std::string fonts() {
  Stamps stamps;
  add_stamps("/usr/share/fonts", false, stamps);
  add_stamps("/usr/local/share/fonts", false, stamps);
  add_stamps("/etc/fonts", true, stamps);
  add_stamps(folder_of("XDG_DATA_HOME", ".local/share") / "fonts", false, stamps);
  add_stamps(folder_of("XDG_CONFIG_HOME", ".config") / "fontconfig", true, stamps);
  if (const char* const home = std::getenv("HOME"); home != nullptr) {
    add_stamps(fs::path(home) / ".fonts", false, stamps);
  }
  std::string text;
  for (const auto& [folder, stamp] : stamps) text += stamp;
  for (const char* name :
       {"FONTCONFIG_FILE", "FONTCONFIG_PATH", "XDG_DATA_HOME", "XDG_CONFIG_HOME"}) {
    text += value_of(name);
  }
  return text;
}

/// The program, the options about pictures, what the files that these name hold, and the fonts
/// there are: two runs with the same text make the same picture of the same diagram.
std::string circumstances(const Arguments& arguments) {
  std::string text = std::string("mmdc-cpp ") + mmdc::version() + '\n';
  for (const std::string& file : program_files()) text += line_of(file);
  text += arguments.settings;
  // Called mmdc, some defaults differ.
  if (arguments.as_mmdc) text += "mmdc\n";
  // What was drawn before without limits may be past them.
  if (arguments.trust.is_low) text += "low limits\n";
  // As they were read: a pipe can't be asked again.
  const LookArguments& look = arguments.look;
  text += hash_of(look.config) + '\n' + hash_of(look.css) + '\n';
  for (const IconFile& file : look.icon_files) text += file.path + '\n' + file.hash + '\n';
  return text + fonts() + value_of("SOURCE_DATE_EPOCH");
}

constexpr std::uint64_t bytes_per_megabyte = 1'000'000;

}  // namespace

std::optional<Store> open_store(const Arguments& arguments) {
  // The user's own cache is outside of a sandbox.
  const bool is_outside = arguments.trust.is_sandboxed && arguments.cache.folder.empty();
  if (arguments.cache.is_off || is_outside) return std::nullopt;
  std::string folder =
      arguments.cache.folder.empty() ? user_cache_folder() : arguments.cache.folder;
  if (folder.empty()) return std::nullopt;
  return Store{Cache(std::move(folder), arguments.cache.megabytes * bytes_per_megabyte),
               hash_of(circumstances(arguments))};
}

}  // namespace mmdc_cpp
