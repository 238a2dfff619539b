// Options about the size of PNG and PDF.
#include "option.hpp"
#include "page_margin.hpp"

namespace mmdc_cpp {
namespace {

constexpr int widest = 1'000'000;

bool take_width(Arguments& arguments, const std::string& value) {
  const int width = integer_of(value, arguments);
  if (width <= page_margin || width > widest) return false;
  arguments.paper.width = width;
  return true;
}

bool take_paper(Arguments& arguments, const std::string& value) {
  arguments.paper.paper = value.starts_with("A4") ? Paper::a4 : Paper::letter;
  arguments.paper.is_landscape = value.ends_with("landscape");
  return true;
}

constexpr Option options[] = {
    {'s', "scale", "FACTOR", "Pixels per unit of a PNG",
     [](Arguments& arguments, const std::string& value) {
       arguments.paper.scale = number_of(value, arguments);
       return arguments.paper.scale > 0;
     },
     "a number above 0", Value::number},
    {'w', "width", "PX", "Shrink a PNG to a page so wide, less 8 px a side", take_width,
     "an integer from 17 to 1000000", Value::number},
    {'\0', "dpi", "DPI", "The resolution that a PNG tells to printers",
     [](Arguments& arguments, const std::string& value) {
       arguments.paper.dpi = number_of(value);
       return arguments.paper.dpi > 0 && arguments.paper.dpi <= 1e6;
     },
     "a number above 0, up to 1000000", Value::number},
    {'\0', "page-size", "PAPER", "Of a PDF: A4, Letter, A4-landscape, Letter-landscape", take_paper,
     "A4 Letter A4-landscape Letter-landscape", Value::word},
    {'f', "pdfFit", nullptr, "A PDF is one page",
     [](Arguments& arguments, const std::string&) { return arguments.paper.is_one_page = true; }},
    {'\0', "author", "NAME", "The author that a PDF tells",
     [](Arguments& arguments, const std::string& value) {
       arguments.paper.author = value;
       return true;
     },
     "", Value::text, false, Shown::in_full_help},
};

}  // namespace

constinit const OptionGroup paper_options = {"PNG and PDF", options, true};

}  // namespace mmdc_cpp
