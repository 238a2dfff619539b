// Options about the size of PNG and PDF.
#include "option.hpp"
#include "page_margin.hpp"

namespace mmdc_cpp {
namespace {

constexpr int widest = 1'000'000;

bool take_width(Arguments& arguments, const std::string& value) {
  const int width = leading_integer(value);
  if (width <= page_margin || width > widest) return false;
  arguments.paper.width = width;
  return true;
}

constexpr Option options[] = {
    {'s', "scale", "FACTOR", "Pixels per unit of a PNG",
     [](Arguments& arguments, const std::string& value) {
       arguments.paper.scale = leading_number(value);
       return arguments.paper.scale > 0;
     },
     "a number above 0"},
    {'w', "width", "PX", "Shrink a PNG to a page so wide", take_width,
     "an integer from 17 to 1000000"},
};

}  // namespace

constinit const OptionGroup paper_options = {"PNG and PDF", options, true};

}  // namespace mmdc_cpp
