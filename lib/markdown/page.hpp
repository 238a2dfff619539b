// A page in lines.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include <mmdc/diagnostic.hpp>

namespace mmdc::markdown {

/// Where each line begins and where its text ends, the line's end (LF, CRLF, CR) left out.
std::vector<Span> lines_of(std::string_view page);

std::string_view text_of(std::string_view page, Span span);

/// The number of lines that front matter in YAML or TOML takes at the top of the page.
std::size_t front_matter_lines(std::string_view page, const std::vector<Span>& lines);

/// The line end that a page uses: that of its first line.
std::string_view line_end_of(std::string_view page);

/// How many of the leading characters of a line can be indentation and quote marks.
std::size_t margin_size(std::string_view line);

}  // namespace mmdc::markdown
