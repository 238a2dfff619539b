#include "cache.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "descriptor.hpp"
#include "files.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

/// In front of each entry; the number changes with the form of what follows.
constexpr std::string_view magic = "mmdccpp1";

/// The file in the folder that knows how large the folder is.
constexpr const char* tally_name = "/mmdc-cpp.size";

constexpr std::string_view digits = "0123456789abcdef";
constexpr std::size_t hash_size = 32;

/// An entry: magic, checksum of all that follows, size of the key, key, value.
struct Header {
  char magic[8];
  std::uint64_t checksum;
  std::uint64_t key_size;
};

std::uint64_t checksum_of(std::string_view entry) {
  constexpr std::size_t summed = offsetof(Header, key_size);
  return XXH3_64bits(entry.data() + summed, entry.size() - summed);
}

std::string entry_of(const std::string& key, const std::string& value) {
  Header header{};
  magic.copy(header.magic, magic.size());
  header.key_size = key.size();
  std::string entry(sizeof header, '\0');
  entry.reserve(sizeof header + key.size() + value.size());
  std::memcpy(entry.data(), &header, sizeof header);
  entry += key;
  entry += value;
  header.checksum = checksum_of(entry);
  std::memcpy(entry.data(), &header, sizeof header);
  return entry;
}

/// The value of an entry; nothing if it is damaged or another key's.
std::optional<std::string> value_of(const std::string& entry, const std::string& key) {
  Header header{};
  if (entry.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, entry.data(), sizeof header);
  if (std::string_view(header.magic, magic.size()) != magic || header.key_size != key.size() ||
      entry.size() < sizeof header + key.size() || header.checksum != checksum_of(entry) ||
      entry.compare(sizeof header, key.size(), key) != 0) {
    return std::nullopt;
  }
  return entry.substr(sizeof header + key.size());
}

/// A file that is used counts as new.
std::optional<std::string> read_and_touch(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat status {};
  if (file.number() < 0 || ::fstat(file.number(), &status) != 0) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  if (::read(file.number(), bytes.data(), bytes.size()) != status.st_size) return std::nullopt;
  ::futimens(file.number(), nullptr);
  return bytes;
}

struct Entry {
  fs::file_time_type used;
  std::uint64_t size;
  fs::path path;
};

bool is_hexadecimal(std::string_view text) {
  return text.find_first_not_of(digits) == std::string_view::npos;
}

/// Whether an entry can have this name in its folder, or what is written to become one.
bool is_name_of_entry(const std::string& name) {
  return (name.size() == hash_size - 2 && is_hexadecimal(name)) || is_temporary(name);
}

/// The entries, what was used first in front. The folder may be one that holds other files too.
std::vector<Entry> entries_of(const std::string& folder) {
  std::vector<Entry> entries;
  std::error_code error;
  for (auto at = fs::recursive_directory_iterator(folder, error);
       at != fs::recursive_directory_iterator(); at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (at.depth() == 0) {
      if (name.size() != 2 || !is_hexadecimal(name)) at.disable_recursion_pending();
      continue;
    }
    at.disable_recursion_pending();
    if (!is_name_of_entry(name) || !fs::is_regular_file(at->symlink_status(error))) continue;
    const auto used = at->last_write_time(error);
    const auto size = at->file_size(error);
    // One that another process throws out meanwhile is no loss.
    if (!error) entries.push_back({used, size, at->path()});
  }
  std::ranges::sort(entries, {},
                    [](const Entry& entry) { return std::pair(entry.used, entry.path); });
  return entries;
}

/// Brings the folder below the limit with some room for what comes. Returns its size then.
std::uint64_t throw_out(const std::string& folder, std::uint64_t limit) {
  const std::vector<Entry> entries = entries_of(folder);
  std::uint64_t size = 0;
  for (const Entry& entry : entries) size += entry.size;
  if (size <= limit) return size;
  const std::uint64_t goal = limit - limit / 5;
  for (const Entry& entry : entries) {
    if (size <= goal) break;
    std::error_code error;
    fs::remove(entry.path, error);
    if (!error) size -= entry.size;
  }
  return size;
}

}  // namespace

Cache::Cache(std::string folder, std::uint64_t limit) : folder_(std::move(folder)), limit_(limit) {}

std::string Cache::path_of(const std::string& key) const {
  return (folder_ + '/' + hash_of(key)).insert(folder_.size() + 3, 1, '/');
}

std::optional<std::string> Cache::find(const std::string& key) const {
  const auto entry = read_and_touch(path_of(key));
  return entry ? value_of(*entry, key) : std::nullopt;
}

void Cache::keep(const std::string& key, const std::string& value) {
  const std::string path = path_of(key);
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  std::string untold;
  const std::string entry = entry_of(key, value);
  if (write_files({{path, entry}}, untold)) added_ += entry.size();
}

void Cache::trim() {
  if (added_ == 0) return;
  // One number for all processes, so that the folder is only walked through when it has grown.
  const Descriptor tally(
      ::open((folder_ + tally_name).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (tally.number() < 0 || ::flock(tally.number(), LOCK_EX) != 0) return;
  std::uint64_t size = 0;
  if (::pread(tally.number(), &size, sizeof size, 0) != sizeof size) size = limit_;
  size += added_.exchange(0);
  if (size > limit_) size = throw_out(folder_, limit_);
  [[maybe_unused]] const auto written = ::pwrite(tally.number(), &size, sizeof size, 0);
}

std::string hash_of(std::string_view text) {
  XXH128_canonical_t hash;
  XXH128_canonicalFromHash(&hash, XXH3_128bits(text.data(), text.size()));
  std::string name;
  for (const unsigned char byte : hash.digest) {
    name += digits[byte >> 4U];
    name += digits[byte & 0xFU];
  }
  return name;
}

std::string user_cache_folder() {
  const char* const base = std::getenv("XDG_CACHE_HOME");
  if (base != nullptr && *base == '/') return std::string(base) + "/mmdc-cpp";
  const char* const home = std::getenv("HOME");
  return home != nullptr && *home == '/' ? std::string(home) + "/.cache/mmdc-cpp" : std::string();
}

}  // namespace mmdc_cpp
