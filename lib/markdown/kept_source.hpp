// A picture with the text that it was drawn from kept below it, so that the page can be drawn
// again:
//
//     ![diagram](./page-1.svg)
//
//     <details data-mermaid="source"><summary>Mermaid</summary>
//
//     (the fence)
//
//     </details>
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <mmdc/markdown.hpp>

namespace mmdc::markdown {

constexpr std::string_view picture_tag = "<div data-mermaid=\"picture\">";
constexpr std::string_view details_tag =
    "<details data-mermaid=\"source\"><summary>Mermaid</summary>";
constexpr std::string_view details_end = "</details>";

/// What the lines behind a line with this beginning have to begin with: quote marks stay, the
/// marker of a list item becomes indentation.
std::string margin_of(std::string_view beginning);

/// If the fence in the lines `first` to `last` stands in such a form, it takes all of the form.
void take_kept_picture(std::string_view page, const std::vector<Span>& lines, std::size_t first,
                       std::size_t last, MarkdownFence& fence);

}  // namespace mmdc::markdown
