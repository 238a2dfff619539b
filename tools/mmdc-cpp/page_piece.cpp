#include "page_piece.hpp"

#include <filesystem>

#include "file_names.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

/// A path as a URL: what would begin a query or a fragment, or be taken for an escape, is escaped.
std::string as_url(const std::string& path) {
  std::string url;
  for (const char c : path) {
    if (c == '%') {
      url += "%25";
    } else if (c == '#') {
      url += "%23";
    } else if (c == '?') {
      url += "%3F";
    } else {
      url += c;
    }
  }
  return url;
}

std::string image_of(const Picture& picture, const std::string& path, const Job& job,
                     const PageArguments& arguments, mmdc::FenceRules rules) {
  const std::string& alt = !picture.description.empty() ? picture.description : picture.title;
  const std::string url = arguments.embed == Embed::files
                              ? "./" + as_url(way_to(path, job))
                              : mmdc::data_url(picture.bytes, media_type_of(job.format));
  return mmdc::image_link(url, alt.empty() ? "diagram" : alt, picture.title, rules);
}

}  // namespace

std::string way_to(const std::string& path, const Job& job) {
  const fs::path page = fs::absolute(job.output == "-" ? "page" : job.output).lexically_normal();
  const fs::path file = fs::absolute(path).lexically_normal();
  return file.lexically_relative(page.parent_path()).string();
}

mmdc::Diagnostic in_page(const mmdc::MarkdownFence& fence, const mmdc::Diagnostic& diagnostic) {
  mmdc::Diagnostic located = fence.in_page(diagnostic);
  if (!located.span) located.span = mmdc::Span{fence.span.begin, fence.span.begin};
  return located;
}

std::string_view text_of(std::string_view page, const mmdc::MarkdownFence& fence) {
  return page.substr(fence.span.begin, fence.span.end - fence.span.begin);
}

std::string page_piece(std::string_view page, const mmdc::MarkdownFence& fence,
                       const Picture& picture, const std::string& path, const Job& job,
                       const PageArguments& arguments, mmdc::FenceRules rules) {
  const bool is_block = arguments.embed == Embed::svg;
  const std::string piece =
      is_block ? mmdc::svg_block(picture.bytes) : image_of(picture, path, job, arguments, rules);
  if (arguments.keeps_source) return mmdc::with_source(page, fence, piece);
  if (is_block) return mmdc::as_block(page, fence, piece);
  // mermaid-cli leaves the page around its images as it is.
  return rules == mmdc::FenceRules::mermaid_cli ? piece : mmdc::as_paragraph(page, fence, piece);
}

}  // namespace mmdc_cpp
