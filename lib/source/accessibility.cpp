#include "lib/source/accessibility.hpp"

#include <string_view>

#include "lib/source/white_space.hpp"

namespace mmdc::source {

std::string words_of(const AccTitle& title) {
  return std::string(trimmed(view_of(title.text)));
}

/// Mermaid: blanks at the begins of lines are those of the source.
std::string words_of(const AccDescr& descr) {
  std::string words;
  for (const char c : trimmed(view_of(descr.text))) {
    const bool begins_line = !words.empty() && words.back() == '\n';
    if (!begins_line || (c != ' ' && c != '\t')) words += c;
  }
  return words;
}

void warn_if_unclosed(const AccDescr& descr, std::string_view text, Diagnostics& diagnostics) {
  if (descr.opener.empty() || !descr.closer.empty()) return;
  const auto begin = static_cast<std::size_t>(descr.opener.begin() - text.data());
  diagnostics.warning("source.unclosed-description",
                      "nothing closes this description: all behind it is taken for a part of it",
                      {begin, begin + 1},
                      {{"write `}` behind it, or `accDescr: text` on one line"}});
}

}  // namespace mmdc::source
