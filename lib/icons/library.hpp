// All icons that a drawing may use, by name.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "lib/base/picture.hpp"

namespace mmdc::icons {

/// Looks icons up by `prefix:name`, such as `fa:user`.
class Library {
 public:
  /// The icon; null if there is none of that name.
  std::shared_ptr<const base::Picture> find(std::string_view name) const;

  /// The name most like an unknown one; empty if none is.
  std::string nearest(std::string_view name) const;
};

/// What is drawn in the place of an unknown icon.
std::shared_ptr<const base::Picture> placeholder();

}  // namespace mmdc::icons
