#include "gallery.hpp"

#include <cstdio>
#include <filesystem>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "changed_files.hpp"
#include "files.hpp"
#include "gallery_samples.hpp"
#include "option.hpp"
#include "painter.hpp"
#include "tell_drawn.hpp"

namespace mmdc_cpp {
namespace {

namespace fs = std::filesystem;

constexpr const char* head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>mmdc-cpp: families and themes</title>
<style>
body { font-family: sans-serif; margin: 2rem; }
section { display: flex; flex-wrap: wrap; gap: 1rem; }
figure { margin: 0; padding: 1rem; border: 1px solid #ccc; border-radius: 4px; }
figure.dark { background: #222; color: #eee; }
img { display: block; max-width: 26rem; max-height: 30rem; }
</style>
</head>
<body>
<h1>Families and themes</h1>
)";

/// The names that --theme takes, but for `auto`, which is none.
std::vector<std::string> themes() {
  std::vector<std::string> names;
  for (const Option& option : look_options.options) {
    if (option.name != std::string("theme")) continue;
    std::istringstream words(option.wants);
    for (std::string word; words >> word;) {
      if (word != "auto") names.push_back(word);
    }
  }
  return names;
}

std::string figure_of(const std::string& file, const std::string& theme) {
  const bool is_dark = theme.find("dark") != std::string::npos;
  return std::string("<figure") + (is_dark ? " class=\"dark\"" : "") + "><figcaption>" + theme +
         "</figcaption><a href=\"" + file + "\"><img src=\"" + file + "\" alt=\"" + theme +
         "\"></a></figure>\n";
}

}  // namespace

int write_gallery(const Arguments& arguments) {
  const fs::path folder = arguments.gallery;
  std::string page = head;
  std::vector<OutputFile> files;
  for (const Sample& sample : gallery_samples()) {
    page += std::string("<h2>") + sample.family + "</h2>\n<section>\n";
    for (const std::string& theme : themes()) {
      Arguments themed = arguments;
      themed.look.theme = theme;
      themed.look.background = "transparent";
      Drawn drawn = Painter(themed, nullptr).draw(sample.text, "picture", Format::svg);
      const std::string name = std::string(sample.family) + '-' + theme;
      const int exit_code = tell_drawn(drawn, name, mmdc::LineTable(sample.text), arguments);
      if (exit_code != exit_success) return exit_code;
      const std::string file = name + ".svg";
      files.push_back({(folder / file).string(), std::move(drawn.picture->bytes)});
      page += figure_of(file, theme);
    }
    page += "</section>\n";
  }
  files.push_back({(folder / "index.html").string(), page + "</body>\n</html>\n"});
  std::error_code error;
  fs::create_directories(folder, error);
  std::string told;
  const bool is_written = write_files(changed_files(std::move(files), ""), told);
  std::fputs(told.c_str(), stderr);
  return is_written ? exit_success : exit_world;
}

}  // namespace mmdc_cpp
