#include "finding.hpp"

#include <utility>

namespace mmdc_cpp {
namespace {

constexpr std::string_view name_of_command = "mmdc-cpp: ";

}  // namespace

std::string shown_name(const std::string& path) {
  return path == "-" ? "<stdin>" : path;
}

Finding finding_in(const std::string& file, mmdc::Diagnostic diagnostic,
                   const mmdc::LineTable& lines) {
  Finding finding{file, std::move(diagnostic), std::nullopt};
  if (const auto& span = finding.diagnostic.span) {
    finding.place = {lines.line_column(span->begin), lines.line_column(span->end)};
  }
  return finding;
}

Finding trouble_with(const std::string& file, std::string code, std::string_view told) {
  if (told.starts_with(name_of_command)) told.remove_prefix(name_of_command.size());
  if (told.ends_with('\n')) told.remove_suffix(1);
  mmdc::Diagnostic diagnostic{mmdc::Severity::error, std::move(code), std::string(told)};
  return {file, std::move(diagnostic), std::nullopt, true};
}

std::string line_of(const Finding& trouble) {
  return std::string(name_of_command) + trouble.diagnostic.message + '\n';
}

}  // namespace mmdc_cpp
