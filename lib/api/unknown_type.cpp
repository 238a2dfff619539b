#include "lib/api/unknown_type.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "lib/base/ascii.hpp"
#include "lib/base/hints.hpp"
#include "lib/base/nearest.hpp"
#include "lib/diagrams/family.hpp"
#include "lib/source/white_space.hpp"

namespace mmdc::api {
namespace {

/// The header that was probably meant: one in other letters, one that goes on, one that is like it.
std::string nearest_header(std::string_view word) {
  constexpr std::size_t shortest_beginning = 4;
  const std::string small = base::lower(word);
  base::Nearest nearest(word);
  for (const diagrams::Family* const family : diagrams::families()) {
    for (const std::string_view header : family->headers) {
      const bool begins_so =
          small.size() >= shortest_beginning && base::lower(header).starts_with(small);
      if (begins_so || base::lower(header) == small) return std::string(header);
      nearest.offer(header);
    }
  }
  return nearest.found();
}

std::string all_headers() {
  std::string all;
  for (const diagrams::Family* const family : diagrams::families()) {
    if (!all.empty()) all += ", ";
    all += family->headers.front();
  }
  return all;
}

/// True of front matter that a line with `---` closes.
bool is_closed(std::string_view front_matter) {
  for (std::size_t at = front_matter.find("\n---"); at != std::string_view::npos;
       at = front_matter.find("\n---", at + 1)) {
    const std::size_t end = std::min(front_matter.find('\n', at + 1), front_matter.size());
    if (source::trimmed(front_matter.substr(at, end - at)) == "---") return true;
  }
  return false;
}

}  // namespace

Diagnostic unknown_type(const source::Source& source) {
  const std::string_view text = source.text();
  const std::size_t begin = source.begin();
  if (begin == text.size()) {
    return {Severity::error,
            "source.empty",
            "there is no diagram in this text",
            Span{begin, begin},
            {}};
  }
  const std::string_view rest = text.substr(begin);
  const std::string_view word = rest.substr(0, rest.find_first_of(" \t\n;:"));
  const auto tell = [&](std::string message, std::string hint) {
    return Diagnostic{Severity::error,
                      "source.unknown-type",
                      std::move(message),
                      Span{begin, begin + word.size()},
                      {{std::move(hint)}}};
  };
  if (word.starts_with("```") || word.starts_with("~~~")) {
    return tell("a fence of Markdown is no part of the diagram",
                "leave the lines with the fences out, or give the file the extension `.md`");
  }
  if (word.starts_with("---") && is_closed(rest)) {
    return tell("a blank line stands before this front matter",
                "front matter begins in the first line: leave the blank line out");
  }
  if (word.starts_with("---")) {
    return tell("nothing closes this front matter",
                "a line with `---` closes it, indented as the first one is");
  }
  return tell(
      "no type of diagram begins so",
      base::did_you_mean(nearest_header(word), "types that can be drawn: " + all_headers()));
}

}  // namespace mmdc::api
