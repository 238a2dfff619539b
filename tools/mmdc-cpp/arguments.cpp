#include "arguments.hpp"

#include <cstdio>

#include <CLI/CLI.hpp>

#include <mmdc/version.hpp>

namespace mmdc_cpp {
namespace {

std::string lower_extension(const std::string& path) {
  const std::size_t dot = path.find_last_of('.');
  const std::size_t slash = path.find_last_of('/');
  if (dot == std::string::npos || (slash != std::string::npos && dot < slash)) return {};
  std::string extension = path.substr(dot + 1);
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension;
}

std::optional<Format> format_named(const std::string& name) {
  if (name == "svg") return Format::svg;
  if (name == "png") return Format::png;
  if (name == "pdf") return Format::pdf;
  return std::nullopt;
}

ReadArguments usage_error(const std::string& message) {
  std::fprintf(stderr, "mmdc-cpp: %s\nSee mmdc-cpp --help.\n", message.c_str());
  return {std::nullopt, exit_usage};
}

/// The output's name where none is given: as mermaid-cli does.
std::string default_output(const std::string& input, Format format) {
  const std::string extension = std::string(".") + extension_of(format);
  return input == "-" ? "out" + extension : input + extension;
}

/// Fills in what depends on other arguments.
ReadArguments complete(Arguments arguments, const std::string& format_name) {
  if (arguments.input.empty())
    return usage_error("an input file is needed ('-' is standard input)");
  if (!(arguments.scale > 0)) return usage_error("the scale must be more than 0");
  const std::string extension = lower_extension(arguments.output);
  if (!format_name.empty()) {
    arguments.format = *format_named(format_name);
  } else if (const auto format = format_named(extension)) {
    arguments.format = *format;
  } else if (!arguments.output.empty() && arguments.output != "-" &&
             !is_markdown(arguments.output)) {
    return usage_error("the output '" + arguments.output +
                       "' must end in .svg, .png or .pdf (or .md for a Markdown page)");
  }
  if (is_markdown(arguments.output) && !is_markdown(arguments.input)) {
    return usage_error("a Markdown output needs a Markdown input");
  }
  if (is_markdown(arguments.input) && arguments.output == "-") {
    return usage_error(
        "a Markdown page cannot be written to standard output: its pictures need "
        "a place");
  }
  if (arguments.output.empty()) {
    arguments.output = default_output(arguments.input, arguments.format);
  }
  return {std::move(arguments), exit_success};
}

}  // namespace

bool is_markdown(const std::string& path) {
  const std::string extension = lower_extension(path);
  return extension == "md" || extension == "markdown";
}

const char* extension_of(Format format) {
  switch (format) {
    case Format::svg:
      return "svg";
    case Format::png:
      return "png";
    case Format::pdf:
      return "pdf";
  }
  return "svg";
}

ReadArguments read_arguments(int argc, char** argv) {
  Arguments arguments;
  std::string named_input;
  std::string format;
  int compat = 11;

  CLI::App app("Draws Mermaid diagrams as SVG, PNG or PDF, without a browser.", "mmdc-cpp");
  app.add_option("file", arguments.input, "The diagram or Markdown page; '-' is standard input");
  app.add_option("-i,--input", named_input, "The same as FILE");
  app.add_option("-o,--output", arguments.output,
                 "Where to write: .svg, .png, .pdf, .md for a page; '-' is standard output");
  app.add_option("-e,--outputFormat", format, "svg, png or pdf, whatever the output's name says")
      ->check(CLI::IsMember({"svg", "png", "pdf"}));
  app.add_option("-b,--backgroundColor", arguments.background, "A CSS colour, or transparent");
  app.add_option("-t,--theme", arguments.theme, "A theme of Mermaid: default, dark, forest, ...")
      ->check(CLI::IsMember({"default", "base", "dark", "forest", "neutral", "neo", "neo-dark",
                             "redux", "redux-color", "redux-dark", "redux-dark-color"}));
  app.add_option("-c,--configFile", arguments.config_file, "Configuration as Mermaid's, in JSON");
  app.add_option("-I,--svgId", arguments.svg_id, "The id of the picture and prefix of its ids");
  app.add_option("-s,--scale", arguments.scale, "Pixels per unit of a PNG");
  app.add_option("--compat", compat, "The generation of Mermaid to draw like; 11 is the only one")
      ->check(CLI::IsMember({11}));
  app.add_flag("-q,--quiet", arguments.quiet, "No warnings");
  bool version = false;
  app.add_flag("-V,--version", version, "Print the version");

  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    std::fputs(app.help().c_str(), stdout);
    return {std::nullopt, exit_success};
  } catch (const CLI::ParseError& error) {
    return usage_error(error.what());
  }
  if (version) {
    std::printf("mmdc-cpp %s\n", mmdc::version());
    return {std::nullopt, exit_success};
  }
  if (!named_input.empty()) {
    if (!arguments.input.empty()) return usage_error("only one input can be drawn at a time");
    arguments.input = named_input;
  }
  return complete(std::move(arguments), format);
}

}  // namespace mmdc_cpp
