#include "icon_packs.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <mmdc/diagnostic.hpp>

#include "cache.hpp"
#include "files.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_of_package = "icons.json";

bool is_remote(const std::string& place) {
  return place.starts_with("http://") || place.starts_with("https://");
}

/// In the node_modules of the working directory or of a folder above it, as Node.js looks for it.
std::optional<std::string> find_package(const std::string& name) {
  std::error_code error;
  fs::path folder = fs::current_path(error);
  for (; !error; folder = folder.parent_path()) {
    const fs::path file = folder / "node_modules" / name / file_of_package;
    if (fs::is_regular_file(file, error)) return file.string();
    if (folder == folder.parent_path()) break;
    error.clear();
  }
  return std::nullopt;
}

/// Whether a place that is none is a path and not the name of a package: "@scope/name" or "name".
bool is_like_path(const std::string& place) {
  if (place.starts_with('@')) return false;
  return place.find('/') != std::string::npos || fs::path(place).has_extension();
}

/// The file that a place means, whether it is there or not; nothing for a package or URL that is
/// not on this machine.
std::optional<std::string> find_file(const std::string& place) {
  constexpr std::string_view scheme = "file://";
  if (place.starts_with(scheme)) return place.substr(scheme.size());
  if (is_remote(place)) return std::nullopt;
  std::error_code error;
  if (fs::is_directory(place, error)) return (fs::path(place) / file_of_package).string();
  if (place.ends_with(".json") || fs::exists(place, error)) return place;
  // Names of packages have dots too.
  auto package = find_package(place);
  if (!package && is_like_path(place)) return place;
  return package;
}

std::string not_here(const IconPackPlace& wanted) {
  if (is_remote(wanted.place)) {
    return "mmdc-cpp: icons are not fetched from " + mmdc::printable(wanted.place) +
           ": name a file instead\n";
  }
  const std::string place = mmdc::printable(wanted.place);
  return "mmdc-cpp: there is no icon pack '" + place +
         "' in node_modules, and nothing is fetched: npm install " + place + "\n";
}

bool add_pack(const std::string& file, const std::string& prefix, LookArguments& look,
              std::string& told) {
  const auto json = read_file(file, told);
  if (!json) return false;
  auto pack = mmdc::IconPack::parse(*json, prefix);
  if (!pack) {
    told += "mmdc-cpp: " + mmdc::printable(file) + ": " + pack.diagnostics().front().message + "\n";
    return false;
  }
  look.icon_packs.push_back(std::move(*pack));
  look.icon_files.push_back({file, hash_of(*json)});
  return true;
}

}  // namespace

bool load_icon_packs(LookArguments& look, std::string& told) {
  const std::vector<mmdc::IconPack> packs = std::exchange(look.icon_packs, {});
  const std::vector<IconFile> files = std::exchange(look.icon_files, {});
  for (const IconPackPlace& wanted : look.icon_pack_places) {
    const auto file = find_file(wanted.place);
    if (!file) {
      told += not_here(wanted);
      continue;
    }
    const auto known = std::ranges::find(files, *file, &IconFile::path);
    if (known != files.end() && !is_lasting(*file)) {
      look.icon_packs.push_back(packs[static_cast<std::size_t>(known - files.begin())]);
      look.icon_files.push_back(*known);
    } else if (!add_pack(*file, wanted.prefix, look, told)) {
      return false;
    }
  }
  return true;
}

}  // namespace mmdc_cpp
