// Makes the n-th allocation fail while files are written, for every n: each file is as it was or as
// it is to be, and nothing lies beside it.
#include "tools/mmdc-cpp/files.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <new>
#include <string>

#include "tests/scratch_folder.hpp"

#include "failing_allocator.hpp"

namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_old_or_new(const fs::path& path) {
  const std::string bytes = read(path);
  return bytes == "old" || bytes == "new";
}

}  // namespace

int main() {
  const ScratchFolder folder;
  const fs::path first = folder / "a.svg";
  const fs::path second = folder / "b.svg";
  const std::vector<mmdc_cpp::OutputFile> files = {{first.string(), "new"},
                                                   {second.string(), "new"}};
  const long count = memory::count_failures([&] {
    const long limit = memory::until_failure;
    memory::until_failure = memory::never;
    for (const fs::path& path : {first, second}) std::ofstream(path) << "old";
    memory::until_failure = limit;
    {
      std::string told;
      try {
        mmdc_cpp::write_files(files, told);
      } catch (const std::bad_alloc&) {
      }
    }
    const long left = memory::until_failure;
    memory::until_failure = memory::never;
    const auto beside = std::distance(fs::directory_iterator(first.parent_path()), {});
    const bool is_well = is_old_or_new(first) && is_old_or_new(second) && beside == 2;
    memory::until_failure = left;
    return is_well;
  });
  std::printf("%ld allocations\n", count);
  return count > 0 && read(first) == "new" && read(second) == "new" ? 0 : 1;
}
