#include "arguments.hpp"

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <thread>

#include <CLI/CLI.hpp>

#include <mmdc/version.hpp>

namespace mmdc_cpp {
namespace {

/// The browser's margin on both sides of the picture.
constexpr int page_margin = 16;

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

void note(const char* message) {
  std::fprintf(stderr, "mmdc-cpp: %s\n", message);
}

/// Options that are read as text or change nothing.
struct RawOptions {
  std::string named_input;
  std::string format;
  std::string report_format = "text";
  std::string puppeteer_file;
  std::vector<std::string> icon_packs;
  int height = 600;
  int compat = 11;
  bool pdf_fit = false;
  bool version = false;
};

void add_drawing_options(CLI::App& app, Arguments& arguments, RawOptions& raw) {
  const auto group = app.add_option_group("Drawing");
  group
      ->add_option("-t,--theme", arguments.theme,
                   "default, base, dark, forest, neutral, neo, neo-dark, redux, ...")
      ->check(CLI::IsMember({"default", "base", "dark", "forest", "neutral", "neo", "neo-dark",
                             "redux", "redux-color", "redux-dark", "redux-dark-color"}));
  group->add_option("-c,--configFile", arguments.config_file,
                    "Configuration as Mermaid's, in JSON");
  group->add_option("-C,--cssFile", arguments.css_file, "A style sheet to put into SVGs");
  group->add_option("-b,--backgroundColor", arguments.background, "A CSS colour, or transparent");
  group->add_option("-I,--svgId", arguments.svg_id, "The id of the picture, prefix of its ids");
  group->add_option("-s,--scale", arguments.scale, "Pixels per unit of a PNG");
  group
      ->add_option("-w,--width", arguments.width,
                   "Shrink a PNG to a page of so many px; natural size if not given")
      ->check(CLI::Range(page_margin + 1, 1'000'000));
  group->add_option("--compat", raw.compat, "The Mermaid to draw like; 11 is the only one")
      ->check(CLI::IsMember({11}));
}

void add_file_options(CLI::App& app, Arguments& arguments, RawOptions& raw) {
  const auto group = app.add_option_group("Files");
  group->add_option("files", arguments.inputs,
                    "Diagrams, Markdown pages, folders or patterns; '-' is standard input");
  group->add_option("-i,--input", raw.named_input, "One input, as mermaid-cli has it");
  group->add_option("-o,--output", arguments.output,
                    "A .svg, .png, .pdf, a .md for a page, a folder for many; '-' is stdout");
  group->add_option("-a,--artefacts", arguments.artefacts, "The folder of a page's pictures");
  group
      ->add_option("-e,--outputFormat", raw.format,
                   "svg, png or pdf, whatever the output's name says")
      ->check(CLI::IsMember({"svg", "png", "pdf"}));
  group->add_flag("-r,--recursive", arguments.recursive, "Also what is in folders of folders");
  group->add_option("-j,--jobs", arguments.jobs, "So many inputs at a time; one per core")
      ->check(CLI::Range(1, 1024));
}

void add_telling_options(CLI::App& app, Arguments& arguments, RawOptions& raw) {
  const auto group = app.add_option_group("Telling");
  group->add_flag("--lint", arguments.lint, "Write no pictures, tell what is wrong with the texts");
  group->add_option("--format", raw.report_format, "Of --lint: text, json or sarif")
      ->check(CLI::IsMember({"text", "json", "sarif"}));
  group->add_flag("--check", arguments.check,
                  "Write nothing, fail if an output is missing or out of date");
  group->add_option("--deps", arguments.deps_file,
                    "A file for Make or Ninja that tells what the outputs depend on");
  group->add_flag("-q,--quiet", arguments.quiet, "No warnings and no summary");
  group->add_flag("-V,--version", raw.version, "Print the version");
}

/// What mermaid-cli has and a program without a browser has no use for.
void add_ignored_options(CLI::App& app, RawOptions& raw) {
  const auto group = app.add_option_group("Taken and ignored, for mermaid-cli's sake");
  group->add_option("-H,--height", raw.height, "Never limits a picture")
      ->check(CLI::PositiveNumber);
  group->add_flag("-f,--pdfFit", raw.pdf_fit, "A PDF's page always fits its picture");
  group->add_option("-p,--puppeteerConfigFile", raw.puppeteer_file, "There is no browser")
      ->check(CLI::ExistingFile);
  group->add_option("--iconPacks,--iconPacksNamesAndUrls", raw.icon_packs, "Nothing is fetched")
      ->expected(-1);
}

/// Checks what depends on several arguments.
ReadArguments complete(Arguments arguments, const RawOptions& raw, bool as_mmdc) {
  if (!raw.named_input.empty()) {
    if (!arguments.inputs.empty()) return usage_error("-i takes one input, and no others beside");
    arguments.inputs = {raw.named_input};
  }
  if (arguments.inputs.empty()) {
    if (!as_mmdc) return usage_error("an input file is needed ('-' is standard input)");
    note("no input file is given, reading standard input (-i - says the same)");
    arguments.inputs = {"-"};
  }
  if (!(arguments.scale > 0)) return usage_error("the scale must be more than 0");
  arguments.format = format_named(raw.format);
  if (raw.report_format == "json") arguments.report_format = ReportFormat::json;
  if (raw.report_format == "sarif") arguments.report_format = ReportFormat::sarif;
  if (!arguments.quiet && !raw.puppeteer_file.empty()) {
    note("-p is of no use: there is no browser");
  }
  if (!arguments.quiet && !raw.icon_packs.empty()) note("icon packs are not loaded");
  return {std::move(arguments), exit_success};
}

}  // namespace

bool is_called_mmdc(const char* program) {
  const std::string_view path(program);
  return path.substr(path.find_last_of('/') + 1) == "mmdc";
}

bool is_markdown(const std::string& path) {
  const std::string extension = lower_extension(path);
  return extension == "md" || extension == "markdown";
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
  }
  return "svg";
}

ReadArguments read_arguments(int argc, char** argv) {
  Arguments arguments;
  RawOptions raw;
  const bool as_mmdc = is_called_mmdc(argv[0]);
  arguments.jobs = std::max(1U, std::thread::hardware_concurrency());
  constexpr int mmdc_width = 800;
  if (as_mmdc) arguments.width = mmdc_width;

  CLI::App app("Draws Mermaid diagrams as SVG, PNG or PDF, without a browser.", "mmdc-cpp");
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  add_file_options(app, arguments, raw);
  add_drawing_options(app, arguments, raw);
  add_telling_options(app, arguments, raw);
  add_ignored_options(app, raw);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    std::fputs(app.help().c_str(), stdout);
    return {std::nullopt, exit_success};
  } catch (const CLI::ParseError& error) {
    return usage_error(error.what());
  }
  if (raw.version) {
    std::printf("mmdc-cpp %s\n", mmdc::version());
    return {std::nullopt, exit_success};
  }
  return complete(std::move(arguments), raw, as_mmdc);
}

}  // namespace mmdc_cpp
