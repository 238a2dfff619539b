// What stands in the place of a fence.
#include <mmdc/markdown.hpp>

#include "lib/base/ascii.hpp"
#include "lib/base/base64.hpp"

#include "kept_source.hpp"
#include "page.hpp"

namespace mmdc {
namespace {

using IsSign = bool (*)(std::string_view text, std::size_t at);

void append_escaped(std::string& out, std::string_view text, IsSign is_sign) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n' || text[at] == '\r') {
      out += ' ';
      continue;
    }
    if (is_sign(text, at)) out += '\\';
    out += text[at];
  }
}

bool is_sign_of_mermaid_cli(std::string_view text, std::size_t at) {
  return text[at] == '[' || text[at] == ']' || text[at] == '\\';
}

bool is_title_sign_of_mermaid_cli(std::string_view text, std::size_t at) {
  return text[at] == '"' || text[at] == '\\';
}

bool begins_reference(std::string_view text, std::size_t at) {
  const char after = at + 1 < text.size() ? text[at + 1] : ' ';
  return text[at] == '&' && (after == '#' || base::is_letter(after));
}

bool is_sign_in_title(std::string_view text, std::size_t at) {
  return is_title_sign_of_mermaid_cli(text, at) || begins_reference(text, at);
}

/// Whether Markdown or MDX reads the character as more than itself. Emphasis needs something at
/// one of its sides, and an underscore within a word is none.
bool is_sign(std::string_view text, std::size_t at) {
  const char before = at > 0 ? text[at - 1] : '[';
  const char after = at + 1 < text.size() ? text[at + 1] : ']';
  const bool stands_alone = base::is_white(before) && base::is_white(after);
  switch (text[at]) {
    case '*':
      return !stands_alone;
    case '_':
      return !stands_alone &&
             !(base::is_letter_or_digit(before) && base::is_letter_or_digit(after));
    case '&':
      return begins_reference(text, at);
    default:
      return std::string_view("[]\\`<{~").find(text[at]) != std::string_view::npos;
  }
}

/// Percent-encodes what ends or breaks a link's destination.
void append_url(std::string& out, std::string_view url) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F ||
        std::string_view("()<>\\\"").find(c) != std::string_view::npos) {
      out += '%';
      out += digits[byte >> 4U];
      out += digits[byte & 0xFU];
    } else {
      out += c;
    }
  }
}

/// A line end with the margin of a line that has nothing else in it.
std::string blank_line(std::string_view page, const MarkdownFence& fence) {
  const std::string_view margin = fence.margin;
  const std::size_t end = margin.find_last_not_of(" \t") + 1;
  return std::string(markdown::line_end_of(page)) + std::string(margin.substr(0, end));
}

/// A line end with the margin of a line with something in it.
std::string next_line(std::string_view page, const MarkdownFence& fence) {
  return std::string(markdown::line_end_of(page)) + fence.margin;
}

/// The line behind the fence without its margin; empty if there is none.
std::string_view line_below(std::string_view page, const MarkdownFence& fence) {
  const std::string_view rest = page.substr(fence.span.end);
  const std::size_t begin = rest.starts_with("\r\n") ? 2 : 1;
  if (rest.size() <= begin) return {};
  const std::string_view line = rest.substr(begin, rest.find_first_of("\r\n", begin) - begin);
  return line.substr(markdown::margin_size(line));
}

/// The line above the fence without its margin; empty if there is none and if the fence is the
/// first of a list item.
std::string_view line_above(std::string_view page, const MarkdownFence& fence) {
  const std::string_view before = page.substr(0, fence.span.begin);
  const std::size_t end = before.find_last_of("\r\n");
  if (end == std::string_view::npos) return {};
  const std::string_view beginning = before.substr(end + 1);
  if (markdown::margin_size(beginning) < beginning.size()) return {};
  std::string_view line = before.substr(0, end);
  if (line.ends_with('\r') && before[end] == '\n') line.remove_suffix(1);
  line.remove_prefix(line.find_last_of("\r\n") + 1);
  return line.substr(markdown::margin_size(line));
}

/// A block of HTML ends with a blank line: one more where none follows the fence.
std::string html_end(std::string_view page, const MarkdownFence& fence) {
  return line_below(page, fence).empty() ? std::string() : blank_line(page, fence);
}

/// Whether a line in front of an image can be of the same paragraph: no heading, no rule, no tag
/// and no end of a fence.
bool is_text(std::string_view line) {
  if (line.find_first_not_of("-=*_+ \t") == std::string_view::npos) return false;
  if (line.starts_with('#') || line.starts_with('<')) return false;
  return !line.starts_with("```") && !line.starts_with("~~~") && !line.starts_with(":::");
}

/// Whether a line behind an image begins something of its own.
bool ends_paragraph(std::string_view line) {
  const bool is_item = line.size() > 1 &&
                       std::string_view("-*+").find(line[0]) != std::string_view::npos &&
                       base::is_white(line[1]);
  return is_item || line.empty() || line.starts_with('#');
}

/// A blank line where the image would be part of the paragraph above it.
std::string paragraph_begin(std::string_view page, const MarkdownFence& fence) {
  return is_text(line_above(page, fence)) ? next_line(page, fence) : std::string();
}

}  // namespace

std::string replace_fences(std::string_view page, std::span<const MarkdownFence> fences,
                           std::span<const std::string> replacements) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < fences.size(); ++i) {
    out += page.substr(at, fences[i].span.begin - at);
    out += replacements[i];
    at = fences[i].span.end;
  }
  return out += page.substr(at);
}

std::string image_link(std::string_view url, std::string_view alt, std::string_view title,
                       FenceRules rules) {
  const bool is_mermaid_cli = rules == FenceRules::mermaid_cli;
  std::string out = "![";
  append_escaped(out, alt, is_mermaid_cli ? is_sign_of_mermaid_cli : is_sign);
  out += "](";
  append_url(out, url);
  if (!title.empty()) {
    out += " \"";
    append_escaped(out, title, is_mermaid_cli ? is_title_sign_of_mermaid_cli : is_sign_in_title);
    out += '"';
  }
  return out += ')';
}

std::string data_url(std::string_view bytes, std::string_view media_type) {
  return "data:" + std::string(media_type) + ";base64," + base::base64(bytes);
}

std::string svg_block(std::string_view svg) {
  std::string block(markdown::picture_tag);
  // A blank line would end the block.
  for (const char c : svg) block += c == '\n' || c == '\r' ? ' ' : c;
  return block += "</div>";
}

std::string as_block(std::string_view page, const MarkdownFence& fence, std::string_view block) {
  return std::string(block) + html_end(page, fence);
}

std::string as_paragraph(std::string_view page, const MarkdownFence& fence,
                         std::string_view image) {
  std::string out = paragraph_begin(page, fence) + std::string(image);
  if (!ends_paragraph(line_below(page, fence))) out += blank_line(page, fence);
  return out;
}

std::string with_source(std::string_view page, const MarkdownFence& fence,
                        std::string_view picture) {
  std::string out;
  if (!picture.starts_with(markdown::picture_tag)) out = paragraph_begin(page, fence);
  out += picture;
  out += blank_line(page, fence);
  out += next_line(page, fence) + std::string(markdown::details_tag);
  out += blank_line(page, fence);
  out += next_line(page, fence);
  out += markdown::text_of(page, fence.source);
  if (!fence.missing_end.empty()) out += next_line(page, fence) + fence.missing_end;
  out += blank_line(page, fence);
  out += next_line(page, fence) + std::string(markdown::details_end);
  return out + html_end(page, fence);
}

}  // namespace mmdc
