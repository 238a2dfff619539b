// What stands in the place of a fence.
#include <mmdc/markdown.hpp>

#include "lib/base/base64.hpp"

#include "kept_source.hpp"
#include "page.hpp"

namespace mmdc {
namespace {

void append_escaped(std::string& out, std::string_view text, std::string_view escaped) {
  for (const char c : text) {
    if (c == '\n' || c == '\r') {
      out += ' ';
      continue;
    }
    if (escaped.find(c) != std::string_view::npos) out += '\\';
    out += c;
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

/// A block of HTML ends with a blank line: one more where none follows the fence.
std::string html_end(std::string_view page, const MarkdownFence& fence) {
  const std::string_view rest = page.substr(fence.span.end);
  const std::size_t begin = rest.starts_with("\r\n") ? 2 : 1;
  if (rest.size() <= begin) return {};
  const std::string_view line = rest.substr(begin, rest.find_first_of("\r\n", begin) - begin);
  return markdown::margin_size(line) == line.size() ? std::string() : blank_line(page, fence);
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

std::string image_link(std::string_view url, std::string_view alt, std::string_view title) {
  std::string out = "![";
  append_escaped(out, alt, "[]\\");
  out += "](";
  append_url(out, url);
  if (!title.empty()) {
    out += " \"";
    append_escaped(out, title, "\"\\");
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

std::string with_source(std::string_view page, const MarkdownFence& fence,
                        std::string_view picture) {
  std::string out(picture);
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
