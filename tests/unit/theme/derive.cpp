#include "lib/theme/derive.hpp"

#include <fstream>
#include <map>
#include <string>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "lib/theme/theme.hpp"

#include "paths.hpp"

TEST_CASE("themes derive what Mermaid derives from a user's variables") {
  std::ifstream file(MMDC_TESTS_DIR "/unit/theme/vectors.json");
  const auto vectors = nlohmann::json::parse(file);
  for (const auto& vector : vectors) {
    mmdc::theme::Variables user;
    for (const auto& [name, value] : vector["themeVariables"].items()) {
      user[name] = value.is_string() ? value.get<std::string>() : value.dump();
    }
    const std::string theme = vector["theme"];
    const auto derived = mmdc::theme::derive(theme, user);
    for (const auto& [name, value] : vector["expect"].items()) {
      if (!value.is_string()) continue;
      CAPTURE(theme, vector["themeVariables"].dump(), name);
      const auto found = derived.find(name);
      CHECK((found == derived.end() ? "" : found->second) == value.get<std::string>());
    }
  }
}

namespace {

void check_value(const mmdc::theme::Variables& variables, const std::string& name,
                 const std::string& value) {
  if (value.starts_with('{')) {
    const auto object = nlohmann::json::parse(value);
    for (const auto& [member, inner] : object.items()) {
      check_value(variables, name + "." + member,
                  inner.is_string() ? inner.get<std::string>() : inner.dump());
    }
    return;
  }
  CAPTURE(name);
  const auto found = variables.find(name);
  CHECK((found == variables.end() ? "" : found->second) == value);
}

}  // namespace

TEST_CASE("themes have the values of Mermaid's, every variable") {
  std::ifstream file(MMDC_TESTS_DIR "/unit/theme/values.tsv");
  std::string line;
  std::getline(file, line);  // the headings
  std::map<std::string, mmdc::theme::Variables> themes;
  int count = 0;
  while (std::getline(file, line)) {
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    const std::string theme = line.substr(0, first);
    const std::string name = line.substr(first + 1, second - first - 1);
    if (!themes.count(theme)) themes[theme] = mmdc::theme::derive(theme, {});
    CAPTURE(theme, name);
    check_value(themes[theme], name, line.substr(second + 1));
    ++count;
  }
  CHECK(count == 2855);
  CHECK(themes.size() == 11);
}

TEST_CASE("the default theme is the same by rule and by table") {
  const auto& table = mmdc::theme::default_theme();
  const auto derived = mmdc::theme::make_theme("default", {{"unknown", "red"}}, {});
  CHECK(derived.main_bkg == table.main_bkg);
  CHECK(derived.edge_label_background == table.edge_label_background);
  CHECK(derived.cluster_border == table.cluster_border);
  CHECK(derived.note_text_color == table.note_text_color);
  CHECK(derived.rect_bkg_color == table.rect_bkg_color);
  CHECK(derived.node_text_color == table.node_text_color);
}

TEST_CASE("the themes of many colours give them in turn") {
  const auto theme = mmdc::theme::make_theme("redux-color", {}, {});
  CHECK(theme.border_colors.size == 12);
  CHECK(theme.border_colors.at(1) == mmdc::base::Color::rgb(0x2DD4BF));
  CHECK(theme.bkg_colors.at(13) == mmdc::base::Color::rgb(0xF0FDFA));
  CHECK_FALSE(mmdc::theme::make_theme("redux", {}, {}).border_colors.at(0));
}

TEST_CASE("the shadow and the gradient of a theme are read from its variables") {
  const auto theme =
      mmdc::theme::make_theme("default",
                              {{"dropShadow", "drop-shadow( 1px -2px 3px rgba(1,2,3,0.5));"},
                               {"useGradient", "true"},
                               {"gradientStart", "#010203"},
                               {"gradientStop", "#040506"}},
                              {});
  REQUIRE(theme.shadow);
  CHECK(theme.shadow->offset == mmdc::Point{1, -2});
  CHECK(theme.shadow->blur == 3);
  CHECK(theme.shadow->color == mmdc::base::Color{1, 2, 3, 0.5});
  REQUIRE(theme.gradient);
  CHECK(theme.gradient->from == mmdc::base::Color::rgb(0x010203));
  CHECK(theme.gradient->to == mmdc::base::Color::rgb(0x040506));
}

TEST_CASE("a shadow that can't be read is none") {
  for (const char* text :
       {"none", "drop-shadow(", "drop-shadow(1px)", "drop-shadow(1px 2px inf red)",
        "drop-shadow(1px 2px -2px red)", "drop-shadow(1px 2px 2px nocolor)"}) {
    CAPTURE(text);
    CHECK_FALSE(mmdc::theme::make_theme("default", {{"dropShadow", text}}, {}).shadow);
  }
}

TEST_CASE("the size of labels is the theme's variable fontSize") {
  CHECK(mmdc::theme::make_theme("default", {{"fontSize", "14px"}}, {}).font_size == 14);
  CHECK(mmdc::theme::make_theme("default", {}, {{"fontSize", "2em"}}).font_size == 32);
  CHECK(mmdc::theme::make_theme("redux", {}, {}).font_size == 14);
}

TEST_CASE("a size of labels without a unit means nothing, as in Mermaid") {
  for (const char* size : {"20", "0", "0px", "-3px", "large", "."}) {
    CHECK(mmdc::theme::make_theme("default", {{"fontSize", size}}, {}).font_size == 16);
  }
}
