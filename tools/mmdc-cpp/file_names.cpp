#include "file_names.hpp"

namespace mmdc_cpp {
namespace {

std::string lower_extension(const std::string& path) {
  const std::size_t dot = path.find_last_of('.');
  const std::size_t name = path.find_last_of('/') + 1;
  // A name that begins with its only dot is all name.
  if (dot == std::string::npos || dot <= name) return {};
  std::string extension = path.substr(dot + 1);
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension;
}

}  // namespace

bool is_markdown(const std::string& path) {
  const std::string extension = lower_extension(path);
  return extension == "md" || extension == "markdown" || extension == "mdx";
}

bool is_diagram(const std::string& path) {
  const std::string extension = lower_extension(path);
  return extension == "mmd" || extension == "mermaid";
}

bool has_wildcard(std::string_view path) {
  return path.find_first_of("*?[") != std::string_view::npos;
}

bool is_mdx(const std::string& path) {
  return lower_extension(path) == "mdx";
}

std::optional<Format> format_named(const std::string& name) {
  if (name == "svg") return Format::svg;
  if (name == "png") return Format::png;
  if (name == "pdf") return Format::pdf;
  if (name == "eps") return Format::eps;
  return std::nullopt;
}

std::optional<Format> format_of(const std::string& path) {
  return format_named(lower_extension(path));
}

const char* extension_of(Format format) {
  switch (format) {
    case Format::svg:
      return "svg";
    case Format::png:
      return "png";
    case Format::pdf:
      return "pdf";
    case Format::eps:
      return "eps";
  }
  return "svg";
}

const char* media_type_of(Format format) {
  switch (format) {
    case Format::svg:
      return "image/svg+xml";
    case Format::png:
      return "image/png";
    case Format::pdf:
      return "application/pdf";
    case Format::eps:
      return "application/postscript";
  }
  return "";
}

}  // namespace mmdc_cpp
