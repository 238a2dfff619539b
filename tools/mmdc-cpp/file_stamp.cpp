#include "file_stamp.hpp"

#include <sys/stat.h>

namespace mmdc_cpp {

FileStamp stamp_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  constexpr std::uint64_t nanoseconds_per_second = 1'000'000'000;
  return {static_cast<std::uint64_t>(status.st_size), status.st_ino,
          static_cast<std::uint64_t>(status.st_mtim.tv_sec) * nanoseconds_per_second +
              static_cast<std::uint64_t>(status.st_mtim.tv_nsec),
          S_ISREG(status.st_mode)};
}

}  // namespace mmdc_cpp
