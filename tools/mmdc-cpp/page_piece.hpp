// What stands in a page where a diagram was.
#pragma once

#include <string>
#include <string_view>

#include <mmdc/diagnostic.hpp>
#include <mmdc/markdown.hpp>

#include "arguments.hpp"
#include "drawn.hpp"
#include "plan.hpp"

namespace mmdc_cpp {

/// The way to a file from the page that is written; from here if the page has no place.
std::string way_to(const std::string& path, const Job& job);

/// The diagnostic of a fence's text as one of the page. What is about the whole text has its place
/// where the fence begins.
mmdc::Diagnostic in_page(const mmdc::MarkdownFence& fence, const mmdc::Diagnostic& diagnostic);

/// The fence as it stands in the page, for where it stays.
std::string_view text_of(std::string_view page, const mmdc::MarkdownFence& fence);

/// The Markdown or HTML for the place of a fence. `path` is where the picture's file is, if it has
/// one; `job.output` says from where the link leads.
std::string page_piece(std::string_view page, const mmdc::MarkdownFence& fence,
                       const Picture& picture, const std::string& path, const Job& job,
                       const PageArguments& arguments,
                       mmdc::FenceRules rules = mmdc::FenceRules::commonmark);

}  // namespace mmdc_cpp
