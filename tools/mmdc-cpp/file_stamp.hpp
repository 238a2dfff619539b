// What changes when a file or a folder does.
#pragma once

#include <cstdint>
#include <string>

namespace mmdc_cpp {

/// Two files of the same path and stamp have the same bytes, as version control systems take it.
struct FileStamp {
  std::uint64_t size = 0;
  std::uint64_t inode = 0;
  std::uint64_t nanoseconds = 0;  ///< of the last change
  bool is_file = false;           ///< and no folder, device or pipe

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// All zero if there is nothing.
FileStamp stamp_of(const std::string& path);

}  // namespace mmdc_cpp
