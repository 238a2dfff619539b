#include "lib/theme/derive.hpp"

#include <fstream>
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
