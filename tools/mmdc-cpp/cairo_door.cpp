#include "cairo_door.hpp"

#include <cstring>
#include <filesystem>
#include <system_error>

#include <dlfcn.h>

#include <mmdc/version.hpp>

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

constexpr const char* module_file = "mmdc-cairo-module.so";

std::shared_ptr<const mmdc::TextMeasurer> open_measurer() {
  std::string told;  // Without the module widths are estimated, which is no trouble.
  const mmdc::CairoModule* const module = open_cairo_module(told);
  return module != nullptr ? module->pango_measurer() : nullptr;
}

}  // namespace

/// The module stands beside the command where both were built, and in a folder of its own where
/// they are installed.
std::string cairo_module_path() {
  std::error_code error;
  const fs::path command = fs::read_symlink("/proc/self/exe", error);
  if (error) return {};
  for (const char* folder : {".", MMDC_MODULE_FOLDER}) {
    const fs::path path = command.parent_path() / folder / module_file;
    if (fs::exists(path, error)) return path.string();
  }
  return {};
}

const mmdc::CairoModule* open_cairo_module(std::string& told) {
  const std::string path = cairo_module_path();
  void* const handle = path.empty() ? nullptr : ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) {
    const char* const reason = path.empty() ? nullptr : ::dlerror();
    told += std::string("mmdc-cpp: PNG and PDF need the module ") + module_file + ": " +
            (reason != nullptr ? reason : "not found") + '\n';
    return nullptr;
  }
  const auto entry =
      reinterpret_cast<decltype(&mmdc_cairo_module)>(::dlsym(handle, "mmdc_cairo_module"));
  const mmdc::CairoModule* const module = entry != nullptr ? entry() : nullptr;
  if (module == nullptr || std::strcmp(module->version, mmdc::version()) != 0) {
    told += std::string("mmdc-cpp: the module ") + module_file + " is not of version " +
            mmdc::version() + ": install both anew\n";
    return nullptr;
  }
  return module;
}

std::shared_ptr<const mmdc::TextMeasurer> system_measurer() {
  static const std::shared_ptr<const mmdc::TextMeasurer> measurer = open_measurer();
  return measurer;
}

}  // namespace mmdc_cpp
