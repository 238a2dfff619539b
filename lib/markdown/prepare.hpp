// Pages of other dialects as CommonMark reads them.
#pragma once

#include <string>
#include <string_view>

#include "lib/base/deadline.hpp"

namespace mmdc::markdown {

/// The page with colon fences of diagrams (`:::mermaid`) as tilde fences of the same length. Those
/// in code and in HTML stay what they are, unless the deadline is over before they are found.
std::string with_colon_fences(std::string_view page, const base::Deadline& deadline);

/// The page with what MDX reads in another way made plain: tags are text, comments are gone, and
/// what is in tags is not indented. It has as many lines as the page, unless the deadline is over
/// before.
std::string without_mdx(std::string_view page, const base::Deadline& deadline);

}  // namespace mmdc::markdown
