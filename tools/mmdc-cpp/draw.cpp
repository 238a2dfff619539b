#include "draw.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <system_error>
#include <utility>

#include <mmdc/markdown.hpp>

#include "changed_files.hpp"
#include "file_names.hpp"
#include "files.hpp"
#include "heap.hpp"
#include "hints.hpp"
#include "interrupt.hpp"
#include "limits.hpp"
#include "no_diagrams.hpp"
#include "page_piece.hpp"
#include "undrawn.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// A diagnostic about the input itself.
mmdc::Diagnostic as_it_is(const mmdc::Diagnostic& diagnostic) {
  return diagnostic;
}

class JobRunner {
 public:
  JobRunner(const Job& job, Workshop& workshop)
      : job_(job),
        arguments_(workshop.arguments),
        painter_(workshop.painter),
        memory_(workshop.memory),
        is_alone_(workshop.is_for_one),
        name_(shown_name(job.input)) {}

  Outcome run() {
    std::optional<std::string> input = read_file(job_.input, outcome_.told, most_bytes());
    if (!input) {
      outcome_.findings.push_back(trouble_with(name_, "input.unreadable", outcome_.told));
      outcome_.exit_code = exit_world;
      return std::move(outcome_);
    }
    input_ = std::move(*input);
    if (is_page_too_long()) return std::move(outcome_);
    if (is_remembered() && recall()) return std::move(outcome_);
    if (is_alone_) widen_heap(input_.size());
    outcome_.exit_code = job_.is_page ? draw_page() : draw_diagram();
    if (is_remembered() && outcome_.exit_code == exit_success && !is_plain_) {
      memory_.keep(job_, input_, {outcome_.outputs, pictures_, outcome_.told});
    }
    return std::move(outcome_);
  }

 private:
  /// One byte past the limit is enough to tell that it is passed.
  std::size_t most_bytes() const {
    const std::size_t text = limits_of(arguments_.trust).max_bytes;
    const auto page = most_bytes_of_page(arguments_.trust);
    if (!job_.is_page) return text + 1;
    return page ? *page + 1 : all_bytes;
  }

  /// The library asks how long a text is, and not a page.
  bool is_page_too_long() {
    const auto most = most_bytes_of_page(arguments_.trust);
    if (!job_.is_page || !most || input_.size() <= *most) return false;
    refuse_page("limit.bytes",
                "a page may have " + std::to_string(*most) + " bytes; this one has more",
                {*most, *most});
    outcome_.exit_code = exit_bad_input;
    return true;
  }

  /// The library counts the time of each text. `last` is the one that has just been drawn.
  bool is_page_too_slow(Clock::time_point begin, mmdc::Span last) {
    const auto most = most_time_of_page(arguments_.trust);
    if (!most || Clock::now() - begin < *most) return false;
    refuse_page("limit.time",
                "the diagrams of the page are not ready after " + std::to_string(most->count()) +
                    " milliseconds",
                last);
    return true;
  }

  void refuse_page(std::string code, std::string message, mmdc::Span place) {
    report({{mmdc::Severity::error,
             std::move(code),
             std::move(message),
             place,
             {{"split the page, or draw it without --untrusted if you trust it"}}}},
           as_it_is);
  }

  /// Only files can be found again; as mermaid-cli each picture is told.
  bool is_remembered() const {
    return is_drawing() && !arguments_.as_mmdc && job_.input != "-" && job_.output != "-";
  }

  bool recall() {
    auto done = memory_.recall(job_, input_);
    if (!done) return false;
    outcome_.outputs = std::move(done->outputs);
    outcome_.told = std::move(done->told);
    painter_.count_found(done->pictures);
    return true;
  }

  int draw_diagram() {
    say("Generating single mermaid chart");
    Drawn drawn = draw(input_, arguments_.look.svg_id, as_it_is);
    if (!drawn.picture) return has_trouble_ ? exit_world : exit_bad_input;
    if (arguments_.mode == Mode::lint) return exit_success;
    return write({{job_.output, std::move(drawn.picture->bytes)}});
  }

  mmdc::FenceRules fence_rules() const {
    if (arguments_.as_mmdc || arguments_.pages.has_mermaid_cli_fences) {
      return mmdc::FenceRules::mermaid_cli;
    }
    return job_.is_mdx ? mmdc::FenceRules::mdx : mmdc::FenceRules::commonmark;
  }

  int draw_page() {
    const Clock::time_point begin = Clock::now();
    const auto found = mmdc::find_fences(input_, fence_rules(), patience_of(arguments_.trust));
    if (!found) {
      report(found.diagnostics(), as_it_is);
      return exit_bad_input;
    }
    const std::vector<mmdc::MarkdownFence>& fences = *found;
    say(fences.empty()
            ? "No mermaid charts found in Markdown input"
            : "Found " + std::to_string(fences.size()) + " mermaid charts in Markdown input");
    is_plain_ = fences.empty();
    if (is_plain_ && is_page_named()) outcome_.told += no_diagrams_in(name_, input_);
    std::vector<OutputFile> files;
    std::vector<std::string> pieces;
    bool all_drawn = true;
    for (std::size_t i = 0; i < fences.size(); ++i) {
      const std::string number = '-' + std::to_string(i + 1);
      Drawn drawn = draw(fences[i].text, id_of(number),
                         [&](const mmdc::Diagnostic& d) { return in_page(fences[i], d); });
      if (has_trouble_) return exit_world;
      if (is_interrupted() || is_page_too_slow(begin, fences[i].span)) return exit_bad_input;
      // One bad diagram is enough to write nothing; the others are still read for their errors.
      all_drawn = all_drawn && (drawn.picture || drawn.stays_text);
      if (!all_drawn || arguments_.mode == Mode::lint) continue;
      pieces.push_back(put_into_page(std::move(drawn), fences[i], number, files));
    }
    return finish_page(std::move(files), all_drawn, fences, pieces);
  }

  /// Whether the page is all that there is to draw, and not gone through a filter on the way to
  /// somebody else.
  bool is_page_named() const {
    const std::vector<std::string>& words = arguments_.files.inputs;
    const bool is_only_word = words.size() == 1 && words.front() == job_.input;
    return is_only_word && job_.output != "-" && !arguments_.quiet && !arguments_.as_mmdc;
  }

  /// What stands in the page for a fence; its picture's file, if it has one, joins the others.
  std::string put_into_page(Drawn drawn, const mmdc::MarkdownFence& fence,
                            const std::string& number, std::vector<OutputFile>& files) {
    if (drawn.stays_text) return std::string(text_of(input_, fence));
    const std::string path = job_.pictures + number + job_.picture_end;
    std::string piece =
        page_piece(input_, fence, *drawn.picture, path, job_, arguments_.pages, fence_rules());
    if (arguments_.pages.embed == Embed::files) {
      say(" \u2705 ./" + way_to(path, job_));
      files.push_back({path, std::move(drawn.picture->bytes)});
    }
    return piece;
  }

  int finish_page(std::vector<OutputFile> files, bool all_drawn,
                  const std::vector<mmdc::MarkdownFence>& fences,
                  const std::vector<std::string>& pieces) {
    if (arguments_.mode == Mode::lint) return all_drawn ? exit_success : exit_bad_input;
    if (!all_drawn) {
      // Mermaid: the pictures before an error stay.
      return arguments_.as_mmdc && write(std::move(files)) == exit_world ? exit_world
                                                                         : exit_bad_input;
    }
    if (is_markdown(job_.output) || job_.output == "-") {
      files.push_back({job_.output, mmdc::replace_fences(input_, fences, pieces)});
      say(" \u2705 " + job_.output);
    }
    return write(std::move(files));
  }

  /// Mermaid: all pictures of a page have the same id.
  std::string id_of(const std::string& number) const {
    return arguments_.as_mmdc ? arguments_.look.svg_id : arguments_.look.svg_id + number;
  }

  /// Whether what comes of the input is written, sooner or later.
  bool is_drawing() const {
    return arguments_.mode == Mode::draw || arguments_.mode == Mode::watch;
  }

  /// What mermaid-cli has to say on standard output.
  void say(const std::string& line) {
    const bool is_silent =
        !arguments_.as_mmdc || arguments_.quiet || job_.output == "-" || !is_drawing();
    if (!is_silent) outcome_.said += mmdc::printable(line) + '\n';
  }

  /// What comes of a text, told; an empty picture for `--lint`. `locate` turns a diagnostic of the
  /// text into one of the input.
  template <typename Locate>
  Drawn draw(const std::string& text, const std::string& id, Locate locate) {
    const bool only_looks = arguments_.mode == Mode::lint;
    Drawn drawn = only_looks ? painter_.look_at(text) : painter_.draw(text, id, job_.format);
    if (job_.is_page) leave_undrawn(drawn, arguments_.pages);
    report(drawn.diagnostics, locate);
    report(drawn.troubles, locate);
    has_trouble_ = has_trouble_ || !drawn.troubles.empty();
    if (drawn.picture) ++pictures_;
    return drawn;
  }

  template <typename Locate>
  void report(const std::vector<mmdc::Diagnostic>& diagnostics, Locate locate) {
    if (diagnostics.empty()) return;
    // A page may have as many errors as lines.
    if (!lines_) lines_.emplace(input_);
    for (const mmdc::Diagnostic& diagnostic : diagnostics) {
      if (arguments_.quiet && diagnostic.severity == mmdc::Severity::warning) continue;
      mmdc::Diagnostic located = with_option(locate(diagnostic), arguments_, job_.input);
      outcome_.told += mmdc::format(hints_.new_in(located), name_, *lines_);
      outcome_.findings.push_back(finding_in(name_, std::move(located), *lines_));
    }
  }

  int write(std::vector<OutputFile> files) {
    for (const OutputFile& file : files) outcome_.outputs.push_back(file.path);
    if (arguments_.mode == Mode::check) return check(files);
    if (arguments_.trust.is_sandboxed && has_link(files, outcome_.told)) return exit_world;
    files = changed_files(std::move(files), job_.input);
    if (makes_folders(job_, arguments_)) {
      const auto make = [&](const OutputFile& file) {
        return make_folders_of(file.path, outcome_.told);
      };
      if (!std::ranges::all_of(files, make)) return exit_world;
    }
    return write_files(files, outcome_.told) ? exit_success : exit_world;
  }

  int check(const std::vector<OutputFile>& files) {
    int exit_code = exit_success;
    for (const OutputFile& file : files) {
      std::string trouble;
      std::error_code error;
      const bool is_there = fs::exists(file.path, error);
      const auto bytes =
          is_there || error ? read_file(file.path, trouble, file.bytes.size() + 1) : std::nullopt;
      if (bytes == file.bytes) continue;
      if (!trouble.empty()) {
        outcome_.told += trouble;
        return exit_world;
      }
      outcome_.told += "mmdc-cpp: '" + mmdc::printable(file.path) + "' is " +
                       (is_there ? "out of date" : "missing") + '\n';
      exit_code = exit_bad_input;
    }
    return exit_code;
  }

  const Job& job_;
  const Arguments& arguments_;
  Painter& painter_;
  const Memory& memory_;
  bool is_alone_;
  std::string name_;  ///< as it is shown
  std::string input_;
  std::optional<mmdc::LineTable> lines_;  ///< of the input, once there is something to tell
  HintsOnce hints_;
  bool has_trouble_ = false;
  bool is_plain_ = false;  ///< a page without diagrams, which is told of or not, and soon done
  std::size_t pictures_ = 0;
  Outcome outcome_;
};

}  // namespace

Outcome run_job(const Job& job, Workshop& workshop) {
  return JobRunner(job, workshop).run();
}

}  // namespace mmdc_cpp
