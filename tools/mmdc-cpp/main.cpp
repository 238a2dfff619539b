// mmdc-cpp: draws diagrams and the diagrams of Markdown pages.
#include <cstdio>
#include <exception>
#include <string>
#include <utility>

#include <mmdc/diagnostic.hpp>
#include <mmdc/version.hpp>

#include "arguments.hpp"
#include "cairo_runs.hpp"
#include "completion.hpp"
#include "depfile.hpp"
#include "files.hpp"
#include "gallery.hpp"
#include "hand_over.hpp"
#include "handed_over.hpp"
#include "heap.hpp"
#include "interrupt.hpp"
#include "man_page.hpp"
#include "mdbook.hpp"
#include "notes.hpp"
#include "pandoc.hpp"
#include "plan.hpp"
#include "read_arguments.hpp"
#include "report.hpp"
#include "run.hpp"
#include "sandbox_run.hpp"
#include "settings.hpp"
#include "watch.hpp"

namespace mmdc_cpp {
namespace {

/// Where nothing can be looked at, what has been found of why.
int give_up(const Findings& found, const Arguments& arguments) {
  if (!found.empty()) print_report(found, arguments);
  return exit_world;
}

int plan_and_run(const Arguments& arguments, Findings found) {
  int exit_code = exit_success;
  const auto jobs = plan_jobs(arguments, exit_code, found);
  if (!jobs) return exit_code == exit_world ? give_up(found, arguments) : exit_code;
  tell_notes(*jobs, arguments);
  if (!enter_sandbox_if_asked(*jobs, arguments)) return exit_world;
  Depfile depfile;
  const int run_code = run_jobs(*jobs, arguments, depfile, std::move(found));
  if (run_code != exit_success) exit_code = run_code;
  // The outputs may depend on what could not be read.
  if (exit_code != exit_success) return exit_code;
  return depfile.write(*jobs, arguments) ? exit_success : exit_world;
}

bool can_be_sandboxed(Mode mode) {
  return mode == Mode::draw || mode == Mode::lint || mode == Mode::check;
}

/// A program that is not installed with the one that it goes on for would draw something else.
bool is_of_one_version() {
  if (!handed_over() || handed_over()->version == mmdc::version()) return true;
  std::fprintf(stderr,
               "mmdc-cpp: %s and its program with cairo are of versions %s and %s: "
               "install both anew\n",
               handed_over()->program.c_str(), handed_over()->version.c_str(), mmdc::version());
  return false;
}

int do_mode(Arguments& arguments) {
  Findings found;
  if (!read_settings(arguments, found)) return give_up(found, arguments);
  keep_heap();
  switch (arguments.mode) {
    case Mode::watch:
      return watch(arguments);
    case Mode::pandoc:
      return run_pandoc(arguments);
    case Mode::mdbook:
      return run_mdbook(arguments);
    case Mode::gallery:
      return write_gallery(arguments);
    case Mode::completion:
      return print(completion_script(arguments.shell)) ? exit_success : exit_world;
    case Mode::man_page:
      return print(man_page()) ? exit_success : exit_world;
    default:
      return plan_and_run(arguments, std::move(found));
  }
}

int run(int argc, char** argv) {
  if (!is_of_one_version()) return exit_world;
  ReadArguments read = read_arguments(argc, argv);
  if (!read.arguments) return read.exit_code;
  Arguments arguments = std::move(*read.arguments);
  if (is_cairo_run(arguments)) hand_over(arguments);
  if (const int exit_code = complete_arguments(arguments); exit_code != exit_success) {
    return exit_code;
  }
  if (arguments.trust.is_sandboxed && !can_be_sandboxed(arguments.mode)) {
    std::fputs("mmdc-cpp: --sandbox is for drawing, --lint and --check\n", stderr);
    return exit_usage;
  }
  note_umask();
  catch_interrupts();
  const int exit_code = do_mode(arguments);
  if (is_interrupted() && arguments.mode != Mode::watch) end_by_interrupt();
  return exit_code;
}

}  // namespace
}  // namespace mmdc_cpp

int main(int argc, char** argv) {
  int exit_code = mmdc_cpp::exit_world;
  try {
    exit_code = mmdc_cpp::run(argc, argv);
  } catch (const std::exception& trouble) {
    std::fprintf(stderr, "mmdc-cpp: %s\n", mmdc::printable(trouble.what()).c_str());
  }
  return exit_code != 0 && mmdc_cpp::is_called_mmdc(argv[0]) ? 1 : exit_code;
}
