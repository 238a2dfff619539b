#include "depfile.hpp"

#include <cstdio>
#include <utility>

#include "file_names.hpp"
#include "files.hpp"

namespace mmdc_cpp {
namespace {

/// As Make wants it: blanks, `#` and `:` behind a backslash, and those before them doubled; `$`
/// doubled.
std::string escaped(const std::string& path) {
  std::string out;
  std::size_t backslashes = 0;
  for (const char c : path) {
    if (c == ' ' || c == '#' || c == ':') out.append(backslashes + 1, '\\');
    if (c == '$') out += '$';
    out += c;
    backslashes = c == '\\' ? backslashes + 1 : 0;
  }
  return out;
}

/// One rule, ending in a newline: `outputs: inputs`. Standard input and pipes are left out: nobody
/// can ask them when they changed. Without outputs there is no rule.
std::string as_rule(const std::vector<std::string>& outputs,
                    const std::vector<std::string>& inputs) {
  std::string targets;
  for (const std::string& output : outputs) {
    if (output != "-") targets += (targets.empty() ? "" : " ") + escaped(output);
  }
  if (targets.empty()) return {};
  std::string rule = targets + ':';
  for (const std::string& input : inputs) {
    if (!input.empty() && is_lasting(input)) rule += ' ' + escaped(input);
  }
  return rule + '\n';
}

/// In the sandbox nothing is written to where a link leads.
bool write_text(const std::string& path, std::string text, bool is_sandboxed) {
  std::string trouble;
  const std::vector<OutputFile> files = {{path, std::move(text)}};
  const bool is_refused = is_sandboxed && has_link(files, trouble);
  const bool is_written = !is_refused && write_files(files, trouble);
  std::fputs(trouble.c_str(), stderr);
  return is_written;
}

}  // namespace

void Depfile::note(const Job& job, const std::vector<std::string>& outputs,
                   const Arguments& arguments) {
  if (arguments.files.deps_file.empty()) return;
  std::vector<std::string> inputs = {job.input};
  inputs.insert(inputs.end(), arguments.settings_files.begin(), arguments.settings_files.end());
  // A page's pictures come with the page.
  const bool is_page_alone = job.is_page && is_markdown(job.output) && !outputs.empty();
  rules_[job.input] = as_rule(is_page_alone ? std::vector{outputs.back()} : outputs, inputs);
}

bool Depfile::write(const std::vector<Job>& jobs, const Arguments& arguments) {
  if (arguments.files.deps_file.empty()) return true;
  std::string text;
  for (const Job& job : jobs) {
    const auto rule = rules_.find(job.input);
    if (rule == rules_.end()) return true;
    text += rule->second;
  }
  if (text == written_) return true;
  written_ = text;
  return write_text(arguments.files.deps_file, std::move(text), arguments.trust.is_sandboxed);
}

}  // namespace mmdc_cpp
