#include "picture.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <system_error>

#include <dlfcn.h>

#include <mmdc/cairo_module.hpp>
#include <mmdc/version.hpp>

#include "page_margin.hpp"

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
const mmdc::CairoModule* open_module(std::string& told) {
  void* handle = open_beside_command(".");
  if (handle == nullptr) handle = open_beside_command(MMDC_MODULE_FOLDER);
  if (handle == nullptr) {
    const char* const reason = ::dlerror();
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

/// The style sheet as the last child of the picture. It is the user's own, so it is written as it
/// is; only what XML would read as markup is escaped.
std::string with_css(std::string svg, const std::string& css) {
  if (css.empty()) return svg;
  std::string style = "<style>";
  for (const char c : css) {
    if (c == '<') {
      style += "&lt;";
    } else if (c == '&') {
      style += "&amp;";
    } else {
      style += c;
    }
  }
  style += "</style>";
  const std::size_t end = svg.rfind("</svg>");
  return end == std::string::npos ? svg : svg.insert(end, style);
}

/// A PNG is shrunk to the page that is around it in a browser.
double png_scale(const mmdc::Drawing& drawing, const Arguments& arguments) {
  if (!arguments.paper.width) return arguments.paper.scale;
  const double room = *arguments.paper.width - page_margin;
  return arguments.paper.scale * std::min(1.0, room / drawing.size().width);
}

}  // namespace

std::optional<std::string> to_bytes(const mmdc::Drawing& drawing, const Job& job,
                                    const Arguments& arguments, std::string& told) {
  if (job.format == Format::svg) return with_css(drawing.to_svg(), arguments.look.css);
  const mmdc::CairoModule* const module = open_module(told);
  if (module == nullptr) return std::nullopt;
  mmdc::Result<std::string> bytes =
      job.format == Format::png ? module->to_png(drawing, {.scale = png_scale(drawing, arguments)})
                                : module->to_pdf(drawing);
  if (bytes) return std::move(*bytes);
  for (const mmdc::Diagnostic& diagnostic : bytes.diagnostics()) {
    told += mmdc::format(diagnostic, job.output, {});
  }
  return std::nullopt;
}

}  // namespace mmdc_cpp
