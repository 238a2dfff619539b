// The fences that mermaid-cli sees.
#pragma once

#include <string_view>
#include <vector>

#include <mmdc/markdown.hpp>

namespace mmdc::markdown {

std::vector<MarkdownFence> mermaid_cli_fences(std::string_view page);

}  // namespace mmdc::markdown
