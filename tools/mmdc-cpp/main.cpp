// mmdc-cpp: draws diagrams and the diagrams of Markdown pages.
#include <cstdio>
#include <exception>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "arguments.hpp"
#include "depfile.hpp"
#include "draw.hpp"
#include "files.hpp"
#include "icon_packs.hpp"
#include "in_order.hpp"
#include "painter.hpp"
#include "plan.hpp"
#include "read_arguments.hpp"
#include "report.hpp"

namespace mmdc_cpp {
namespace {

/// Reads a file that an option names, if one does.
bool read_named(const std::string& path, std::string& text) {
  if (path.empty()) return true;
  std::string trouble;
  auto read = read_file(path, trouble);
  std::fputs(trouble.c_str(), stderr);
  if (!read) return false;
  text = std::move(*read);
  return true;
}

/// Mermaid: a theme in the configuration file beats the option.
void prefer_theme_of_file(Arguments& arguments) {
  if (arguments.look.config.empty()) return;
  const auto config = nlohmann::json::parse(arguments.look.config, nullptr, false);
  if (config.is_object() && config.contains("theme")) arguments.look.theme.clear();
}

bool read_icon_packs(Arguments& arguments) {
  std::string told;
  const bool all_read = load_icon_packs(arguments.look, told);
  arguments.settings_files.insert(arguments.settings_files.end(), arguments.look.icon_files.begin(),
                                  arguments.look.icon_files.end());
  if (!arguments.quiet || !all_read) std::fputs(told.c_str(), stderr);
  return all_read;
}

void tell_summary(std::size_t all, std::size_t failed, const Painter& painter) {
  std::fprintf(stderr, "mmdc-cpp: %zu of %zu inputs done, %zu %s drawn, %zu from the cache\n",
               all - failed, all, painter.drawn(), painter.drawn() == 1 ? "picture" : "pictures",
               painter.found());
}

/// A small SVG is drawn sooner than it is found.
bool is_worth_a_cache(const std::vector<Job>& jobs, const Arguments& arguments) {
  return !arguments.cache.folder.empty() || jobs.size() > 1 || jobs.front().format != Format::svg ||
         jobs.front().is_page;
}

/// The depfile, if one is asked for.
bool write_deps(const std::vector<Job>& jobs, const std::vector<Outcome>& outcomes,
                const Arguments& arguments) {
  if (arguments.files.deps_file.empty()) return true;
  std::string text;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    std::vector<std::string> inputs = {jobs[i].input, arguments.look.config_file,
                                       arguments.look.css_file};
    inputs.insert(inputs.end(), arguments.look.icon_files.begin(), arguments.look.icon_files.end());
    text += as_rule(outcomes[i].outputs, inputs);
  }
  std::string trouble;
  const bool is_written = write_files({{arguments.files.deps_file, std::move(text)}}, trouble);
  std::fputs(trouble.c_str(), stderr);
  return is_written;
}

int run_jobs(const std::vector<Job>& jobs, const Arguments& arguments) {
  const bool tells_lines =
      arguments.mode != Mode::lint || arguments.report_format == ReportFormat::text;
  std::optional<Store> store =
      is_worth_a_cache(jobs, arguments) ? open_store(arguments) : std::nullopt;
  Painter painter(arguments, store ? &*store : nullptr);
  const Memory memory(arguments, store ? &*store : nullptr);
  Workshop workshop{arguments, painter, memory};
  std::vector<Outcome> outcomes;
  std::size_t failed = 0;
  run_in_order<Outcome>(
      jobs.size(), arguments.files.jobs, [&](std::size_t i) { return run_job(jobs[i], workshop); },
      [&](Outcome outcome) {
        const bool is_trouble = outcome.exit_code == exit_world;
        std::fputs(outcome.said.c_str(), stdout);
        if (tells_lines || is_trouble) std::fputs(outcome.told.c_str(), stderr);
        if (outcome.exit_code != exit_success) ++failed;
        outcomes.push_back(std::move(outcome));
      });
  if (store) store->cache.trim();
  if (arguments.mode == Mode::lint && arguments.report_format != ReportFormat::text) {
    const std::string report =
        arguments.report_format == ReportFormat::json ? as_json(outcomes) : as_sarif(outcomes);
    std::fputs(report.c_str(), stdout);
  }
  if (!write_deps(jobs, outcomes, arguments)) return exit_world;
  if (jobs.size() == 1) return outcomes.front().exit_code;
  if (!arguments.quiet && arguments.mode == Mode::draw) tell_summary(jobs.size(), failed, painter);
  return failed > 0 ? exit_bad_input : exit_success;
}

int run(int argc, char** argv) {
  ReadArguments read = read_arguments(argc, argv);
  if (!read.arguments) return read.exit_code;
  Arguments arguments = std::move(*read.arguments);
  if (!read_named(arguments.look.config_file, arguments.look.config)) return exit_world;
  prefer_theme_of_file(arguments);
  if (!read_named(arguments.look.css_file, arguments.look.css)) return exit_world;
  if (!read_icon_packs(arguments)) return exit_world;
  int exit_code = exit_success;
  const auto jobs = plan_jobs(arguments, exit_code);
  return jobs ? run_jobs(*jobs, arguments) : exit_code;
}

}  // namespace
}  // namespace mmdc_cpp

int main(int argc, char** argv) {
  int exit_code = mmdc_cpp::exit_world;
  try {
    exit_code = mmdc_cpp::run(argc, argv);
  } catch (const std::exception& trouble) {
    std::fprintf(stderr, "mmdc-cpp: %s\n", trouble.what());
  }
  return exit_code != 0 && mmdc_cpp::is_called_mmdc(argv[0]) ? 1 : exit_code;
}
