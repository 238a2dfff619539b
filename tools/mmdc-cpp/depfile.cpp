#include "depfile.hpp"

namespace mmdc_cpp {
namespace {

/// As Make wants it: blanks and `#` behind a backslash, `$` doubled.
std::string escaped(const std::string& path) {
  std::string out;
  for (const char c : path) {
    if (c == ' ' || c == '#') out += '\\';
    if (c == '$') out += '$';
    out += c;
  }
  return out;
}

}  // namespace

std::string as_rule(const std::vector<std::string>& outputs,
                    const std::vector<std::string>& inputs) {
  std::string targets;
  for (const std::string& output : outputs) {
    if (output != "-") targets += (targets.empty() ? "" : " ") + escaped(output);
  }
  if (targets.empty()) return {};
  std::string rule = targets + ':';
  for (const std::string& input : inputs) {
    if (!input.empty() && input != "-") rule += ' ' + escaped(input);
  }
  return rule + '\n';
}

}  // namespace mmdc_cpp
