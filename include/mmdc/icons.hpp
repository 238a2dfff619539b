/// @file
/// Icons beside the built-in ones, which are those of Font Awesome Free.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <mmdc/patience.hpp>
#include <mmdc/result.hpp>

namespace mmdc {

namespace icons {
struct Pack;
}

/// A set of icons that diagrams name as `prefix:name`. A cheap handle: copies share the same
/// unchanging set, which any number of threads may read.
class IconPack {
 public:
  /// Reads a set in Iconify's JSON format, such as `icons.json` of the npm package
  /// `@iconify-json/logos`. `prefix` comes in the place of the set's own unless it is empty. Only
  /// outlines and their colours are taken from its pictures: nothing in them can run or load
  /// anything. Fails with `icons.bad-json`, `icons.no-prefix`, `limit.time` and `limit.cancelled`.
  static Result<IconPack> parse(std::string_view json, std::string_view prefix = {},
                                const Patience& patience = {});

  const std::string& prefix() const;

  /// How many names it has.
  std::size_t size() const;

  /// For the library itself; not part of the stable interface.
  explicit IconPack(std::shared_ptr<const icons::Pack> pack);
  const icons::Pack& pack() const { return *pack_; }

 private:
  std::shared_ptr<const icons::Pack> pack_;
};

}  // namespace mmdc
