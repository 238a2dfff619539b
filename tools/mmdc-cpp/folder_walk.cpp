#include "folder_walk.hpp"

#include <system_error>
#include <utility>
#include <vector>

#include "complain.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

bool is_own_folder(const fs::directory_entry& entry) {
  std::error_code error;
  return !entry.is_symlink(error) && entry.is_directory(error);
}

}  // namespace

void walk(const fs::path& top, const std::function<bool(const fs::directory_entry&)>& visit,
          std::string& told) {
  std::vector<fs::path> open = {top};
  while (!open.empty()) {
    const fs::path folder = std::move(open.back());
    open.pop_back();
    std::error_code error;
    auto at = fs::directory_iterator(folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error)) {
      if (visit(*at) && is_own_folder(*at)) open.push_back(at->path());
    }
    // What goes away meanwhile is as good as never there.
    if (error && error != std::errc::no_such_file_or_directory) {
      complain("read", folder.string(), error.value(), told);
    }
  }
}

}  // namespace mmdc_cpp
