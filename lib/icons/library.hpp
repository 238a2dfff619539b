// All icons that a drawing may use, by name.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <mmdc/icons.hpp>

#include "lib/base/picture.hpp"

namespace mmdc::icons {

/// Looks icons up by `prefix:name`, such as `fa:user`. Refers to the packs that it is made of, and
/// remembers what it has drawn: each thread needs its own.
class Library {
 public:
  explicit Library(std::span<const IconPack> packs = {}) : packs_(packs) {}

  /// The icon of that name in a pack; null if there is none.
  std::shared_ptr<const base::Picture> find_packed(std::string_view name) const;

  /// The icon of that name in a pack or else among the built-in ones; null if there is none.
  std::shared_ptr<const base::Picture> find(std::string_view name) const;

  /// The name most like an unknown one; empty if none is.
  std::string nearest(std::string_view name) const;

  /// Whether there are icons of the prefix that the name has.
  bool has_prefix_of(std::string_view name) const;

 private:
  std::shared_ptr<const base::Picture> look_for(std::string_view name) const;

  std::span<const IconPack> packs_;
  mutable std::map<std::string, std::shared_ptr<const base::Picture>, std::less<>> packed_;
};

/// What is drawn in the place of an unknown icon.
std::shared_ptr<const base::Picture> placeholder();

}  // namespace mmdc::icons
