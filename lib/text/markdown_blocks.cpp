// CommonMark 0.31, chapters 4 and 5, and the tables of GitHub's dialect.
#include "lib/text/markdown_blocks.hpp"

#include <algorithm>

#include "lib/base/ascii.hpp"

namespace mmdc::text {
namespace {

std::string_view without_indent(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return line;
}

/// Four columns in: within a paragraph such a line begins nothing.
bool is_deep(std::string_view line) {
  constexpr std::string_view columns = "    ";
  const std::string_view blanks = line.substr(0, line.size() - without_indent(line).size());
  const std::size_t tab = blanks.find('\t');
  return blanks.size() >= columns.size() || tab < columns.size();
}

bool is_blank(std::string_view line) {
  return without_indent(line).empty();
}

/// What follows a mark that must stand alone: a blank or the end of the line.
bool ends_mark(std::string_view rest) {
  return rest.empty() || rest.front() == ' ' || rest.front() == '\t';
}

bool is_list_item(std::string_view line, bool inside_paragraph) {
  std::string_view rest = without_indent(line);
  if (rest.empty()) return false;
  const std::size_t digits = std::min(
      static_cast<std::size_t>(std::ranges::find_if_not(rest, base::is_digit) - rest.begin()),
      rest.size());
  if (digits > 0) {
    // Inside a paragraph only a list that starts with 1 begins, and none with an empty item.
    if (inside_paragraph && rest.substr(0, digits) != "1") return false;
    rest.remove_prefix(digits);
    if (!rest.starts_with('.') && !rest.starts_with(')')) return false;
  } else if (std::string_view("-*+").find(rest.front()) == std::string_view::npos) {
    return false;
  }
  rest.remove_prefix(1);
  return ends_mark(rest) && !(inside_paragraph && is_blank(rest));
}

bool is_heading(std::string_view line) {
  const std::string_view text = without_indent(line);
  const std::size_t marks = std::min(text.find_first_not_of('#'), text.size());
  return marks > 0 && marks <= 6 && ends_mark(text.substr(marks));
}

/// A line of three or more of one mark and blanks.
bool is_rule(std::string_view line) {
  const std::string_view text = without_indent(line);
  if (!base::begins_with_one_of(text, "-*_")) return false;
  const char mark = text.front();
  return std::ranges::count(text, mark) >= 3 &&
         std::ranges::all_of(text, [&](char c) { return c == mark || c == ' ' || c == '\t'; });
}

/// The line under a heading of the other form.
bool is_underline(std::string_view line) {
  const std::string_view text = without_indent(line);
  if (text.empty() || (text.front() != '=' && text.front() != '-')) return false;
  const std::string_view rest = text.substr(std::min(text.find_first_not_of(text[0]), text.size()));
  return is_blank(rest);
}

bool is_quote(std::string_view line) {
  return without_indent(line).starts_with('>');
}

/// The second line of a table: `|---|:--:|`.
bool is_table_ruler(std::string_view line) {
  return line.find('|') != std::string_view::npos && line.find("--") != std::string_view::npos &&
         line.find_first_not_of(" \t|:-") == std::string_view::npos;
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) {
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      lines_.push_back(text.substr(begin, end - begin));
      begin = end + 1;
    }
  }

  std::vector<MarkdownBlock> run() {
    while (at_ < lines_.size()) {
      if (is_blank(lines_[at_])) {
        ++at_;
      } else {
        take_block();
      }
    }
    return std::move(blocks_);
  }

 private:
  void take_block() {
    const std::string_view line = lines_[at_];
    if (is_heading(line)) return add_heading(at_ + 1);
    if (is_rule(line)) return add(at_ + 1, false);
    if (is_list_item(line, false)) return add(end_of_list(), false);
    if (is_quote(line)) return add(end_of_run(at_ + 1), false);
    const bool is_table = line.find('|') != std::string_view::npos && at_ + 1 < lines_.size() &&
                          is_table_ruler(lines_[at_ + 1]);
    if (is_table) return add(end_of_run(at_ + 1), false);
    take_paragraph();
  }

  void take_paragraph() {
    std::size_t end = at_ + 1;
    for (; end < lines_.size() && !is_blank(lines_[end]); ++end) {
      const std::string_view line = lines_[end];
      if (is_deep(line)) continue;
      if (is_underline(line)) return add_heading(end + 1);
      if (is_heading(line) || is_rule(line) || is_quote(line) || is_list_item(line, true)) break;
    }
    add(end, true);
  }

  /// The first blank line.
  std::size_t end_of_run(std::size_t from) const {
    while (from < lines_.size() && !is_blank(lines_[from])) ++from;
    return from;
  }

  /// A list goes on over blank lines as long as items or what is indented follow.
  std::size_t end_of_list() const {
    std::size_t end = end_of_run(at_ + 1);
    for (std::size_t next = end; next < lines_.size(); next = end) {
      while (next < lines_.size() && is_blank(lines_[next])) ++next;
      if (next == lines_.size()) break;
      if (!lines_[next].starts_with("  ") && !is_list_item(lines_[next], false)) break;
      end = end_of_run(next + 1);
    }
    return end;
  }

  void add_heading(std::size_t end) {
    std::size_t next = end;
    while (next < lines_.size() && is_blank(lines_[next])) ++next;
    add(next < lines_.size() ? next : end, false);
  }

  void add(std::size_t end, bool is_paragraph) {
    const char* const begin = lines_[at_].data();
    const std::string_view last = lines_[end - 1];
    blocks_.push_back({std::string_view(begin, last.data() + last.size()), is_paragraph});
    at_ = end;
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  std::vector<MarkdownBlock> blocks_;
};

}  // namespace

std::vector<MarkdownBlock> split_blocks(std::string_view text) {
  return Splitter(text).run();
}

}  // namespace mmdc::text
