// A style sheet as a tree: what is left of a text in CSS once everything that is not understood or
// not safe has been dropped.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "lib/css/properties.hpp"

namespace mmdc::css {

/// `[name]`, `[name=value]`, `[name^=value]` and so on.
struct AttributeTest {
  std::string name;
  char relation = 0;  ///< 0 for [name], else the character of `=`, `^=`, `$=`, `*=` or `~=`
  std::string value;
};

/// What one element must be, such as `rect.actor[name="A"]`.
struct Compound {
  std::string type;  ///< empty for any
  std::string id;    ///< empty for any
  std::vector<std::string> classes;
  std::vector<AttributeTest> attributes;
  std::vector<std::string> states;  ///< `hover` and the like, which a picture on paper never is in
  bool is_root = false;             ///< `:root`
};

/// Compounds from the outside in.
struct Selector {
  struct Step {
    Compound compound;
    bool is_child = false;  ///< of the one before; else a descendant at any depth
  };
  std::vector<Step> steps;
};

/// Ids, classes, types.
using Specificity = std::array<int, 3>;

Specificity specificity_of(const Selector& selector);

/// The colours that the reader's system is set to.
enum class Scheme { light, dark };

struct Rule {
  std::vector<Selector> selectors;
  std::vector<Declaration> declarations;
  std::optional<Scheme> scheme = std::nullopt;  ///< where it holds; nothing for both
};

struct StyleSheet {
  std::vector<Rule> rules;

  bool empty() const { return rules.empty(); }
};

}  // namespace mmdc::css
