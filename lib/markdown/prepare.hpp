// Pages of other dialects as CommonMark reads them.
#pragma once

#include <string>
#include <string_view>

namespace mmdc::markdown {

/// The page with colon fences of diagrams (`:::mermaid`) as tilde fences of the same length. Those
/// in code and in HTML stay what they are.
std::string with_colon_fences(std::string_view page);

/// The page with what MDX reads in another way made plain: tags are text, comments are gone, and
/// what is in tags is not indented. It has as many lines as the page.
std::string without_mdx(std::string_view page);

}  // namespace mmdc::markdown
