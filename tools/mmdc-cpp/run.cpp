#include "run.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "depfile.hpp"
#include "draw.hpp"
#include "files.hpp"
#include "in_order.hpp"
#include "interrupt.hpp"
#include "memory.hpp"
#include "painter.hpp"
#include "processors.hpp"
#include "progress.hpp"
#include "report.hpp"
#include "store.hpp"
#include "tell_drawn.hpp"

namespace mmdc_cpp {
namespace {

/// A small SVG is drawn sooner than it is found.
bool is_worth_a_cache(const std::vector<Job>& jobs, const Arguments& arguments) {
  return !arguments.cache.folder.empty() || jobs.size() > 1 || jobs.front().format != Format::svg ||
         jobs.front().is_page;
}

class Run {
 public:
  Run(const std::vector<Job>& jobs, const Arguments& arguments, Depfile& depfile, Findings found)
      : jobs_(jobs),
        arguments_(arguments),
        depfile_(depfile),
        found_(std::move(found)),
        store_(is_worth_a_cache(jobs, arguments) ? open_store(arguments) : std::nullopt),
        painter_(arguments, store_ ? &*store_ : nullptr),
        memory_(arguments, store_ ? &*store_ : nullptr) {}

  int run() {
    do_jobs();
    if (store_) store_->cache.trim();
    if (is_interrupted()) {
      std::fprintf(stderr, "mmdc-cpp: interrupted, %zu of %zu inputs done\n", outcomes_.size(),
                   jobs_.size());
      return exit_bad_input;
    }
    tell_estimated(painter_, arguments_);
    if (is_unheard_ || !print_report(found_, arguments_)) return exit_world;
    const bool has_summary = jobs_.size() > 1 || arguments_.mode == Mode::watch;
    if (has_summary && is_drawing() && !arguments_.quiet) tell_summary();
    if (jobs_.size() == 1) return outcomes_.front().exit_code;
    return failed_ > 0 ? exit_bad_input : exit_success;
  }

 private:
  bool is_drawing() const {
    return arguments_.mode == Mode::draw || arguments_.mode == Mode::watch;
  }

  void do_jobs() {
    Workshop workshop{arguments_, painter_, memory_, jobs_.size() == 1};
    Progress progress(jobs_.size(), !arguments_.quiet);
    run_in_order<Outcome>(
        jobs_.size(), threads_for(jobs_.size(), arguments_.files.jobs),
        [&](std::size_t i) { return is_interrupted() ? Outcome() : run_job(jobs_[i], workshop); },
        [&](Outcome outcome) {
          // What was given up has nothing to tell.
          if (is_interrupted()) return;
          tell(outcome, progress);
          progress.step();
          count(outcome);
          std::ranges::move(outcome.findings, std::back_inserter(found_));
          outcomes_.push_back(std::move(outcome));
        });
  }

  void count(const Outcome& outcome) {
    const Job& job = jobs_[outcomes_.size()];
    if (outcome.exit_code != exit_success) {
      ++failed_;
      depfile_.forget(job);
    } else if (is_drawing()) {
      depfile_.note(job, outcome.outputs, arguments_);
    }
  }

  void tell(const Outcome& outcome, Progress& progress) {
    if (outcome.said.empty() && outcome.told.empty()) return;
    progress.clear();
    if (!outcome.said.empty() && !print(outcome.said)) is_unheard_ = true;
    // Findings are in the report, but not that a file can't be read.
    const bool is_trouble = outcome.exit_code == exit_world;
    if (!has_report(arguments_) || is_trouble) std::fputs(outcome.told.c_str(), stderr);
  }

  void tell_summary() const {
    const std::size_t drawn = painter_.drawn();
    std::fprintf(stderr, "mmdc-cpp: %zu of %zu inputs done, %zu %s drawn, %zu from the cache\n",
                 jobs_.size() - failed_, jobs_.size(), drawn, drawn == 1 ? "picture" : "pictures",
                 painter_.found());
  }

  const std::vector<Job>& jobs_;
  const Arguments& arguments_;
  Depfile& depfile_;
  Findings found_;  ///< what there is to report
  std::optional<Store> store_;
  Painter painter_;
  Memory memory_;
  std::vector<Outcome> outcomes_;
  std::size_t failed_ = 0;
  bool is_unheard_ = false;  ///< on standard output
};

}  // namespace

int run_jobs(const std::vector<Job>& jobs, const Arguments& arguments, Depfile& depfile,
             Findings found) {
  return Run(jobs, arguments, depfile, std::move(found)).run();
}

}  // namespace mmdc_cpp
