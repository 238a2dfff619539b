// Going through folders.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

namespace mmdc_cpp {

/// Calls `visit` with each entry of a folder and, where that is a folder itself, no link, and
/// `visit` has said true, with each entry of that one. A line in `told` for each folder that can't
/// be read.
void walk(const std::filesystem::path& top,
          const std::function<bool(const std::filesystem::directory_entry&)>& visit,
          std::string& told);

}  // namespace mmdc_cpp
