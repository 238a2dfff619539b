/// @file
/// The Mermaid diagrams of a Markdown page.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <mmdc/diagnostic.hpp>
#include <mmdc/patience.hpp>
#include <mmdc/result.hpp>

namespace mmdc {

/// What counts as a diagram of a page.
enum class FenceRules {
  /// CommonMark's fenced code blocks with the info word `mermaid`, wherever CommonMark sees one,
  /// and the same with colons, as in `:::mermaid`. Front matter is left alone.
  commonmark,
  /// The same in a page of MDX: tags do not hide what is in them, and indentation makes no code.
  mdx,
  /// Exactly the stretches that mermaid-cli finds: a regular expression that knows nothing of the
  /// structure of the page.
  mermaid_cli,
};

/// A diagram of a page.
struct MarkdownFence {
  /// The whole block in the page: from its opening fence to the end of its closing one, without
  /// the line's end and without the indentation or quote marks before the opening fence. By the
  /// rules of mermaid-cli with the indentation. Where with_source() has kept the text, the picture
  /// above it and all that it is kept in are part of the block.
  Span span;

  /// What stands between the fences, free of the indentation and quote marks of the block.
  std::string text;

  /// For each line of `text`: where it starts there and where it starts in the page.
  struct Line {
    std::size_t text_offset;
    std::size_t page_offset;
  };
  std::vector<Line> lines;

  /// The opening fence to the end of the closing one; equal to `span` but where a text was kept.
  Span source;

  /// What each further line has to begin with to be in the same quotes and list items.
  std::string margin;

  /// The closing fence, where the page has left it out; else empty.
  std::string missing_end;

  /// The diagnostic of `text` as one of the page: every span moved to where it stands there.
  Diagnostic in_page(Diagnostic diagnostic) const;
};

/// Every Mermaid fence of a page, in order.
std::vector<MarkdownFence> find_fences(std::string_view page,
                                       FenceRules rules = FenceRules::commonmark);

/// The same for a caller who does not wait forever: pages of some megabytes can be written so that
/// it takes minutes. Fails with `limit.time` or `limit.cancelled`.
Result<std::vector<MarkdownFence>> find_fences(std::string_view page, FenceRules rules,
                                               const Patience& patience);

/// The page with each fence replaced by the replacement of the same index; every other byte is as
/// it was. Requires fences of `find_fences(page)` in their order, and as many replacements.
std::string replace_fences(std::string_view page, std::span<const MarkdownFence> fences,
                           std::span<const std::string> replacements);

/// `![alt](url "title")` with everything escaped that Markdown or MDX would read; no title if it is
/// empty. By the rules of mermaid-cli escaped as it does.
std::string image_link(std::string_view url, std::string_view alt, std::string_view title,
                       FenceRules rules = FenceRules::commonmark);

/// Bytes as a `data:` URL of that media type.
std::string data_url(std::string_view bytes, std::string_view media_type);

/// An SVG document as one line of HTML that Markdown leaves alone. Its id must be unique on the
/// page that is made of it.
std::string svg_block(std::string_view svg);

/// A line of HTML for the place of a fence, with a blank line behind it where the page has none.
/// Requires a fence of `find_fences(page)`.
std::string as_block(std::string_view page, const MarkdownFence& fence, std::string_view block);

/// An image for the place of a fence, with blank lines around where text would take it into its
/// paragraph. Requires a fence of `find_fences(page)`.
std::string as_paragraph(std::string_view page, const MarkdownFence& fence, std::string_view image);

/// A picture (one line of Markdown or HTML) with the fence below it in a `<details>`, for the place
/// of the fence. find_fences() knows the form: where it is there already, the same picture gives
/// the same bytes. Requires a fence of `find_fences(page)`.
std::string with_source(std::string_view page, const MarkdownFence& fence,
                        std::string_view picture);

}  // namespace mmdc
