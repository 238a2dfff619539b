// The commands of TeX that stand for one character or for a name.
#pragma once

#include <span>
#include <string_view>

#include "lib/base/short_text.hpp"

namespace mmdc::math {

enum class SymbolKind {
  italic,           ///< identifier, slanted
  upright,          ///< identifier
  double_struck,    ///< letter of a set of numbers
  operation,        ///< operator, relation, punctuation: spaced by the operator dictionary
  fence,            ///< opening or closing bracket
  large,            ///< large operator with limits
  integral,         ///< large operator without
  function,         ///< name of a function
  function_limits,  ///< the same with limits
};

struct Symbol {
  base::ShortText<19> name;  ///< without the backslash
  SymbolKind kind;
  base::ShortText<9> text;  ///< UTF-8
};

/// Those beyond the commonest, sorted by name.
std::span<const Symbol> further_symbols();

/// The symbol of a command, or nullptr.
const Symbol* find_symbol(std::string_view name);

/// A symbol that is this character, or nullptr.
const Symbol* find_symbol_of(std::string_view character);

}  // namespace mmdc::math
