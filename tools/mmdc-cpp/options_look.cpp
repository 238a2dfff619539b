// Options about how a drawing looks, whatever its format.
#include <mmdc/check.hpp>

#include "option.hpp"

namespace mmdc_cpp {
namespace {

bool take_named_icon_pack(Arguments& arguments, const std::string& value) {
  const std::size_t hash = value.find('#');
  if (hash == 0 || hash == std::string::npos || hash + 1 == value.size()) return false;
  arguments.look.icon_pack_places.push_back({value.substr(0, hash), value.substr(hash + 1)});
  return true;
}

constexpr Option options[] = {
    {'t', "theme", "NAME", "default, dark, forest, neutral, ... or auto",
     [](Arguments& arguments, const std::string& value) {
       arguments.look.is_auto = value == "auto";
       arguments.look.theme = arguments.look.is_auto ? "" : value;
       return true;
     },
     "default base dark forest neutral neo neo-dark redux redux-color redux-dark "
     "redux-dark-color auto",
     Value::word},
    {'\0', "dark-theme", "NAME", "Of SVGs for readers in the dark; auto: dark",
     [](Arguments& arguments, const std::string& value) {
       arguments.look.dark_theme = value;
       return true;
     },
     "default base dark forest neutral neo neo-dark redux redux-color redux-dark redux-dark-color",
     Value::word, false, Shown::in_full_help},
    {'c', "configFile", "FILE", "Configuration as Mermaid's, in JSON",
     [](Arguments& arguments, const std::string& value) {
       arguments.look.config_file = value;
       return true;
     },
     "", Value::file},
    {'C', "cssFile", "FILE", "A style sheet in CSS, for every format",
     [](Arguments& arguments, const std::string& value) {
       arguments.look.css_file = value;
       return true;
     },
     "", Value::file},
    {'\0', "no-style", nullptr, "SVGs without style elements and attributes",
     [](Arguments& arguments, const std::string&) {
       arguments.look.no_style = true;
       return true;
     }},
    {'b', "backgroundColor", "COLOR", "A CSS colour, or transparent",
     [](Arguments& arguments, const std::string& value) {
       arguments.look.background = value;
       return mmdc::is_color(value);
     },
     "a CSS colour"},
    {'I', "svgId", "ID", "The id of the picture, prefix of all ids in it",
     [](Arguments& arguments, const std::string& value) {
       arguments.look.svg_id = value;
       return true;
     }},
    {'\0', "iconPacks", "PACK...", "Icons: a file, a folder, a package in node_modules",
     [](Arguments& arguments, const std::string& value) {
       arguments.look.icon_pack_places.push_back({"", value});
       return true;
     },
     "", Value::text, true, Shown::in_full_help},
    {'\0', "iconPacksNamesAndUrls", "PREFIX#FILE...", "Icons of a file, with another prefix",
     take_named_icon_pack, "PREFIX#FILE", Value::text, true, Shown::in_full_help},
    {'\0', "font", "HOW", "Texts of an SVG: text, embed (their fonts), outline",
     [](Arguments& arguments, const std::string& value) {
       arguments.look.font = value == "embed"     ? FontMode::embed
                             : value == "outline" ? FontMode::outline
                                                  : FontMode::text;
       return true;
     },
     "text embed outline", Value::word, false, Shown::in_full_help},
    {'\0', "compat", "11", "The Mermaid to draw like; 11 is the only one",
     [](Arguments&, const std::string&) { return true; }, "11", Value::word, false,
     Shown::in_full_help},
};

}  // namespace

constinit const OptionGroup look_options = {"Looks", options, true};

}  // namespace mmdc_cpp
