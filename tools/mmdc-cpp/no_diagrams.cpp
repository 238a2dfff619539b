#include "no_diagrams.hpp"

#include <algorithm>
#include <sstream>

#include <mmdc/diagnostic.hpp>

namespace mmdc_cpp {
namespace {

constexpr std::string_view mermaid = "mermaid";

/// What stands behind the marks of a fence; empty for other lines.
std::string_view info_of(std::string_view line) {
  constexpr std::size_t shortest = 3;
  const std::size_t length = std::min(line.find_first_not_of(line.front()), line.size());
  if (length < shortest) return {};
  line.remove_prefix(length);
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line;
}

/// Other programs write `Mermaid`, `{mermaid}` or `{.mermaid #id}`.
bool is_near(std::string_view info) {
  const std::string_view first = info.substr(0, info.find_first_of(" \t"));
  if (first == mermaid) return false;
  info.remove_prefix(std::min(info.find_first_not_of("{. "), info.size()));
  const std::string_view name = info.substr(0, info.find_first_of(" \t},"));
  return std::ranges::equal(name, mermaid, {}, [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
}

/// The fence that a line begins, without what is around it; empty if it is none that may be meant.
std::string_view near_fence(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t>"), line.size()));
  line = line.substr(0, line.find_last_not_of(" \t\r") + 1);
  const bool is_fence = !line.empty() && std::string_view("`~:").find(line[0]) != line.npos;
  return is_fence && is_near(info_of(line)) ? line : std::string_view();
}

}  // namespace

std::string no_diagrams_in(const std::string& name, std::string_view page) {
  std::string told = "mmdc-cpp: no diagrams in '" + mmdc::printable(name) + "'";
  std::istringstream lines{std::string(page)};
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const std::string_view fence = near_fence(line);
    if (fence.empty()) continue;
    told += ": '" + mmdc::printable(fence) + "' in line " + std::to_string(number) +
            " begins none, '```mermaid' does";
    break;
  }
  return told + '\n';
}

}  // namespace mmdc_cpp
