// Options about Markdown pages.
#include "option.hpp"

namespace mmdc_cpp {
namespace {

bool take_embed(Arguments& arguments, const std::string& value) {
  arguments.pages.embed = value == "svg"    ? Embed::svg
                          : value == "data" ? Embed::data
                                            : Embed::files;
  return true;
}

bool take_fences(Arguments& arguments, const std::string& value) {
  arguments.pages.has_mermaid_cli_fences = value == "mermaid-cli";
  return true;
}

constexpr Option options[] = {
    {'a', "artefacts", "DIR", "The folder of a page's pictures",
     [](Arguments& arguments, const std::string& value) {
       arguments.pages.artefacts = value;
       return true;
     },
     "", Value::folder},
    {'\0', "embed", "HOW", "Pictures are files, or svg or data in the page", take_embed,
     "files svg data", Value::word},
    {'\0', "keep-source", nullptr, "Keep each text below its picture, folded",
     [](Arguments& arguments, const std::string&) { return arguments.pages.keeps_source = true; }},
    {'\0', "keep-undrawn", nullptr, "Leave diagrams of types that aren't drawn as text",
     [](Arguments& arguments, const std::string&) { return arguments.pages.keeps_undrawn = true; }},
    {'\0', "fences", "RULES", "What a fence is: commonmark or mermaid-cli", take_fences,
     "commonmark mermaid-cli", Value::word, false, Shown::in_full_help},
};

}  // namespace

constinit const OptionGroup page_options = {"Markdown pages", options, true};

}  // namespace mmdc_cpp
