// Signs that input methods and word processors write in the place of those of the language.
#pragma once

#include <string>
#include <string_view>

namespace mmdc::source {

struct LookAlike {
  std::string_view sign;
  std::string_view meant;

  /// As people call what was meant.
  std::string name() const;
  /// True of arrows, which each language writes in its own way.
  bool is_arrow() const { return meant.size() > 1 && meant.ends_with('>'); }
};

/// The one that `text` begins with; null if it begins with anything else.
const LookAlike* look_alike_at(std::string_view text);

/// The first one in `text` which stands for something that holds one of `signs`; null without one.
const LookAlike* find_look_alike(std::string_view text, std::string_view signs);

/// The name of the invisible character that `text` begins with, `U+200B`; empty if it is none.
std::string invisible_at(std::string_view text);

}  // namespace mmdc::source
