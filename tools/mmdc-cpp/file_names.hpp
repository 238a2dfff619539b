// What the names of files say.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "arguments.hpp"

namespace mmdc_cpp {

/// True for the file names of Markdown pages: .md, .markdown and .mdx.
bool is_markdown(const std::string& path);

/// True for the file names of diagrams: .mmd and .mermaid.
bool is_diagram(const std::string& path);

/// True for what can be a pattern that stands for several files.
bool has_wildcard(std::string_view path);

/// True for the file names of pages in MDX.
bool is_mdx(const std::string& path);

/// "svg", "png", "pdf" or "eps" as a format; nothing for any other word.
std::optional<Format> format_named(const std::string& name);

/// The format that a file's name says; nothing if it says none.
std::optional<Format> format_of(const std::string& path);

/// "svg", "png", "pdf" or "eps".
const char* extension_of(Format format);

/// What a `data:` URL calls the format.
const char* media_type_of(Format format);

}  // namespace mmdc_cpp
