// A folder of values by key that many processes use at a time.
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace mmdc_cpp {

/// Entries are files. They are written beside their place and renamed, so that a reader finds a
/// whole one or none; one that is damaged, or of another key with the same hash, is as good as
/// none. All members may be called by several threads.
class Cache {
 public:
  Cache(Cache&& other) noexcept
      : folder_(std::move(other.folder_)), limit_(other.limit_), added_(other.added_.load()) {}

  /// The folder is made when something is kept. `limit` is in bytes.
  Cache(std::string folder, std::uint64_t limit);

  /// The value kept for the key. Finding it makes it the one that was used last.
  std::optional<std::string> find(const std::string& key) const;

  /// Keeps the value, or doesn't where that is not possible: nothing depends on it.
  void keep(const std::string& key, const std::string& value);

  /// Throws out what was not used for the longest time if the folder has grown past its limit.
  /// Called once at the end of a run.
  void trim();

 private:
  std::string path_of(const std::string& key) const;

  std::string folder_;
  std::uint64_t limit_;
  std::atomic<std::uint64_t> added_ = 0;
};

/// 32 hexadecimal digits that stand for a text.
std::string hash_of(std::string_view text);

/// The folder for this user's cache by the rules of XDG; empty if there is none.
std::string user_cache_folder();

}  // namespace mmdc_cpp
