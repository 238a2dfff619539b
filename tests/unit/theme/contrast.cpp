// Contrast of texts on what is behind them: WCAG 2.1, section 1.4.3. The table in the documentation
// is checked against the themes.
#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "lib/base/number.hpp"
#include "lib/theme/theme.hpp"

#include "paths.hpp"

using mmdc::base::Color;

namespace {

double linear(double channel) {
  const double c = channel / 255;
  return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Color c) {
  return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

Color over(Color top, Color below) {
  const auto mix = [&](double a, double b) {
    return static_cast<std::uint8_t>(std::lround(a * top.alpha + b * (1 - top.alpha)));
  };
  return {mix(top.red, below.red), mix(top.green, below.green), mix(top.blue, below.blue), 1};
}

/// 1 to 21, with one decimal.
std::string contrast(Color text, Color fill, Color behind) {
  const double a = luminance(over(text, over(fill, behind)));
  const double b = luminance(over(fill, behind));
  const double ratio = (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
  return mmdc::base::format_number(std::floor(ratio * 10) / 10);
}

/// As it is painted behind labels.
Color twice(Color color) {
  color.alpha = 1 - (1 - color.alpha) / 2;
  return color;
}

/// The row of a theme in the documentation.
std::string row_of(const std::string& name) {
  const mmdc::theme::Theme theme = mmdc::theme::make_theme(name, {}, {});
  const Color page = theme.background;
  std::string row = "| " + name;
  const auto add = [&](Color text, Color fill) { row += " | " + contrast(text, fill, page); };
  add(theme.node_text_color, theme.main_bkg);
  add(theme.node_text_color, twice(theme.edge_label_background));
  add(theme.title_color, theme.cluster_bkg);
  add(theme.actor_text_color, theme.actor_bkg);
  add(theme.signal_text_color, page);
  add(theme.loop_text_color, page);
  add(theme.label_text_color, theme.label_box_bkg_color);
  add(theme.note_text_color, theme.note_bkg_color);
  add(theme.sequence_number_color, theme.signal_color);
  return row + " |";
}

}  // namespace

TEST_CASE("the contrasts of the themes are those of the documentation") {
  std::ifstream file(MMDC_TESTS_DIR "/../docs/accessibility.md");
  std::ostringstream page;
  page << file.rdbuf();
  for (const char* name : {"default", "base", "dark", "forest", "neutral", "neo", "neo-dark",
                           "redux", "redux-color", "redux-dark", "redux-dark-color"}) {
    const std::string row = row_of(name);
    CAPTURE(row);
    CHECK(page.str().find(row) != std::string::npos);
  }
}

TEST_CASE("the text of nodes and participants is readable in every theme") {
  for (const char* name : {"default", "base", "dark", "forest", "neutral", "neo", "neo-dark",
                           "redux", "redux-color", "redux-dark", "redux-dark-color"}) {
    const mmdc::theme::Theme theme = mmdc::theme::make_theme(name, {}, {});
    CAPTURE(name);
    CHECK(std::stod(contrast(theme.node_text_color, theme.main_bkg, theme.background)) >= 4.5);
    CHECK(std::stod(contrast(theme.actor_text_color, theme.actor_bkg, theme.background)) >= 4.5);
  }
}
