/// @file
/// Which font a text is measured in and shown in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mmdc::text {

/// The families that have built-in metrics: those of Arial, Times New Roman and Courier New.
enum class FontFamily { sans, serif, mono };

struct Font {
  FontFamily family = FontFamily::sans;
  double size = 16;  ///< CSS px.
  bool bold = false;
  bool italic = false;
  /// CSS family list to show and to ask a system's fonts for; empty: `css_stack(family)`.
  std::string css_family = {};

  friend bool operator==(const Font&, const Font&) = default;
};

/// CSS family list of a built-in family: first what is measured, then its metric equals, so that
/// what is measured is what is shown.
std::string_view css_stack(FontFamily family);

/// The fonts of script letters in formulas.
inline constexpr std::string_view script_families =
    R"("Apple Chancery", "URW Chancery L", Z003, "Monotype Corsiva", )"
    R"("Liberation Serif", "Times New Roman", Times, serif)";

/// The CSS family list that the text of this font is to carry.
std::string_view css_family(const Font& font);

struct FamilyMatch {
  FontFamily family = FontFamily::sans;
  /// The first family of the list has the very widths of the built-in metrics.
  bool exact = false;
};

/// The names of a CSS font-family list, in lower case, without quotes.
std::vector<std::string> family_names(std::string_view css_list);

/// The first of them as it is written.
std::string_view first_family(std::string_view css_list);

/// Whether the name (in lower case) stands for some font of a kind: sans-serif, serif, monospace.
bool is_generic_family(std::string_view name);

/// Whether text of that family (in lower case) has the very widths of built-in metrics: families of
/// equal metrics, and the generic names that browsers take for them.
bool is_builtin_family(std::string_view name);

/// The built-in family that comes nearest to a CSS font-family list such as
/// `"trebuchet ms", verdana, arial, sans-serif`. Any text is allowed; sans when nothing is known.
FamilyMatch match_family(std::string_view css_list);

/// A font for a CSS font-family list. It is shown in the built-in family's own stack if that has
/// the same metrics or the list is empty, else in the list as it stands, with that stack behind it
/// unless the list names a generic family.
Font font_of(std::string_view css_list, double size);

}  // namespace mmdc::text
