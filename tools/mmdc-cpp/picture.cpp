#include "picture.hpp"

#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <dlfcn.h>

#include <mmdc/cairo_module.hpp>
#include <mmdc/version.hpp>

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

constexpr const char* module_file = "mmdc-cairo-module.so";

/// The module in a folder given relative to that of the command itself.
void* open_beside_command(const char* folder) {
  std::error_code error;
  const fs::path command = fs::read_symlink("/proc/self/exe", error);
  if (error) return nullptr;
  return ::dlopen((command.parent_path() / folder / module_file).c_str(), RTLD_NOW | RTLD_LOCAL);
}

/// Opens the module; it stays open until the program ends. It stands beside the command where both
/// were built, and in a folder of its own where they are installed.
const mmdc::CairoModule* open_module() {
  void* handle = open_beside_command(".");
  if (handle == nullptr) handle = open_beside_command(MMDC_MODULE_FOLDER);
  if (handle == nullptr) {
    const char* const reason = ::dlerror();
    std::fprintf(stderr, "mmdc-cpp: PNG and PDF need the module %s: %s\n", module_file,
                 reason != nullptr ? reason : "not found");
    return nullptr;
  }
  const auto entry =
      reinterpret_cast<decltype(&mmdc_cairo_module)>(::dlsym(handle, "mmdc_cairo_module"));
  const mmdc::CairoModule* const module = entry != nullptr ? entry() : nullptr;
  if (module == nullptr || std::strcmp(module->version, mmdc::version()) != 0) {
    std::fprintf(stderr, "mmdc-cpp: the module %s is not of version %s: install both anew\n",
                 module_file, mmdc::version());
    return nullptr;
  }
  return module;
}

}  // namespace

std::optional<std::string> to_bytes(const mmdc::Drawing& drawing, const Arguments& arguments) {
  if (arguments.format == Format::svg) return drawing.to_svg();
  const mmdc::CairoModule* const module = open_module();
  if (module == nullptr) return std::nullopt;
  mmdc::Result<std::string> bytes = arguments.format == Format::png
                                        ? module->to_png(drawing, {.scale = arguments.scale})
                                        : module->to_pdf(drawing);
  if (bytes) return std::move(*bytes);
  for (const mmdc::Diagnostic& diagnostic : bytes.diagnostics()) {
    std::fputs(mmdc::format(diagnostic, arguments.output, {}).c_str(), stderr);
  }
  return std::nullopt;
}

}  // namespace mmdc_cpp
