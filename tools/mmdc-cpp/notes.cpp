#include "notes.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "file_names.hpp"
#include "misfits.hpp"
#include "option.hpp"
#include "usage.hpp"

namespace mmdc_cpp {
namespace {

/// What options may have an effect on.
class Affected {
 public:
  Affected(const std::vector<Job>& jobs, const Arguments& arguments)
      : jobs_(jobs), arguments_(arguments) {}

  bool has_output() const { return arguments_.mode != Mode::lint; }
  bool has_rules() const { return arguments_.mode == Mode::draw; }
  bool has_page() const { return std::ranges::any_of(jobs_, &Job::is_page); }
  bool has_png() const { return has(Format::png); }
  bool has_pdf() const { return has(Format::pdf); }
  bool has_svg() const { return has(Format::svg); }
  bool has_scale() const {
    return has_png() || (has_pdf() && arguments_.paper.paper != Paper::fitted);
  }
  bool has_styles() const { return has_svg() && !arguments_.look.no_style; }
  bool has_theme() const { return !arguments_.look.is_auto || has_styles(); }

 private:
  /// Where nothing is drawn, texts may be looked at with the options that they are drawn with.
  bool has(Format format) const {
    return arguments_.mode == Mode::lint ||
           std::ranges::find(jobs_, format, &Job::format) != jobs_.end();
  }

  const std::vector<Job>& jobs_;
  const Arguments& arguments_;
};

struct Effect {
  const char* option;  ///< its long name, without dashes
  bool (Affected::*is_there)() const;
  const char* otherwise;
};

constexpr Effect effects[] = {
    {"output", &Affected::has_output, "nothing is written"},
    {"artefacts", &Affected::has_output, "nothing is written"},
    {"deps", &Affected::has_rules, "nothing is written"},
    {"embed", &Affected::has_page, "there is no Markdown page"},
    {"keep-source", &Affected::has_page, "there is no Markdown page"},
    {"keep-undrawn", &Affected::has_page, "there is no Markdown page"},
    {"fences", &Affected::has_page, "there is no Markdown page"},
    {"scale", &Affected::has_scale, "it is for PNGs, and for PDFs with --page-size"},
    {"width", &Affected::has_png, "it is for PNGs"},
    {"dpi", &Affected::has_png, "it is for PNGs"},
    {"page-size", &Affected::has_pdf, "it is for PDFs"},
    {"pdfFit", &Affected::has_pdf, "it is for PDFs"},
    {"author", &Affected::has_pdf, "it is for PDFs"},
    {"no-style", &Affected::has_svg, "it is for SVGs"},
    {"font", &Affected::has_svg, "it is for SVGs"},
    {"dark-theme", &Affected::has_styles, "it is for SVGs with styles"},
    {"theme", &Affected::has_theme, "auto is for SVGs with styles"},
};

/// What has no part in what is done in the place of drawing.
struct Idle {
  Mode mode;
  const char* options;  ///< their long names, without dashes
};

constexpr Idle idle_options[] = {
    {Mode::pandoc, "output deps recursive jobs embed keep-source fences"},
    {Mode::mdbook, "output deps recursive jobs embed fences outputFormat artefacts"},
    {Mode::gallery,
     "output deps recursive jobs embed keep-source fences outputFormat artefacts theme "
     "backgroundColor"},
    {Mode::completion, "output"},
    {Mode::man_page, "output"},
};

/// The pictures of a page are named after what they are.
bool has_other_name(const Job& job) {
  const auto named = format_of(job.output);
  return !job.is_page && named && *named != job.format;
}

}  // namespace

void tell_idle_options(const Arguments& arguments) {
  if (arguments.quiet || arguments.as_mmdc) return;
  const auto idle = std::ranges::find(idle_options, arguments.mode, &Idle::mode);
  if (idle == std::end(idle_options)) return;
  for (const std::string_view option : std::set(arguments.given.begin(), arguments.given.end())) {
    const std::string name(option);
    if (!is_word_of(idle->options, name)) continue;
    note("--" + name + " is of no use: it has no part in --" + name_of(arguments.mode));
  }
}

void tell_notes(const std::vector<Job>& jobs, const Arguments& arguments) {
  if (arguments.quiet || arguments.as_mmdc) return;
  const Affected affected(jobs, arguments);
  for (const Effect& effect : effects) {
    if (!arguments.is_given(effect.option) || (affected.*effect.is_there)()) continue;
    note(std::string("--") + effect.option + " is of no use: " + effect.otherwise);
  }
  const FileArguments& files = arguments.files;
  if (!files.former_output.empty()) {
    note("of two outputs the last one counts: nothing is written to '" + files.former_output + "'");
  }
  for (const Job& job : jobs) {
    if (!has_other_name(job)) continue;
    note("the output '" + job.output + "' is of the format " + extension_of(job.format) +
         ", whatever its name says");
  }
}

}  // namespace mmdc_cpp
