// What the command was asked to do.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <mmdc/icons.hpp>

namespace mmdc_cpp {

/// Exit codes of the command. As `mmdc` it only knows 0 and 1.
enum ExitCode : int { exit_success = 0, exit_bad_input = 1, exit_usage = 2, exit_world = 3 };

enum class Format { svg, png, pdf, eps };

/// The paper of a PDF.
enum class Paper { fitted, a4, letter };

/// The form in which `--lint` tells what it has found.
enum class ReportFormat { text, json, sarif };

/// What is done with the inputs.
enum class Mode {
  draw,
  lint,     ///< write nothing, tell what is wrong with the texts
  check,    ///< write nothing, fail where what is there is out of date
  watch,    ///< draw again what changes
  pandoc,   ///< be a filter of pandoc
  mdbook,   ///< be a preprocessor of mdBook
  gallery,  ///< draw every family in every theme
  completion,
  man_page,
  help,
  help_all,
  version,
};

/// Which inputs there are and where the outputs go.
struct FileArguments {
  std::vector<std::string> inputs;         ///< paths, patterns, folders, or "-" for standard input
  std::optional<std::string> named_input;  ///< that of `-i`, which is the only one of mermaid-cli's
  std::string output;            ///< a path, a folder, or "-" for standard output; may be empty
  std::string former_output;     ///< that of an `-o` before the last one; may be empty
  std::optional<Format> format;  ///< where it is named; else the output's name says it
  std::string deps_file;         ///< a path; empty for none
  unsigned jobs = 0;             ///< inputs at a time; 0 for one per core
  bool recursive = false;
};

/// Where the pictures of a page are.
enum class Embed {
  files,  ///< beside the page, linked
  svg,    ///< in the page as SVG
  data,   ///< in the page as `data:` URLs
};

/// What Markdown pages become.
struct PageArguments {
  std::string artefacts;  ///< folder of a page's pictures; empty for that of the output
  Embed embed = Embed::files;
  bool keeps_source = false;
  bool keeps_undrawn = false;  ///< texts of types that are not drawn stay in the page
  bool has_mermaid_cli_fences = false;
};

/// Where a pack of icons is.
struct IconPackPlace {
  std::string prefix;  ///< empty for its own
  std::string place;   ///< a path, the name of an npm package, or a URL
};

/// A file that a pack of icons was read from.
struct IconFile {
  std::string path;
  std::string hash;  ///< of what it held
};

/// What an SVG has of its texts.
enum class FontMode {
  text,     ///< text, in the fonts of whoever looks at it
  embed,    ///< text and the fonts that it is shown in here
  outline,  ///< outlines of glyphs, with invisible text over them
};

/// How a drawing looks, whatever its format.
struct LookArguments {
  std::string theme;        ///< empty for none
  bool is_auto = false;     ///< the theme is the reader's to choose
  std::string config_file;  ///< a path; empty for none
  std::string config;       ///< what the file holds, JSON
  std::string css_file;     ///< a path; empty for none
  std::string css;          ///< what the file holds
  std::string dark_theme;   ///< for readers in the dark; empty for none
  bool no_style = false;    ///< SVGs without style elements and attributes
  std::vector<IconPackPlace> icon_pack_places;
  std::vector<mmdc::IconPack> icon_packs;  ///< those that are on this machine
  std::vector<IconFile> icon_files;        ///< those that they were read from, in the same order
  std::string background = "white";
  std::string svg_id = "my-svg";
  FontMode font = FontMode::text;
};

/// The sizes of PNG and PDF.
struct PaperArguments {
  double scale = 1;
  std::optional<int> width;  ///< of the page around a PNG; px
  double dpi = 0;            ///< that a PNG tells; 0 for none
  Paper paper = Paper::fitted;
  bool is_landscape = false;
  bool is_one_page = false;  ///< a PDF is shrunk onto its page
  std::string author;        ///< that a PDF tells; empty for none
};

/// Where pictures that were drawn before are found again.
struct CacheArguments {
  std::string folder;  ///< empty for the user's own
  bool is_off = false;
  unsigned megabytes = 256;  ///< the most that the folder grows to
};

/// How far the texts are trusted.
struct TrustArguments {
  bool is_sandboxed = false;
  bool is_low = false;    ///< the limits are lower
  long milliseconds = 0;  ///< the longest that each step of a picture may take; 0 for no limit
};

/// What is taken for mermaid-cli's sake and has no effect.
struct IgnoredArguments {
  std::string puppeteer_file;  ///< a path; empty for none
};

struct Arguments {
  char** words = nullptr;               ///< the command line as it came, ends with a null
  std::vector<std::string_view> given;  ///< the long names of its options, without dashes
  Mode mode = Mode::draw;
  FileArguments files;
  PageArguments pages;
  LookArguments look;
  PaperArguments paper;
  CacheArguments cache;
  TrustArguments trust;
  IgnoredArguments ignored;
  ReportFormat report_format = ReportFormat::text;
  std::string gallery;  ///< its folder
  std::string shell;    ///< whose completions are wanted
  bool quiet = false;
  bool as_mmdc = false;  ///< called by the name of mermaid-cli

  /// Everything that the command line says about how pictures are made, as one text, and the files
  /// that it names there.
  std::string settings;
  std::vector<std::string> settings_files;

  bool is_given(std::string_view option) const {
    return std::ranges::find(given, option) != given.end();
  }
};

}  // namespace mmdc_cpp
