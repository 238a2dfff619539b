// Which rules win for an element.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "lib/css/match.hpp"
#include "lib/css/style_sheet.hpp"

namespace mmdc::css {

/// The winning declarations by property; nothing where no rule says anything.
class Values {
 public:
  const Declaration* operator[](Property property) const {
    return values_[static_cast<std::size_t>(property)];
  }

  /// Takes the declaration unless an important one stands against it.
  void offer(const Declaration& declaration);

  void drop(Property property) { values_[static_cast<std::size_t>(property)] = nullptr; }

  /// These values over those of the parent, as far as properties are handed down.
  Values over(const Values& parent) const;

 private:
  std::array<const Declaration*, property_count> values_{};
};

/// The rules of a sheet in the order in which they win. The sheet must live longer.
class Rules {
 public:
  /// `scheme` leaves out rules for the other one; without it all rules hold.
  Rules(const StyleSheet& sheet, std::optional<Scheme> scheme);

  Values values_for(const Chain& chain) const;

 private:
  struct Entry {
    Specificity specificity;
    const Selector* selector;
    const Rule* rule;
  };
  std::vector<Entry> entries_;  ///< the strongest last
};

}  // namespace mmdc::css
