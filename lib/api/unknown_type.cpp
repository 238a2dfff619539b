#include "lib/api/unknown_type.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
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

/// What Mermaid's other types of diagrams begin with.
constexpr std::string_view undrawn_headers[] = {
    "pie",
    "gantt",
    "classDiagram",
    "classDiagram-v2",
    "stateDiagram",
    "stateDiagram-v2",
    "erDiagram",
    "mindmap",
    "gitGraph",
    "journey",
    "timeline",
    "requirement",
    "requirementDiagram",
    "quadrantChart",
    "xychart",
    "xychart-beta",
    "sankey",
    "sankey-beta",
    "packet",
    "packet-beta",
    "block",
    "block-beta",
    "kanban",
    "architecture",
    "architecture-beta",
    "C4Context",
    "C4Container",
    "C4Component",
    "C4Dynamic",
    "C4Deployment",
    "radar-beta",
    "treemap",
    "treemap-beta",
    "treeView-beta",
    "venn-beta",
    "wardley-beta",
    "cynefin-beta",
    "ishikawa",
    "ishikawa-beta",
    "eventmodeling",
    "swimlane-beta",
    "railroad-beta",
    "railroad-ebnf-beta",
    "railroad-abnf-beta",
    "railroad-peg-beta",
    "zenuml",
    "info",
    "usecase",
    "usecase-beta",
    "agentflow-beta",
};

/// The header of another type of diagram that the word is, in whatever letters; empty if it is
/// none.
std::string undrawn_header(std::string_view word) {
  const auto* const found = std::ranges::find_if(undrawn_headers, [&](std::string_view header) {
    return base::lower(header) == base::lower(word);
  });
  return found == std::end(undrawn_headers) ? std::string() : std::string(*found);
}

/// A word in small letters without the word for all kinds of diagrams at its end.
std::string without_kind(const std::string& small) {
  for (const std::string_view kind : {"chart", "diagram", "graph"}) {
    if (small.ends_with(kind)) return small.substr(0, small.size() - kind.size());
  }
  return small;
}

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
  for (const std::string_view header : undrawn_headers) nearest.offer(header);
  if (std::string found = nearest.found(); !found.empty()) return found;
  // `pieChart`
  const std::string stem = without_kind(small);
  return stem == small ? std::string() : base::nearest_of(undrawn_headers, stem);
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

/// Two bytes for each character, of which one is 0 in texts of Western languages.
bool looks_like_utf16(std::string_view text) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
  constexpr std::size_t looked_at = 4;
  if (text.size() < looked_at) return false;
  const auto is_zero = [&](std::size_t at) { return text[at] == '\0'; };
  return is_zero(0) == is_zero(2) && is_zero(1) == is_zero(3) && is_zero(0) != is_zero(1);
}

/// The first line of a diagram that a line without one seems to be of; empty if it says nothing.
std::string missing_header(std::string_view line) {
  const std::string_view word = line.substr(0, line.find_first_of(" \t"));
  const auto has = [&](std::string_view part) { return line.find(part) != std::string_view::npos; };
  const bool is_message = has("->>") || (has("->") && !has("-->") && has(":"));
  if (is_message || word == "participant" || word == "actor") return "sequenceDiagram";
  // What begins and ends in `[*]` is a state.
  if (has("[*]")) return {};
  const bool has_link = has("-->") || has("---") || has("==>") || has("-.->");
  return has_link || word == "subgraph" ? "flowchart TD" : "";
}

/// What a text is told that begins like no type that can be drawn.
struct Told {
  std::string message;
  std::string hint;
  std::string code = "source.unknown-type";
};

/// Of what stands in front of a diagram; nothing if the word begins none of it.
std::optional<Told> told_of_surroundings(std::string_view word, std::string_view rest) {
  if (word.starts_with("```") || word.starts_with("~~~")) {
    return Told{"a fence of Markdown is no part of the diagram",
                "leave the lines with the fences out, or give the file the extension `.md`"};
  }
  if (!word.starts_with("---")) return std::nullopt;
  if (is_closed(rest)) {
    return Told{"a blank line or a comment stands before this front matter",
                "front matter begins in the first line: move it up"};
  }
  return Told{"nothing closes this front matter",
              "a line with `---` closes it, indented as the first one is"};
}

Told told_of_type(std::string_view word, std::string_view line) {
  const std::string no_type = "no type of diagram begins so";
  if (word == "title") {
    return {no_type,
            "a title stands in front matter above the diagram: `---`, `title: Orders`, `---`"};
  }
  const std::string drawn = "types that can be drawn: " + all_headers();
  if (const std::string header = undrawn_header(word); !header.empty()) {
    return {"diagrams of the type `" + header + "` are not drawn yet", drawn,
            "source.undrawn-type"};
  }
  const std::string nearest = nearest_header(word);
  const std::string undrawn = undrawn_header(nearest);
  if (!nearest.empty() && undrawn.empty()) return {no_type, base::did_you_mean(nearest)};
  if (const std::string header = missing_header(line); !header.empty()) {
    return {"the line with the type of the diagram is missing",
            "begin with `" + header + "` on a line of its own"};
  }
  if (undrawn.empty()) return {no_type, drawn};
  return {no_type, "`" + undrawn + "` is not drawn yet; " + drawn};
}

Diagnostic no_diagram(const source::Source& source) {
  if (source.unclosed_directive()) {
    return {Severity::error,
            "source.unclosed-directive",
            "nothing closes this directive",
            source.unclosed_directive(),
            {{"write `}%%` at its end"}}};
  }
  return {Severity::error,
          "source.empty",
          "there is no diagram in this text",
          Span{source.begin(), source.begin()},
          {}};
}

}  // namespace

Diagnostic unknown_type(const source::Source& source) {
  const std::size_t begin = source.begin();
  const std::string_view rest = source.text().substr(begin);
  if (rest.empty()) return no_diagram(source);
  const std::string_view word = rest.substr(0, rest.find_first_of(" \t\n;:"));
  const Span span{begin, begin + word.size()};
  if (looks_like_utf16(rest)) {
    return {Severity::error,
            "text.not-utf8",
            "this looks like UTF-16",
            span,
            {{"save the text as UTF-8"}}};
  }
  std::optional<Told> told = told_of_surroundings(word, rest);
  if (!told) told = told_of_type(word, rest.substr(0, rest.find('\n')));
  return {Severity::error,
          std::move(told->code),
          std::move(told->message),
          span,
          {{std::move(told->hint)}}};
}

}  // namespace mmdc::api
